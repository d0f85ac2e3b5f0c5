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

/** Calls listeners to look again, without a change that the index must follow: progress. */
export async function announce(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANGES_CHANNEL, documentId]);
}
