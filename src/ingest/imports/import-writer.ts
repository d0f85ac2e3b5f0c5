import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { touchAll } from '../../catalog/changes.js';
import { Document } from '../../catalog/document.entity.js';
import { ImportedRecord } from '../../catalog/imported-record.entity.js';
import { CreateImported } from './create-imported.js';
import type { ImportRecord } from './import-record.js';
import type { ImportTarget } from './import-target.js';
import { UpdateImported } from './update-imported.js';

export type ImportStatus = 'created' | 'updated' | 'unchanged';

export interface ImportedDocument {
  readonly id: string;
  readonly status: ImportStatus;
}

/** Writes checked records, all in one transaction. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly creation: CreateImported,
    private readonly update: UpdateImported,
  ) {}

  /** What became of each, in order; of two with one `externalId` the later one counts. */
  async write(records: readonly ImportRecord[], target: ImportTarget): Promise<ImportedDocument[]> {
    return this.dataSource.transaction(async (tx) => {
      const last = new Map(records.map((record) => [record.externalId, record]));
      const known = await this.knownOf(tx, [...last.keys()], target);
      const fresh = [...last.values()].filter(({ externalId }) => !known.has(externalId));
      const made = await this.creation.create(tx, fresh, target);
      const outcome = new Map(fresh.map(({ externalId }, i) => [externalId, created(made[i])]));
      for (const [externalId, { document, sha256 }] of known) {
        const record = last.get(externalId);
        if (!record) continue;
        if (record.sha256 === sha256) outcome.set(externalId, { id: document.id, status: 'unchanged' });
        else {
          await this.update.update(tx, document, record);
          outcome.set(externalId, { id: document.id, status: 'updated' });
        }
      }
      await this.keepRecords(tx, last, outcome, target);
      const seen = new Set<string>();
      return records.map(({ externalId }) => {
        const made = outcome.get(externalId) ?? created(undefined);
        const again = seen.has(externalId);
        seen.add(externalId);
        return again && made.status === 'created' ? { ...made, status: 'updated' } : made;
      });
    });
  }

  private async knownOf(
    tx: EntityManager,
    externalIds: readonly string[],
    { ownerOrganisationId }: ImportTarget,
  ): Promise<Map<string, { document: Document; sha256: string | undefined }>> {
    const documents = await tx
      .createQueryBuilder(Document, 'document')
      .setLock('pessimistic_write')
      .where('document.ownerOrganisationId = :ownerOrganisationId', { ownerOrganisationId })
      .andWhere('document.externalId = ANY(:externalIds) AND document.deletedAt IS NULL', { externalIds })
      .getMany();
    if (documents.length === 0) return new Map();
    const records = await tx.find(ImportedRecord, {
      select: { documentId: true, sha256: true },
      where: { documentId: In(documents.map(({ id }) => id)) },
    });
    const hashes = new Map(records.map(({ documentId, sha256 }) => [documentId, sha256]));
    return new Map(
      documents.map((document) => [document.externalId ?? '', { document, sha256: hashes.get(document.id) }]),
    );
  }

  private async keepRecords(
    tx: EntityManager,
    records: ReadonlyMap<string, ImportRecord>,
    outcome: ReadonlyMap<string, ImportedDocument>,
    { importId }: ImportTarget,
  ): Promise<void> {
    const written = [...outcome].filter(([, { status }]) => status !== 'unchanged');
    const sequences = await touchAll(
      tx,
      written.map(([, { id }]) => id),
    );
    const rows = written.flatMap(([externalId, { id }]) => {
      const record = records.get(externalId);
      if (!record) return [];
      const { sha256 } = record;
      const changeSeq = sequences.get(id) ?? 0;
      return [{ documentId: id, importId, sha256, record: record.record, changeSeq }];
    });
    if (rows.length > 0) await tx.upsert(ImportedRecord, rows, ['documentId']);
  }
}

function created(id: string | undefined): ImportedDocument {
  if (id === undefined) throw new Error('a record was neither made nor found');
  return { id, status: 'created' };
}
