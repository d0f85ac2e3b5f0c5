import type { EntityManager } from 'typeorm';

/** What a new password or a closed account ends: the person's sessions, and every open way to a new password. */
export async function endAccess(tx: EntityManager, personId: string): Promise<void> {
  await tx.query("DELETE FROM http.session WHERE sess->>'personId' = $1", [personId]);
  await tx.query('DELETE FROM password_reset WHERE person_id = $1 AND used_at IS NULL', [personId]);
}
