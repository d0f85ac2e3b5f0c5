import type { EntityManager } from 'typeorm';

/** PostgreSQL channel on which ids of changed documents are called out; a hint, the rows are the truth. */
export const CHANGES_CHANNEL = 'phusa_changes';

/**
 * Marks a document as changed, in the transaction that changes it: the indexer, the change feed and every
 * listener follow. Forgetting it would let the index serve what the catalogue no longer says.
 */
export async function touch(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(
    `UPDATE document SET change_seq = nextval('document_change_seq'),
       change_xid = pg_current_xact_id()::text::bigint, updated_at = now() WHERE id = $1`,
    [documentId],
  );
  await announce(tx, documentId);
}

/** `touch` for many at once; the changeSeq that each has now. */
export async function touchAll(tx: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<[{ id: string; seq: string }[], number]>(
    `UPDATE document SET change_seq = nextval('document_change_seq'),
       change_xid = pg_current_xact_id()::text::bigint, updated_at = now() WHERE id = ANY($1)
     RETURNING id, change_seq AS seq`,
    [ids],
  );
  await tx.query('SELECT pg_notify($1, id) FROM unnest($2::text[]) AS id', [CHANGES_CHANNEL, ids]);
  return new Map(rows[0].map(({ id, seq }) => [id, Number(seq)]));
}

/** Calls listeners to look again, without a change that the index must follow: progress. */
export async function announce(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANGES_CHANNEL, documentId]);
}
