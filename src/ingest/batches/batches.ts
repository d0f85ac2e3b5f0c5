import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Organisations } from '../../access/organisations.js';
import { ownerFor } from '../../access/unit-rights.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Batch } from '../../catalog/documents/batch.entity.js';
import { newId } from '../../shared/ids.js';

export interface NewBatch {
  readonly name?: string;
  readonly boxNumber?: string;
  readonly shelfMark?: string;
  readonly ownerOrganisationId?: string;
}

export interface BatchCounts {
  readonly total: number;
  readonly ready: number;
  readonly failed: number;
  readonly inWork: number;
}

export interface CountedBatch {
  readonly batch: Batch;
  readonly counts: BatchCounts;
}

const WHEN = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What came in together. */
@Injectable()
export class Batches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: Organisations,
    private readonly filters: ReadFilters,
  ) {}

  find(id: string): Promise<Batch | null> {
    return this.dataSource.manager.findOneBy(Batch, { id });
  }

  /** 400 when an owner is named that there is not. */
  async requireOwner(id: string | undefined, field: string): Promise<void> {
    if (id === undefined || (await this.organisations.find(id))) return;
    throw new BadRequestException({ errors: [{ field, message: 'is not known' }] });
  }

  async create(batch: NewBatch, principal: Principal): Promise<Batch> {
    await this.requireOwner(batch.ownerOrganisationId, 'ownerOrganisationId');
    const owner = ownerFor(principal, batch.ownerOrganisationId);
    const created = this.dataSource.manager.create(Batch, {
      id: newId(),
      name: batch.name?.normalize('NFC').trim() || `Tải lên ${WHEN.format(new Date())}`,
      boxNumber: batch.boxNumber ?? null,
      shelfMark: batch.shelfMark ?? null,
      ownerOrganisationId: owner ?? (await this.organisations.default()).id,
      createdBy: principal.personId ?? null,
    });
    await this.dataSource.manager.insert(Batch, created);
    return this.dataSource.manager.findOneByOrFail(Batch, { id: created.id });
  }

  /** Newest first, with the state of their documents; only batches with a document the principal may see, or of their own organisation. */
  async list(principal: Principal, limit = 200): Promise<CountedBatch[]> {
    const filter = this.filters.for(principal);
    const readable = filter.recordSql('document');
    const query = this.dataSource
      .createQueryBuilder(Batch, 'batch')
      .leftJoin(
        'document',
        'document',
        `document.batch_id = batch.id AND ${readable.sql}`,
        readable.parameters,
      )
      .select('batch')
      .addSelect('count(document.id)', 'total')
      .addSelect("count(document.id) FILTER (WHERE document.status = 'ready')", 'ready')
      .addSelect("count(document.id) FILTER (WHERE document.status = 'failed')", 'failed')
      .groupBy('batch.id')
      .having('count(document.id) > 0 OR :everything OR batch.owner_organisation_id = ANY(:own)', {
        everything: filter.scope.everything,
        own: [...filter.scope.organisationIds],
      })
      .orderBy('batch.created_at', 'DESC')
      .limit(limit);
    const { entities, raw } = await query.getRawAndEntities<{
      total: string;
      ready: string;
      failed: string;
    }>();
    return entities.map((batch, i) => {
      const [total, ready, failed] = [Number(raw[i]?.total), Number(raw[i]?.ready), Number(raw[i]?.failed)];
      return { batch, counts: { total, ready, failed, inWork: total - ready - failed } };
    });
  }
}
