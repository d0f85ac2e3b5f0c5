import type { DataSource, EntityManager } from 'typeorm';
import { FixityEvent } from './fixity-event.entity.js';
import type { FixityFound } from './fixity.js';

/** What is to be checked: one object, however many documents stand on it. */
export interface OriginalToCheck {
  readonly objectKey: string;
  readonly sha256: string;
}

/** A damaged original is checked again soon: somebody may have replaced it. */
const AGAIN_DAYS = 1;

const ORIGINALS = `SELECT file.object_key AS "objectKey", file.sha256 FROM document_file file
  JOIN document ON document.id = file.document_id AND document.deleted_at IS NULL
  WHERE file.kind = 'original' AND file.sha256 IS NOT NULL`;

/** The next original to check: one never checked, otherwise a damaged one, otherwise the one checked longest ago, if it is due. */
export async function nextToCheck(
  manager: EntityManager,
  everyDays: number,
): Promise<OriginalToCheck | undefined> {
  const due = "file.checked_at < now() - $1 * interval '1 day'";
  const again = `file.checked_at < now() - ${AGAIN_DAYS} * interval '1 day'`;
  // each part by an index of its own: one order for all of them would sort every file for every check
  const [row] = await manager.query<OriginalToCheck[]>(
    `(${ORIGINALS} AND file.checked_at IS NULL LIMIT 1)
     UNION ALL (${ORIGINALS} AND file.fixity <> 'sound' AND ${again} ORDER BY file.checked_at LIMIT 1)
     UNION ALL (${ORIGINALS} AND ${due} ORDER BY file.checked_at LIMIT 1) LIMIT 1`,
    [everyDays],
  );
  return row;
}

/** Writes the event, and how each document's file stands. False: no document names the object any more. */
export async function recordFixity(
  dataSource: DataSource,
  { objectKey, sha256 }: OriginalToCheck,
  { outcome, sha256: found }: FixityFound,
  agent: string,
): Promise<boolean> {
  return dataSource.transaction(async (tx) => {
    const [, touched] = await tx.query<[unknown, number]>(
      `UPDATE document_file file SET checked_at = now(), fixity = $2 FROM document
       WHERE document.id = file.document_id AND document.deleted_at IS NULL
         AND file.object_key = $1 AND file.kind = 'original'`,
      [objectKey, outcome],
    );
    // deleted and purged while it was read: what is found then says nothing
    if (touched === 0) return false;
    await tx.insert(FixityEvent, { objectKey, outcome, expected: sha256, found: found ?? null, agent });
    return true;
  });
}
