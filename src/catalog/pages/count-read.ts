import type { EntityManager } from 'typeorm';

const COUNT_READ = `
  UPDATE document SET
    pages_read = (SELECT count(*) FROM page WHERE document_id = $1 AND source IS NOT NULL),
    quality = (SELECT sum(coalesce(quality, confidence) * length(text)) / nullif(sum(length(text)), 0)
               FROM page WHERE document_id = $1 AND confidence IS NOT NULL)
  WHERE id = $1`;

/** Counts anew how many pages of a document are read, and how well. */
export async function countRead(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(COUNT_READ, [documentId]);
}
