import type { EntityManager } from 'typeorm';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { type DueReason, dueSql } from '../../catalog/evidence/claim-standing.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { DUE_PRIORITY } from './priority.js';
import type { QueueCursor } from './queue-cursor.js';
import { narrowTo, type QueueScope } from './queue-scope.js';

/** A confirmed claim that is due for review; `order` is the position for paging. */
export interface DueRow {
  readonly claimId: string;
  readonly documentId: string;
  readonly priority: number;
  readonly reason: DueReason;
  readonly order: string;
}

/** All of one reason are as urgent. Lost words: by document, so that a page is opened once; run out: the longest first. */
const ORDER: Readonly<Record<DueReason, { readonly column: string; readonly type: string }>> = {
  stale: { column: 'claim.document_id', type: 'uuid' },
  expired: { column: 'claim.valid_until', type: 'date' },
};

export async function dueRows(
  manager: EntityManager,
  reason: DueReason,
  scope: QueueScope,
): Promise<DueRow[]> {
  const { question, filter } = scope;
  if (question.field) return [];
  const { column, type } = ORDER[reason];
  const due = dueSql('claim', reason, filter.scope.today);
  const select = manager
    .createQueryBuilder(Claim, 'claim')
    .select('claim.id', 'claimId')
    .addSelect('claim.document_id', 'documentId')
    .addSelect(`${DUE_PRIORITY[reason]}::float8`, 'priority')
    .addSelect(`'${reason}'`, 'reason')
    .addSelect(`${column}::text`, 'order')
    .innerJoin(Document, 'document', 'document.id = claim.document_id')
    .where(due.sql, due.parameters);
  const [last, id] = question.cursor?.[reason] ?? [];
  if (id !== undefined) select.andWhere(`(${column}, claim.id) > (:last::${type}, :id::uuid)`, { last, id });
  narrowTo(select, "'claim.' || claim.id", scope);
  return select
    .orderBy(column)
    .addOrderBy('claim.id')
    .limit(question.size + 1)
    .getRawMany<DueRow>();
}

/** Where the list of each reason continues after these. */
export function dueCursor(shown: readonly DueRow[]): Pick<QueueCursor, DueReason> {
  const last = (reason: DueReason) => shown.findLast((row) => row.reason === reason);
  const [stale, expired] = [last('stale'), last('expired')];
  return {
    ...(stale ? { stale: [stale.order, stale.claimId] as const } : {}),
    ...(expired ? { expired: [expired.order, expired.claimId] as const } : {}),
  };
}
