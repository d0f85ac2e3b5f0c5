import type { EntityManager } from 'typeorm';
import type { Asker } from '../../access/asker.js';
import { newId, sha256Hex } from '../../shared/ids.js';
import { renewAgents } from '../agents/renew-agents.js';
import { touch } from '../changes/changes.js';
import { summarise } from '../description/descriptions.js';
import { DocumentFile } from '../documents/document-file.entity.js';
import { Document } from '../documents/document.entity.js';
import { countRead } from '../pages/count-read.js';
import { Arrangement } from './page-order.entity.js';
import { keepArrangement, keepFirst } from './keep-page-order.js';
import type { SheetMove } from './move-pages.js';
import { freeNumbers, placed, type Sheet, sheetsOf } from './page-references.js';
import { transferSheets } from './transfer-pages.js';

/**
 * Makes a document of the pages from `first` on: the same originals, owner and visibility; what stands on those pages
 * goes along. Gives its id. The document SHALL be locked, and have pages before `first`.
 */
export async function splitDocument(
  tx: EntityManager,
  document: Document,
  first: number,
  asker: Asker,
): Promise<string> {
  const { id: from } = document;
  await keepFirst(tx, from);
  const sheets = await sheetsOf(tx, from);
  const tail = sheets.inView.slice(first - 1);
  const to = await insertLike(tx, document, tail.length, asker);
  const moves = [...movesOfTail(tail), ...movesOfScans(tail, sheets.aside)];
  await transferSheets(tx, { from, to, moves });
  await settleNew(tx, { from, to }, asker);
  // what left is no page of this document any more
  const gone = moves.map((move) => ({ from: move.from, to: -1 }));
  await keepArrangement(tx, from, { kind: 'split', asker, detail: { other: to } }, gone);
  for (const id of [from, to]) await summarise(tx, id);
  await renewAgents(tx, [from, to]);
  return to;
}

const movesOfTail = (tail: readonly Sheet[]): SheetMove[] =>
  tail.map(({ number }, i) => ({ from: number, to: i + 1 }));

/** Other scans of these pages go with them. */
function movesOfScans(tail: readonly Sheet[], aside: readonly Sheet[]): SheetMove[] {
  const names = new Set(tail.map(({ sheet }) => sheet));
  const replaced = new Set(tail.flatMap(({ replaces }) => replaces ?? []));
  const next = freeNumbers([]);
  return aside
    .filter(({ sheet, replaces }) => replaced.has(sheet) || (replaces !== null && names.has(replaces)))
    .map(({ number }) => ({ from: number, to: next() }));
}

async function insertLike(
  tx: EntityManager,
  like: Document,
  pageCount: number,
  asker: Asker,
): Promise<string> {
  const id = newId();
  await tx.insert(Document, {
    id,
    pageCount,
    ownerOrganisationId: like.ownerOrganisationId,
    batchId: like.batchId,
    status: 'ready',
    visibility: like.visibility,
    embargo: like.embargo,
    opening: like.opening,
    recordVisibility: like.recordVisibility,
    recordEmbargo: like.recordEmbargo,
    secrecyClearedAt: like.secrecyClearedAt,
    language: like.language,
    latestReading: like.latestReading,
    effectiveReading: like.effectiveReading,
    rearranged: true,
    // its originals hold more than its pages: the same bytes are still the document that it came from
    sha256: sha256Hex(`${like.sha256}\n${id}`),
    originalName: like.originalName,
    bytes: like.bytes,
    boxNumber: like.boxNumber,
    shelfMark: like.shelfMark,
    createdBy: asker.personId ?? null,
    readyAt: () => 'now()',
  });
  return id;
}

async function settleNew(
  tx: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
  asker: Asker,
): Promise<void> {
  const { inView } = await sheetsOf(tx, to);
  await tx.insert(Arrangement, {
    documentId: to,
    version: 0,
    kind: 'split',
    sheets: inView.map(placed) as object[],
    detail: { other: from },
    personId: asker.personId ?? null,
    actor: asker.name ?? 'stranger',
  });
  const bytes = await tx.sum(DocumentFile, 'bytes', { documentId: to, kind: 'original' });
  await tx.update(Document, { id: to }, { bytes: bytes ?? 0 });
  await countRead(tx, to);
  await touch(tx, to);
}
