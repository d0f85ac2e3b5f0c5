import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { worksForAll } from '../../access/unit-rights.js';
import { ReadFilters } from '../../access/read-filters.js';
import { renewAgents } from '../../catalog/agents/renew-agents.js';
import { touchAll } from '../../catalog/changes/changes.js';
import { summarise } from '../../catalog/description/descriptions.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { type FieldName, REPEATED_FIELDS } from '../../shared/field-names.js';
import { newId } from '../../shared/ids.js';
import { BEST_OF_FIELD, freeSql, NOT_STALE } from './acceptable-sql.js';
import { BulkAcceptance } from './bulk-acceptance.entity.js';
import { holderOf } from '../items/review-locks.js';

export interface Acceptable {
  readonly field: FieldName;
  /** Of confidence, 0–1. */
  readonly threshold: number;
  readonly batch?: string;
}

export interface Accepted {
  readonly undoId: string;
  readonly accepted: number;
}

/** All good suggestions of a field confirmed in one go, and that taken back. */
@Injectable()
export class BulkAcceptances {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly audit: Audit,
  ) {}

  /**
   * Leaves alone what somebody else is looking at and what is no longer found on its page. Of a field with one
   * value the best suggestion is taken, where no value is confirmed yet: the one that lists show already.
   */
  async accept({ field, threshold, batch }: Acceptable, principal: Principal): Promise<Accepted> {
    return this.dataSource.transaction(async (tx) => {
      const ids = await this.acceptable(tx, { field, threshold, ...(batch ? { batch } : {}) }, principal);
      const id = newId();
      const [rows] = await tx.query<[{ id: string; documentId: string }[], number]>(
        `UPDATE field_entry SET status = 'confirmed', decided_by = $2, decided_at = now()
         WHERE id = ANY($1) AND status = 'suggested' RETURNING id, document_id AS "documentId"`,
        [ids, principal.personId ?? null],
      );
      await tx.insert(BulkAcceptance, {
        id,
        field,
        threshold,
        batchId: batch ?? null,
        entryIds: rows.map((row) => row.id),
        personId: principal.personId ?? null,
        actor: principal.name ?? 'stranger',
        at: () => 'now()',
      });
      const documents = [...new Set(rows.map(({ documentId }) => documentId))];
      await renewAgents(tx, documents);
      await touchAll(tx, documents);
      const detail = { field, threshold, ...(batch ? { batch } : {}), accepted: rows.length };
      await this.audit.record(principal, 'field.acceptMany', id, detail, tx);
      return { undoId: id, accepted: rows.length };
    });
  }

  /** What a person decided again since stays as she decided. */
  async undo(id: string, principal: Principal): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const acceptance = await tx.findOne(BulkAcceptance, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!acceptance || !(await this.keepsAll(tx, acceptance, principal))) throw new NotFoundException();
      if (acceptance.undoneAt) throw new ConflictException({ code: 'undone', message: UNDONE_BEFORE });
      const [rows] = await tx.query<[{ documentId: string }[], number]>(
        `UPDATE field_entry entry SET status = 'suggested', decided_by = NULL, decided_at = NULL
         FROM bulk_acceptance acceptance
         WHERE acceptance.id = $1 AND entry.id = ANY(acceptance.entry_ids) AND entry.status = 'confirmed'
           AND entry.decided_at = acceptance.at RETURNING entry.document_id AS "documentId"`,
        [id],
      );
      await tx.update(BulkAcceptance, { id }, { undoneAt: () => 'now()' });
      const documents = [...new Set(rows.map(({ documentId }) => documentId))];
      await summariseAmbiguous(tx, documents, acceptance.field);
      await renewAgents(tx, documents);
      await touchAll(tx, documents);
      await this.audit.record(principal, 'field.undoMany', id, { undone: rows.length }, tx);
      return rows.length;
    });
  }

  /** An acceptance that reaches beyond their unit is not there for them. */
  private async keepsAll(
    tx: EntityManager,
    { entryIds }: BulkAcceptance,
    principal: Principal,
  ): Promise<boolean> {
    if (worksForAll(principal)) return true;
    const { sql, parameters } = this.filters.for(principal).keptSql('document');
    const others = await tx
      .createQueryBuilder(FieldEntry, 'entry')
      .innerJoin(Document, 'document', 'document.id = entry.document_id')
      .where('entry.id = ANY(:entryIds)', { entryIds })
      .andWhere(`NOT ${sql}`, parameters)
      .getCount();
    return others === 0;
  }

  private async acceptable(
    tx: EntityManager,
    { field, threshold, batch }: Acceptable,
    principal: Principal,
  ): Promise<string[]> {
    const kept = this.filters.for(principal).keptSql('document');
    const single = !REPEATED_FIELDS.has(field);
    const select = tx
      .createQueryBuilder(FieldEntry, 'entry')
      .select('entry.id', 'id')
      .innerJoin(Document, 'document', 'document.id = entry.document_id')
      .where("entry.status = 'suggested' AND entry.name = :field", { field })
      .andWhere('entry.confidence >= :threshold::real', { threshold })
      .andWhere(NOT_STALE)
      .andWhere("document.status = 'ready'")
      .andWhere(kept.sql, kept.parameters)
      .andWhere(freeSql(':holder'), { holder: holderOf(principal) });
    if (batch) select.andWhere('document.batch_id = :batch', { batch });
    if (single) select.andWhere(BEST_OF_FIELD);
    return (await select.getRawMany<{ id: string }>()).map(({ id }) => id);
  }
}

/** What lists show changes only where another value of the field was confirmed meanwhile. */
async function summariseAmbiguous(
  tx: EntityManager,
  documentIds: readonly string[],
  field: FieldName,
): Promise<void> {
  const rows: { documentId: string }[] = await tx.query(
    `SELECT DISTINCT document_id AS "documentId" FROM field_entry
     WHERE document_id = ANY($1) AND name = $2 AND status = 'confirmed'`,
    [documentIds, field],
  );
  for (const { documentId } of rows) await summarise(tx, documentId);
}

const UNDONE_BEFORE = {
  vi: 'Lần xác nhận này đã được hoàn tác rồi.',
  en: 'This has been undone already.',
};
