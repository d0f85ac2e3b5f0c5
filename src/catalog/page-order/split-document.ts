import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { newId, sha256Hex } from '../../shared/ids.js';
import { renewAgents } from '../agents/renew-agents.js';
import { touch } from '../changes/changes.js';
import { summarise } from '../description/descriptions.js';
import { DocumentFile } from '../documents/document-file.entity.js';
import { Document } from '../documents/document.entity.js';
import { countRead } from '../pages/count-read.js';
import { PageOrder } from './page-order.entity.js';
import { recordPageOrder, keepFirst } from './keep-page-order.js';
import type { PageNumberChange } from './move-pages.js';
import { freeNumbers, placed, type PageRow, documentPages } from './page-references.js';
import { transferPages } from './transfer-pages.js';

/**
 * Makes a document of the pages from `first` on: the same originals, owner and visibility; what stands on those pages
 * goes along. Gives its id. The document SHALL be locked, and have pages before `first`.
 */
export async function splitDocument(
  tx: EntityManager,
  document: Document,
  first: number,
  principal: Principal,
): Promise<string> {
  const { id: from } = document;
  await keepFirst(tx, from);
  const pages = await documentPages(tx, from);
  const tail = pages.inView.slice(first - 1);
  const to = await insertLike(tx, document, tail.length, principal);
  const moves = [...movesOfTail(tail), ...movesOfScans(tail, pages.aside)];
  await transferPages(tx, { from, to, moves });
  await settleNew(tx, { from, to }, principal);
  // what left is no page of this document any more
  const gone = moves.map((move) => ({ from: move.from, to: -1 }));
  await recordPageOrder(tx, from, { kind: 'split', principal, detail: { other: to } }, gone);
  for (const id of [from, to]) await summarise(tx, id);
  await renewAgents(tx, [from, to]);
  return to;
}

const movesOfTail = (tail: readonly PageRow[]): PageNumberChange[] =>
  tail.map(({ number }, i) => ({ from: number, to: i + 1 }));

/** Other scans of these pages go with them. */
function movesOfScans(tail: readonly PageRow[], aside: readonly PageRow[]): PageNumberChange[] {
  const names = new Set(tail.map(({ pageId }) => pageId));
  const replaced = new Set(tail.flatMap(({ replaces }) => replaces ?? []));
  const next = freeNumbers([]);
  return aside
    .filter(({ pageId, replaces }) => replaced.has(pageId) || (replaces !== null && names.has(replaces)))
    .map(({ number }) => ({ from: number, to: next() }));
}

async function insertLike(
  tx: EntityManager,
  like: Document,
  pageCount: number,
  principal: Principal,
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
    latestPass: like.latestPass,
    effectivePass: like.effectivePass,
    reordered: true,
    // its originals hold more than its pages: the same bytes are still the document that it came from
    sha256: sha256Hex(`${like.sha256}\n${id}`),
    originalName: like.originalName,
    bytes: like.bytes,
    boxNumber: like.boxNumber,
    shelfMark: like.shelfMark,
    createdBy: principal.personId ?? null,
    readyAt: () => 'now()',
  });
  return id;
}

async function settleNew(
  tx: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
  principal: Principal,
): Promise<void> {
  const { inView } = await documentPages(tx, to);
  await tx.insert(PageOrder, {
    documentId: to,
    version: 0,
    kind: 'split',
    pages: inView.map(placed) as object[],
    detail: { other: from },
    personId: principal.personId ?? null,
    actor: principal.name ?? 'stranger',
  });
  const bytes = await tx.sum(DocumentFile, 'bytes', { documentId: to, kind: 'original' });
  await tx.update(Document, { id: to }, { bytes: bytes ?? 0 });
  await countRead(tx, to);
  await touch(tx, to);
}
