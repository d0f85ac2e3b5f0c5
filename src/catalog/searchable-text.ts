import type { EntityManager } from 'typeorm';

/** Persons correct line after line: the searchable PDF is written again when they have paused for so long. */
const QUIET_SECONDS = 60;

/** After a change of the text: the searchable PDF, if there is one, is due to be written again when it is quiet. */
export async function deferRewrite(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(
    `UPDATE document_file SET rewrite_after = now() + $2 * interval '1 second'
     WHERE document_id = $1 AND kind = 'searchable'`,
    [documentId, QUIET_SECONDS],
  );
}
