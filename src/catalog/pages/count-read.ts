import type { EntityManager } from 'typeorm';
import { screenedSql } from './page-screened.js';

const COUNT_READ = `
  UPDATE document SET
    pages_read = (SELECT count(*) FROM page WHERE document_id = $1 AND source IS NOT NULL),
    pages_screened = (SELECT count(*) FROM page WHERE document_id = $1
      AND (${screenedSql('page')} OR page.withheld AND NOT document.original_open)),
    quality = (SELECT sum(coalesce(quality, confidence) * length(text)) / nullif(sum(length(text)), 0)
               FROM page WHERE document_id = $1 AND confidence IS NOT NULL)
  WHERE id = $1`;

/** Counts the pages read, and those screened; belongs behind every change of either, of `withheld` and `originalOpen`. */
export async function countRead(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(COUNT_READ, [documentId]);
}
