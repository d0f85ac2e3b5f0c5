import type { EntityManager } from 'typeorm';
import { vietnamDate } from '../../shared/clock.js';
import type { Document } from '../documents/document.entity.js';
import { renewWords } from '../documents/find-words.js';

/** PostgreSQL channel on which ids of changed documents are called out; a hint, the rows are the truth. */
export const CHANGES_CHANNEL = 'phusa_changes';

/** Who could ever read the record, the widest: kept when it is closed again, so that who took it over learns that it is gone. */
const WIDEST = `CASE
    WHEN deleted_at IS NOT NULL OR quarantined OR effective_pass = 0 OR record_embargo > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      OR record_visibility NOT IN ('public', 'members') OR record_opened = 'public' THEN record_opened
    ELSE record_visibility END`;

/** The transaction has its id before it draws a number: `settledChange` counts on it. */
const NUMBERED = 'WITH mine AS MATERIALIZED (SELECT pg_current_xact_id()::text::bigint AS xid)';

/**
 * Marks a document as changed, in the transaction that changes it: the indexer, the change feed and every
 * listener follow, and lists find it by what it says now. Forgetting it would let them serve what the catalogue no
 * longer says.
 */
export async function touch(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(
    `${NUMBERED} UPDATE document SET change_seq = nextval('document_change_seq'), change_xid = mine.xid,
       record_opened = ${WIDEST}, updated_at = now() FROM mine WHERE id = $1`,
    [documentId],
  );
  await renewWords(tx, [documentId]);
  await announce(tx, documentId);
}

/** `touch` for many at once; the changeSeq that each has now. */
export async function touchAll(tx: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<[{ id: string; seq: string }[], number]>(
    `${NUMBERED} UPDATE document SET change_seq = nextval('document_change_seq'), change_xid = mine.xid,
       record_opened = ${WIDEST}, updated_at = now() FROM mine WHERE id = ANY($1)
     RETURNING id, change_seq AS seq`,
    [ids],
  );
  await renewWords(tx, ids);
  await announceAll(tx, ids);
  return new Map(rows[0].map(({ id, seq }) => [id, Number(seq)]));
}

export interface FirstChange {
  readonly changeSeq: number;
  readonly changeXid: number;
}

/** What `touchAll` would give to so many rows that are about to be inserted: so none of them is written twice. */
export async function firstChanges(tx: EntityManager, count: number): Promise<FirstChange[]> {
  const rows = await tx.query<{ seq: string; xid: string }[]>(
    `${NUMBERED} SELECT nextval('document_change_seq') AS seq, mine.xid FROM mine, generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ seq, xid }) => ({ changeSeq: Number(seq), changeXid: Number(xid) }));
}

/** Who could ever read a record that is new, and was screened: see `touch`. */
export function firstOpened({
  quarantined,
  recordVisibility,
  recordEmbargo,
}: Pick<Document, 'quarantined' | 'recordVisibility' | 'recordEmbargo'>): Document['recordOpened'] {
  if (quarantined || recordVisibility === 'restricted') return null;
  if (recordEmbargo !== null && recordEmbargo > vietnamDate(new Date())) return null;
  return recordVisibility;
}

export async function announceAll(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query('SELECT pg_notify($1, id) FROM unnest($2::text[]) AS id', [CHANGES_CHANNEL, ids]);
}

/** Calls listeners to look again, without a change that the index must follow: progress. */
export async function announce(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANGES_CHANNEL, documentId]);
}
