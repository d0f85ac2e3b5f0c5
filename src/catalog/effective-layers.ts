import type { EntityManager } from 'typeorm';

const TAKE_LAYERS = `
  UPDATE page SET layer_id = layer.id, text = layer.text, source = layer.source, language = layer.language,
    confidence = layer.confidence, quality = layer.quality, reasons = layer.reasons, failure = layer.failure, version = page.version + 1
  FROM text_layer layer
  WHERE layer.document_id = page.document_id AND layer.page = page.number AND layer.reading = $2
    AND page.document_id = $1 AND page.layer_id IS DISTINCT FROM layer.id`;

const COUNT_READ = `
  UPDATE document SET
    pages_read = (SELECT count(*) FROM page WHERE document_id = $1 AND source IS NOT NULL),
    quality = (SELECT sum(coalesce(quality, confidence) * length(text)) / nullif(sum(length(text)), 0)
               FROM page WHERE document_id = $1 AND confidence IS NOT NULL)
  WHERE id = $1`;

/** Makes the layers of `reading` the effective text of their pages; pages that have them already stay as they are. */
export async function putLayersInEffect(
  tx: EntityManager,
  documentId: string,
  reading: number,
): Promise<void> {
  await tx.query(TAKE_LAYERS, [documentId, reading]);
  await tx.query(COUNT_READ, [documentId]);
}
