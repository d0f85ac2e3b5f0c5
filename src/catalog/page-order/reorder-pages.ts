import type { EntityManager } from 'typeorm';
import type { Turn } from '../../shared/geometry.js';
import { carryEvidence, findEvidenceAgain } from './carry-evidence.js';
import { type PageOrderEvent, recordPageOrder, keepFirst } from './keep-page-order.js';
import { renumberPages, type PageNumberChange } from './move-pages.js';
import type { PlacedPage } from './page-edits.js';
import { type DocumentPages, freeNumbers, documentPages } from './page-references.js';
import { turnFrom } from './rotated-lines.js';
import { rotatePages } from './turn-pages.js';

/**
 * Puts a document's pages into another order, takes them out of view, brings them back or turns them, as `wanted` says;
 * text, boxes, corrections and evidence follow. The document SHALL be locked. Gives the version that this makes.
 */
export async function reorder(
  tx: EntityManager,
  documentId: string,
  wanted: readonly PlacedPage[],
  event: PageOrderEvent,
): Promise<number> {
  await keepFirst(tx, documentId);
  const before = await documentPages(tx, documentId);
  const turns = turnsTo(before, wanted);
  await rotatePages(tx, documentId, turns, event.principal);
  const moves = movesTo(before, wanted);
  await carryEvidence(tx, documentId, { before, turns, moves });
  await renumberPages(tx, documentId, moves);
  await findEvidenceAgain(tx, documentId, { before, moves });
  return recordPageOrder(tx, documentId, event, moves);
}

/** How far each page is turned that is not yet as it is wanted, by its number. */
function turnsTo({ inView, aside }: DocumentPages, wanted: readonly PlacedPage[]): Map<number, Turn> {
  const turnedTo = new Map(wanted.map(({ pageId, turned }) => [pageId, turned]));
  return new Map(
    [...inView, ...aside].flatMap(({ number, pageId, turnedByHand }): [number, Turn][] => {
      const turn = turnFrom(turnedByHand, turnedTo.get(pageId) ?? turnedByHand);
      return turn === 0 ? [] : [[number, turn]];
    }),
  );
}

/** Where every page goes: those that are not wanted below zero, where those stay that are there already. */
export function movesTo(
  { inView, aside }: DocumentPages,
  wanted: readonly Pick<PlacedPage, 'pageId'>[],
): PageNumberChange[] {
  const places = new Map(wanted.map(({ pageId }, i) => [pageId, i + 1]));
  const next = freeNumbers(aside);
  return [
    ...inView.map(({ number, pageId }) => ({ from: number, to: places.get(pageId) ?? next() })),
    ...aside.map(({ number, pageId }) => ({ from: number, to: places.get(pageId) ?? number })),
  ];
}
