import type { EntityManager } from 'typeorm';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import { newId } from '../../shared/ids.js';
import type { PlacedLine } from './place-lines.js';

/** Stores differences as proposals, once: a proposal that a person declined is not made again with the same words. */
export async function propose(
  tx: EntityManager,
  { id: listId, name }: TableImport,
  placed: readonly PlacedLine[],
): Promise<void> {
  const rows = placed.flatMap(({ line, registeredWork, differences }) =>
    differences.map(({ field, before, after }) => ({
      id: newId(),
      registeredWorkId: registeredWork?.id,
      field,
      before,
      after,
      row: line.row,
    })),
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO registered_work_proposal (id, registered_work_id, field, before, after, list_id, list_name, list_row)
     SELECT id, "registeredWorkId", field, before, after, $3, $2, row FROM jsonb_to_recordset($1::jsonb)
       AS given(id uuid, "registeredWorkId" uuid, field text, before text, after text, row int)
     WHERE NOT EXISTS (SELECT 1 FROM registered_work_proposal known WHERE known.registered_work_id = given."registeredWorkId"
       AND known.field = given.field AND known.after = given.after AND known.state <> 'taken')`,
    [JSON.stringify(rows), name, listId],
  );
}
