import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../documents/document.entity.js';
import { settledChange } from '../changes/settled-changes.js';
import { AppConfig } from '../../platform/config/app-config.js';
import type { ChangeListDto } from './change-feed.dto.js';
import { links } from '../summaries/summary-view.js';

interface Row {
  readonly id: string;
  readonly externalId: string | null;
  readonly seq: string;
  readonly at: Date;
  readonly readable: boolean;
}

/**
 * Documents in the order in which they last changed, each once, so that a harvester that asks on from where it stopped
 * misses nothing. What was open and is not any more is told as gone; what never was open does not exist.
 */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly config: AppConfig,
  ) {}

  async since(since: number, size: number, principal: Principal): Promise<ChangeListDto> {
    const settled = await settledChange(this.dataSource.manager);
    if (settled === undefined) throw new ServiceUnavailableException({ message: BUSY });
    const filter = this.filters.for(principal);
    const { sql, parameters } = filter.recordSql('document');
    const rows = await this.dataSource
      .createQueryBuilder(Document, 'document')
      .select([
        'document.id AS id',
        'document.external_id AS "externalId"',
        'document.change_seq AS seq',
        'document.updated_at AS at',
      ])
      .addSelect(sql, 'readable')
      .setParameters({ ...parameters, since, settled })
      .where('document.change_seq > :since AND document.change_seq <= :settled')
      .andWhere(`(${sql} OR document.record_opened = ANY(:circles) OR ${filter.scope.everything})`, {
        circles: filter.scope.member ? ['public', 'members'] : ['public'],
      })
      .orderBy('document.change_seq')
      .limit(size + 1)
      .getRawMany<Row>();
    const page = rows.slice(0, size);
    const more = rows.length > size;
    const last = page.at(-1);
    return {
      changes: page.map(({ id, externalId, seq, at, readable }) => ({
        id,
        ...(externalId && readable ? { externalId } : {}),
        seq: Number(seq),
        kind: readable ? 'changed' : 'gone',
        at: at.toISOString(),
        ...(readable ? { links: links(id, this.config.http.publicUrl) } : {}),
      })),
      next: more && last ? Number(last.seq) : Math.max(since, settled),
      more,
    };
  }
}

const BUSY = {
  vi: 'Kho đang ghi một thay đổi lớn. Hãy hỏi lại sau ít phút.',
  en: 'A large change is being written. Ask again in a few minutes.',
};
