import { type EntityManager } from 'typeorm';
import { countRead } from '../pages/count-read.js';
import { hasFindings, VOUCHED_FOR } from '../pages/page-screened.js';
import { type RelayeredPage, replayAfterPass } from '../corrections/after-pass.js';

const TAKE_LAYERS = `
  WITH old AS (
    SELECT page.number, page.layer_id FROM page
    JOIN text_layer layer ON layer.document_id = page.document_id AND layer.page = page.number AND layer.pass = $2
    WHERE page.document_id = $1 AND page.layer_id IS DISTINCT FROM layer.id
      AND ($3::int[] IS NULL OR page.number = ANY($3))
    FOR UPDATE OF page
  ), taken AS (
    UPDATE page SET layer_id = layer.id, text = layer.text, source = layer.source, language = layer.language,
      confidence = layer.confidence, quality = layer.quality, line_doubt = layer.line_doubt,
      reasons = layer.reasons, failure = layer.failure,
      suspects = coalesce(layer.suspects, page.suspects),
      cleared = page.cleared OR ${VOUCHED_FOR} AND ${hasFindings('layer', 'coalesce(layer.suspects, page.suspects)')},
      lines = NULL, version = page.version + 1
    FROM text_layer layer JOIN old ON old.number = layer.page
    WHERE layer.document_id = page.document_id AND layer.page = page.number AND layer.pass = $2
      AND page.document_id = $1
    RETURNING page.number, page.version, layer.id AS "layerId", old.layer_id AS "layerBefore"
  )
  SELECT * FROM taken ORDER BY number`;

/**
 * Makes the layers of `reading` the effective text of their pages, with what persons corrected on them; pages that
 * have them already stay as they are. Only those of `numbers` where given. Gives the pages that changed.
 */
export async function putLayersInEffect(
  tx: EntityManager,
  documentId: string,
  pass: number,
  numbers?: readonly number[],
): Promise<readonly RelayeredPage[]> {
  const taken: RelayeredPage[] = await tx.query(TAKE_LAYERS, [documentId, pass, numbers ?? null]);
  await replayAfterPass(tx, documentId, taken);
  await countRead(tx, documentId);
  return taken;
}
