import type { EntityManager } from 'typeorm';
import type { Turn } from '../../shared/geometry.js';
import { carryEvidence, findEvidenceAgain } from './carry-evidence.js';
import { type ArrangementEvent, keepArrangement, keepFirst } from './keep-page-order.js';
import { moveSheets, type SheetMove } from './move-pages.js';
import type { PlacedSheet } from './page-edits.js';
import { type DocumentSheets, freeNumbers, sheetsOf } from './page-references.js';
import { turnFrom } from './turned-lines.js';
import { turnSheets } from './turn-pages.js';

/**
 * Puts a document's pages into another order, takes them out of view, brings them back or turns them, as `wanted` says;
 * text, boxes, corrections and evidence follow. The document SHALL be locked. Gives the version that this makes.
 */
export async function rearrange(
  tx: EntityManager,
  documentId: string,
  wanted: readonly PlacedSheet[],
  event: ArrangementEvent,
): Promise<number> {
  await keepFirst(tx, documentId);
  const before = await sheetsOf(tx, documentId);
  const turns = turnsTo(before, wanted);
  await turnSheets(tx, documentId, turns, event.asker);
  const moves = movesTo(before, wanted);
  await carryEvidence(tx, documentId, { before, turns, moves });
  await moveSheets(tx, documentId, moves);
  await findEvidenceAgain(tx, documentId, { before, moves });
  return keepArrangement(tx, documentId, event, moves);
}

/** How far each page is turned that is not yet as it is wanted, by its number. */
function turnsTo({ inView, aside }: DocumentSheets, wanted: readonly PlacedSheet[]): Map<number, Turn> {
  const turnedTo = new Map(wanted.map(({ sheet, turned }) => [sheet, turned]));
  return new Map(
    [...inView, ...aside].flatMap(({ number, sheet, turnedByHand }): [number, Turn][] => {
      const turn = turnFrom(turnedByHand, turnedTo.get(sheet) ?? turnedByHand);
      return turn === 0 ? [] : [[number, turn]];
    }),
  );
}

/** Where every page goes: those that are not wanted below zero, where those stay that are there already. */
export function movesTo(
  { inView, aside }: DocumentSheets,
  wanted: readonly Pick<PlacedSheet, 'sheet'>[],
): SheetMove[] {
  const places = new Map(wanted.map(({ sheet }, i) => [sheet, i + 1]));
  const next = freeNumbers(aside);
  return [
    ...inView.map(({ number, sheet }) => ({ from: number, to: places.get(sheet) ?? next() })),
    ...aside.map(({ number, sheet }) => ({ from: number, to: places.get(sheet) ?? number })),
  ];
}
