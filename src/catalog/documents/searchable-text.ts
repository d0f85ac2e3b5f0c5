import type { EntityManager } from 'typeorm';
import type { DocumentFile } from './document-file.entity.js';
import type { Document } from './document.entity.js';

/** Persons correct line after line: the searchable PDF is written again when they have paused for so long. */
const QUIET_SECONDS = 60;
/** A worker that writes one is given up after so long; a book of 2,000 pages needs a quarter of an hour. */
const LEASE_SECONDS = 30 * 60;
const AGAIN_SECONDS = 5 * 60;

interface TextState {
  readonly pass: number;
  readonly corrections: number;
}

/** Names a state of a document's text: the reading, and how often persons have changed it. */
export const textVersion = ({ pass, corrections }: TextState): string => `${pass}.${corrections}`;

/** What a searchable PDF says of the text that it carries, and of newer text where there is some. */
export function carriedText(
  file: Pick<DocumentFile, 'pass' | 'corrections'>,
  document: Pick<Document, 'effectivePass' | 'corrections'>,
): { textVersion: string; newerTextVersion?: string } {
  const carried = { pass: file.pass ?? 0, corrections: file.corrections ?? 0 };
  const now = {
    pass: Math.max(document.effectivePass, carried.pass),
    corrections: document.corrections,
  };
  const outdated = carried.pass < now.pass || carried.corrections < now.corrections;
  return {
    textVersion: textVersion(carried),
    ...(outdated ? { newerTextVersion: textVersion(now) } : {}),
  };
}

/** After a change of the text: the searchable PDF, if there is one, is due to be written again when it is quiet. */
export async function deferRewrite(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(
    `UPDATE document_file SET rewrite_after = now() + $2 * interval '1 second'
     WHERE document_id = $1 AND kind = 'searchable'`,
    [documentId, QUIET_SECONDS],
  );
}

/** The same after it was written, where the text has changed meanwhile. */
export async function deferRewriteIfNewer(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(
    `UPDATE document_file file SET rewrite_after = now() + $2 * interval '1 second' FROM document
     WHERE document.id = $1 AND file.document_id = $1 AND file.kind = 'searchable'
       AND coalesce(file.corrections, 0) < document.corrections`,
    [documentId, QUIET_SECONDS],
  );
}

/** A download was requested: makes a waiting PDF due at once; one that is being written is left alone. */
export async function hastenRewrite(manager: EntityManager, documentId: string): Promise<void> {
  await manager.query(
    `UPDATE document_file SET rewrite_after = now()
     WHERE document_id = $1 AND kind = 'searchable'
       AND rewrite_after > now() AND rewrite_after <= now() + $2 * interval '1 second'`,
    [documentId, QUIET_SECONDS],
  );
}

/** A searchable PDF to be written again, leased to one worker. */
export interface DueRewrite {
  readonly id: string;
  readonly documentId: string;
  readonly pass: number;
  readonly objectKey: string;
}

/** Leases the PDF that has been due longest, until it is written or the lease expires. */
export async function takeRewrite(manager: EntityManager): Promise<DueRewrite | undefined> {
  const [rows]: [DueRewrite[], number] = await manager.query(
    `UPDATE document_file SET rewrite_after = now() + $1 * interval '1 second'
     FROM document WHERE document.id = document_file.document_id AND document_file.id = (SELECT file.id FROM document_file file JOIN document ON document.id = file.document_id
       WHERE file.rewrite_after <= now() AND file.kind = 'searchable'
         AND document.deleted_at IS NULL AND NOT document.quarantined
       ORDER BY file.rewrite_after LIMIT 1 FOR UPDATE OF file SKIP LOCKED)
     RETURNING document_file.id, document_file.document_id AS "documentId", object_key AS "objectKey",
       greatest(document_file.pass, document.effective_pass) AS pass`,
    [LEASE_SECONDS],
  );
  return rows[0];
}

/** Puts what was written in the place of the older one. False: that is gone, or newer by now. */
export async function finishRewrite(
  tx: EntityManager,
  { id, documentId, pass }: DueRewrite,
  written: { readonly objectKey: string; readonly bytes: number; readonly corrections: number },
): Promise<boolean> {
  const [, changed]: [unknown, number] = await tx.query(
    `UPDATE document_file SET object_key = $2, bytes = $3, corrections = $4, pass = $5, rewrite_after = NULL
     WHERE id = $1 AND coalesce(corrections, 0) <= $4 AND coalesce(pass, 0) <= $5`,
    [id, written.objectKey, written.bytes, written.corrections, pass],
  );
  if (changed === 0) return false;
  await deferRewriteIfNewer(tx, documentId);
  return true;
}

/** It could not be written: again later, or not before the text changes once more. The older one stays. */
export async function failRewrite(
  manager: EntityManager,
  { id }: DueRewrite,
  forGood: boolean,
): Promise<void> {
  await manager.query(
    `UPDATE document_file SET rewrite_after = CASE WHEN $2 THEN NULL ELSE now() + $3 * interval '1 second' END
     WHERE id = $1`,
    [id, forGood, AGAIN_SECONDS],
  );
}
