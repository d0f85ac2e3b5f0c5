import type { EntityManager } from 'typeorm';
import type { QualitySample } from './quality-sample.entity.js';

/** What of a batch a sample says nothing of, since it came after the drawing. */
export interface LaterPasses {
  /** Pages that were read again: the figures belong to their older text. */
  readonly readAgain: number;
  /** Pages that were not read yet. */
  readonly added: number;
}

const COUNT = `
  SELECT count(*) FILTER (WHERE again) ::int AS "readAgain", count(*) FILTER (WHERE NOT again) ::int AS added
  FROM (
    SELECT EXISTS (SELECT 1 FROM text_layer older WHERE older.document_id = page.document_id
      AND older.page = page.number AND older.created_at <= $2) AS again
    FROM document
    JOIN page ON page.document_id = document.id
    JOIN text_layer layer ON layer.id = page.layer_id
    WHERE document.batch_id = $1 AND document.deleted_at IS NULL AND layer.created_at > $2
  ) AS later`;

export async function laterPasses(
  manager: EntityManager,
  { batchId, drawnAt }: Pick<QualitySample, 'batchId' | 'drawnAt'>,
): Promise<LaterPasses> {
  const [found]: LaterPasses[] = await manager.query(COUNT, [batchId, drawnAt]);
  return found ?? { readAgain: 0, added: 0 };
}
