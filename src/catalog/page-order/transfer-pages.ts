import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { Claim } from '../evidence/claim.entity.js';
import { DocumentFile } from '../documents/document-file.entity.js';
import type { Alternative, Evidence } from '../evidence/evidence.js';
import { FieldEntry } from '../evidence/field-entry.entity.js';
import { renumberPages, type PageNumberChange } from './move-pages.js';

/** From one document into another; both SHALL be locked. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly moves: readonly PageNumberChange[];
}

/** Values and claims that went along. */
export interface Transferred {
  readonly entries: readonly string[];
  readonly claims: readonly string[];
}

export type Bearer = Pick<FieldEntry, 'id' | 'evidence'> | Pick<Claim, 'id' | 'evidence'>;

export function standsOn(moves: readonly PageNumberChange[]): (bearer: Bearer) => boolean {
  const numbers = new Set(moves.map(({ from }) => from));
  return ({ evidence }) => evidence !== null && numbers.has(evidence.page);
}

/**
 * Moves pages with their text and corrections into another document, which gets their originals too; and the values and
 * claims that `goes` names. The default: those that stand on these pages.
 */
export async function transferPages(
  tx: EntityManager,
  transfer: Transfer,
  goes: (bearer: Bearer) => boolean = standsOn(transfer.moves),
): Promise<Transferred> {
  const { from, to, moves } = transfer;
  const places = new Map(moves.map((move) => [move.from, move.to]));
  await renumberPages(tx, from, moves, to);
  await followFiles(tx, transfer);
  return {
    entries: await moveEntries(tx, transfer, places, goes),
    claims: await moveClaims(tx, transfer, places, goes),
  };
}

async function followFiles(tx: EntityManager, { from, to }: Transfer): Promise<void> {
  const used: { id: string }[] = await tx.query(
    `SELECT file.id FROM document_file file WHERE file.document_id = $1 AND file.kind = 'original' AND file.id IN
       (SELECT file_id FROM page WHERE document_id = $2 UNION SELECT file_id FROM set_aside_page WHERE document_id = $2)
     ORDER BY file.position`,
    [from, to],
  );
  for (const { id } of used) {
    const file = await tx.findOneByOrFail(DocumentFile, { id });
    const fileId = await sameFile(tx, to, file);
    for (const table of ['page', 'set_aside_page'])
      await tx.query(`UPDATE ${table} SET file_id = $3 WHERE document_id = $1 AND file_id = $2`, [
        to,
        id,
        fileId,
      ]);
  }
}

/** The other document's own row of the same object. */
async function sameFile(tx: EntityManager, documentId: string, file: DocumentFile): Promise<string> {
  const { objectKey } = file;
  const known = await tx.findOneBy(DocumentFile, { documentId, kind: 'original', objectKey });
  if (known) return known.id;
  const last = await tx.maximum(DocumentFile, 'position', { documentId, kind: 'original' });
  const id = newId();
  const { createdAt: _, ...same } = file;
  await tx.insert(DocumentFile, {
    ...same,
    info: { ...same.info },
    id,
    documentId,
    position: (last ?? -1) + 1,
  });
  return id;
}

async function moveEntries(
  tx: EntityManager,
  { from, to }: Transfer,
  places: ReadonlyMap<number, number>,
  goes: (bearer: Bearer) => boolean,
): Promise<string[]> {
  const moved: string[] = [];
  for (const entry of await tx.findBy(FieldEntry, { documentId: from })) {
    const leaves = goes(entry);
    const alternatives = entry.alternatives.map((one) => onOwnPage(one, places, leaves));
    if (leaves) moved.push(entry.id);
    else if (alternatives.every((one, i) => one === entry.alternatives[i])) continue;
    const evidence = leaves ? placedAt(entry.evidence, places) : entry.evidence;
    await tx.update(
      FieldEntry,
      { id: entry.id },
      { documentId: leaves ? to : from, evidence, alternatives: alternatives as object[] },
    );
  }
  return moved;
}

async function moveClaims(
  tx: EntityManager,
  { from, to }: Transfer,
  places: ReadonlyMap<number, number>,
  goes: (bearer: Bearer) => boolean,
): Promise<string[]> {
  const leaving = (await tx.findBy(Claim, { documentId: from })).filter(goes);
  for (const { id, evidence } of leaving)
    await tx.update(Claim, { id }, { documentId: to, evidence: placedAt(evidence, places) ?? evidence });
  return leaving.map(({ id }) => id);
}

/** Where it stands in the other document; of a page that did not go along nothing can be shown there. */
function placedAt(evidence: Evidence | null, places: ReadonlyMap<number, number>): Evidence | null {
  if (!evidence) return null;
  const page = places.get(evidence.page);
  return page === undefined ? null : { ...evidence, page };
}

/** An alternative whose evidence is on a page of the other document keeps its value and loses its evidence. */
function onOwnPage(
  candidate: Alternative,
  places: ReadonlyMap<number, number>,
  leaves: boolean,
): Alternative {
  if (!candidate.evidence || (!leaves && !places.has(candidate.evidence.page))) return candidate;
  const { evidence, ...rest } = candidate;
  const own = leaves ? placedAt(evidence, places) : null;
  return own ? { ...rest, evidence: own } : rest;
}
