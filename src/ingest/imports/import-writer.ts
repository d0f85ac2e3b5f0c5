import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { renewAgents } from '../../catalog/agents/renew-agents.js';
import { touchAll } from '../../catalog/changes/changes.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { ImportedRecord } from '../../catalog/documents/imported-record.entity.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { type CreatedDocument, CreateImported } from './create-imported.js';
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
  write(records: readonly ImportRecord[], target: ImportTarget): Promise<ImportedDocument[]> {
    return this.dataSource.transaction((tx) => this.writeIn(tx, records, target));
  }

  /** The same in a transaction that has more to say. */
  async writeIn(
    tx: EntityManager,
    records: readonly ImportRecord[],
    target: ImportTarget,
  ): Promise<ImportedDocument[]> {
    const last = new Map(records.map((record) => [record.externalId, record]));
    const known = await this.knownOf(tx, [...last.keys()], target);
    const fresh = [...last.values()].filter(({ externalId }) => !known.has(externalId));
    const made = await this.creation.create(tx, fresh, target);
    const outcome = new Map(fresh.map(({ externalId }, i) => [externalId, created(made[i]?.id)]));
    for (const [externalId, { document, sha256 }] of known) {
      const record = last.get(externalId);
      if (!record) continue;
      if (record.sha256 === sha256) outcome.set(externalId, { id: document.id, status: 'unchanged' });
      else {
        await this.update.update(tx, document, record, target);
        outcome.set(externalId, { id: document.id, status: 'updated' });
      }
    }
    await this.keepRecords(tx, last, outcome, made, target);
    const seen = new Set<string>();
    return records.map(({ externalId }) => {
      const made = outcome.get(externalId) ?? created(undefined);
      const again = seen.has(externalId);
      seen.add(externalId);
      return again && made.status === 'created' ? { ...made, status: 'updated' } : made;
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
    made: readonly CreatedDocument[],
    { importId }: ImportTarget,
  ): Promise<void> {
    const written = [...outcome].filter(([, { status }]) => status !== 'unchanged');
    const sequences = await touchAll(
      tx,
      written.filter(([, { status }]) => status === 'updated').map(([, { id }]) => id),
    );
    for (const { id, changeSeq } of made) sequences.set(id, changeSeq);
    await renewAgents(
      tx,
      written.map(([, { id }]) => id),
    );
    const fresh = new Set(made.map(({ id }) => id));
    const rows = written.flatMap(([externalId, { id }]) => {
      const record = records.get(externalId);
      if (!record) return [];
      const { sha256, source } = record;
      const changeSeq = sequences.get(id) ?? 0;
      return [{ documentId: id, importId, sha256, record: record.record, source: source ?? null, changeSeq }];
    });
    const again = rows.filter(({ documentId }) => !fresh.has(documentId));
    await insertRows(
      tx,
      ImportedRecord,
      rows.filter(({ documentId }) => fresh.has(documentId)),
    );
    if (again.length > 0) await tx.upsert(ImportedRecord, again, ['documentId']);
  }
}

function created(id: string | undefined): ImportedDocument {
  if (id === undefined) throw new Error('a record was neither made nor found');
  return { id, status: 'created' };
}
