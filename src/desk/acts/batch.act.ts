import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { worksFor } from '../../access/unit-rights.js';
import { Batch } from '../../catalog/documents/batch.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { ActDto } from './act.dto.js';
import type { BulkAct, Turn } from './act.js';
import { missing, refusal } from './act-refusals.js';

interface Batched {
  readonly batchId: string | null;
}

/** Puts them into a batch, or takes them out of theirs. */
@Injectable()
export class BatchAct implements BulkAct<Batched> {
  constructor(private readonly dataSource: DataSource) {}

  async read({ batchId }: ActDto, principal: Principal): Promise<Batched> {
    if (batchId === undefined) throw missing('batchId');
    if (batchId === null) return { batchId };
    const batch = await this.dataSource.manager.findOneBy(Batch, { id: batchId });
    if (!batch || !worksFor(principal, batch.ownerOrganisationId))
      throw new BadRequestException({ errors: [{ field: 'batchId', message: 'is not known' }] });
    return { batchId };
  }

  async changes({ tx, document }: Turn, { batchId }: Batched): Promise<boolean> {
    if (document.batchId === batchId) return false;
    if (batchId !== null && !(await tx.existsBy(Batch, { id: batchId }))) throw NO_SUCH_BATCH();
    return true;
  }

  async apply({ tx, document }: Turn, { batchId }: Batched): Promise<readonly Run[]> {
    await tx.update(Document, { id: document.id }, { batchId });
    return [];
  }
}

const NO_SUCH_BATCH = () =>
  refusal('noSuchBatch', { vi: 'Lô này không còn nữa.', en: 'This batch is no longer there.' });
