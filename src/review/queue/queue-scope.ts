import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { ReadFilter } from '../../access/read-filter.js';
import type { DocumentType, FieldName } from '../../shared/field-names.js';
import type { QueueCursor } from './queue-cursor.js';
import { holderOf } from '../items/review-locks.js';

export const CLAIMED_BY = ['me', 'others', 'nobody'] as const;
export type ClaimedBy = (typeof CLAIMED_BY)[number];

export interface QueueQuestion {
  readonly batch?: string;
  /** Of document. */
  readonly kind?: DocumentType;
  /** Values and reports of this field only; with it neither pages nor claims are given. */
  readonly field?: FieldName;
  readonly claimedBy?: ClaimedBy;
  readonly cursor?: QueueCursor;
  readonly size: number;
}

/** What one screenful is asked of: `only` the batches that were returned, or whatever the cursor says. */
export interface QueueScope {
  readonly question: QueueQuestion;
  readonly principal: Principal;
  readonly filter: ReadFilter;
  readonly only?: 'returned';
}

/**
 * Narrows a query to documents that stand ready and that the principal keeps. `item`: how the queue names what is asked for,
 * in SQL; the query calls the document `document`.
 */
export function narrowTo(
  select: SelectQueryBuilder<ObjectLiteral>,
  item: string,
  { question: { batch, kind, claimedBy, cursor }, principal, filter, only }: QueueScope,
): void {
  const kept = filter.keptSql('document');
  select.andWhere(kept.sql, kept.parameters).andWhere("document.status = 'ready'");
  if (batch) select.andWhere('document.batch_id = :batch', { batch });
  const returned = "SELECT batch.id FROM batch WHERE batch.quality_outcome = 'returns'";
  if (only) select.andWhere(`document.batch_id IN (${returned})`);
  else if (cursor?.others)
    select.andWhere(`(document.batch_id IS NULL OR document.batch_id NOT IN (${returned}))`);
  if (kind) select.andWhere('document.type = :kind', { kind });
  if (!claimedBy) return;
  const whose = { me: '= :holder', others: '<> :holder', nobody: 'IS NOT NULL' }[claimedBy];
  const claims = `SELECT claim.item FROM review_lock claim WHERE claim.until > now() AND claim.holder ${whose}`;
  select.andWhere(`${item} ${claimedBy === 'nobody' ? 'NOT IN' : 'IN'} (${claims})`, {
    ...(claimedBy === 'nobody' ? {} : { holder: holderOf(principal) }),
  });
}
