import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { renewAgents } from '../agents/renew-agents.js';
import { summarise } from '../description/descriptions.js';
import { Document } from '../documents/document.entity.js';
import { changeEvidence } from '../evidence/evidence-anchors.js';
import { PageOrder } from './page-order.entity.js';
import { recordPageOrder } from './keep-page-order.js';
import { carryEvidence } from './carry-evidence.js';
import { renumberPages, type PageNumberChange } from './move-pages.js';
import { movesTo } from './reorder-pages.js';
import { freeNumbers, type PageRow, documentPages } from './page-references.js';
import { standsOn, transferPages } from './transfer-pages.js';

export type UnmergeOutcome = 'apart' | 'notMerged' | 'pagesElsewhere' | 'noPageLeft';

/**
 * Gives a document that was merged into another its pages back, with all that was done on them since, re-scans of them
 * included. Both SHALL be locked.
 */
export async function unmergeDocuments(
  tx: EntityManager,
  from: Document,
  other: Document,
  principal: Principal,
): Promise<UnmergeOutcome> {
  const merge = await mergeOf(tx, from.id, other.id);
  if (other.mergedInto !== from.id || !merge) return 'notMerged';
  const pages = await documentPages(tx, from.id);
  const own = ownPages([...pages.inView, ...pages.aside], merge.detail.pages ?? []);
  const leaving = pages.inView.filter(({ pageId }) => own.has(pageId));
  const aside = pages.aside.filter(({ pageId }) => own.has(pageId));
  if (leaving.length === 0 && aside.length === 0) return 'pagesElsewhere';
  if (leaving.length === pages.inView.length) return 'noPageLeft';
  const moves = movesBack(leaving, aside);
  const places = new Map(moves.map((move) => [move.from, move.to]));
  const numbers = new Map(
    [...leaving, ...aside].map(({ pageId, number }) => [pageId, places.get(number) ?? number]),
  );
  await followLeftBehind(tx, other, numbers);
  const named = new Set([...(merge.detail.entries ?? []), ...(merge.detail.claims ?? [])]);
  const standing = standsOn(moves);
  await transferPages(
    tx,
    { from: from.id, to: other.id, moves },
    (bearer) => named.has(bearer.id) || standing(bearer),
  );
  const latestPass = Math.max(from.latestPass, other.latestPass);
  await tx.update(
    Document,
    { id: other.id },
    { mergedInto: null, deletedAt: null, latestPass, ...closedUnlessAnswered(other) },
  );
  const closed = await closeGaps(tx, from.id);
  const gone = moves.map((move) => ({ from: move.from, to: -1 }));
  const event = { kind: 'unmerged', principal } as const;
  await recordPageOrder(tx, from.id, { ...event, detail: { other: other.id } }, [...gone, ...closed]);
  await recordPageOrder(tx, other.id, { ...event, detail: { other: from.id } }, []);
  for (const { id } of [from, other]) await summarise(tx, id);
  await renewAgents(tx, [from.id, other.id]);
  return 'apart';
}

/** Its body comes back to its readers only where somebody answered for it. */
const closedUnlessAnswered = ({ opening }: Document): Partial<Document> =>
  opening ? {} : { visibility: 'restricted' };

async function mergeOf(tx: EntityManager, into: string, other: string): Promise<PageOrder | undefined> {
  const merges = await tx.find(PageOrder, {
    where: { documentId: into, kind: 'merged' },
    order: { version: 'DESC' },
  });
  return merges.find(({ detail }) => detail.other === other);
}

/** What came with the merge and is still here, and what took its place. */
function ownPages(all: readonly PageRow[], merged: readonly string[]): ReadonlySet<string> {
  const own = new Set(merged);
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const { pageId, replaces } of all) if (replaces !== null && own.has(replaces)) own.add(pageId);
  }
  return own;
}

/** Where all are out of view they come into view again: a document has pages. */
function movesBack(leaving: readonly PageRow[], aside: readonly PageRow[]): PageNumberChange[] {
  const [shown, hidden] = leaving.length > 0 ? [leaving, aside] : [aside, []];
  const next = freeNumbers([]);
  return [
    ...shown.map(({ number }, i) => ({ from: number, to: i + 1 })),
    ...hidden.map(({ number }) => ({ from: number, to: next() })),
  ];
}

/** Pages that are left stand one after the other again. */
async function closeGaps(tx: EntityManager, documentId: string): Promise<PageNumberChange[]> {
  const before = await documentPages(tx, documentId);
  const moves = movesTo(before, before.inView);
  await carryEvidence(tx, documentId, { before, turns: new Map(), moves });
  await renumberPages(tx, documentId, moves);
  return moves;
}

/** What stayed with the tombstone points at its pages as they stood before the merge. */
async function followLeftBehind(
  tx: EntityManager,
  { id, pageOrder }: Document,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const before = await tx.findOneBy(PageOrder, { documentId: id, version: pageOrder });
  await changeEvidence(tx, id, (evidence) => {
    const page = numbers.get(before?.pages[evidence.page - 1]?.pageId ?? '');
    return page === undefined || page === evidence.page ? evidence : { ...evidence, page };
  });
}
