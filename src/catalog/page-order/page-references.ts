import type { EntityManager } from 'typeorm';
import type { Turn } from '../../shared/geometry.js';
import { Page, type PageColumns, SetAsidePage } from '../pages/page.entity.js';
import type { PlacedSheet, Sheets } from './page-edits.js';

/** A page of a document as far as its place is concerned. */
export type Sheet = Pick<
  PageColumns,
  'number' | 'sheet' | 'replaces' | 'turnedByHand' | 'width' | 'height' | 'layerId' | 'source'
>;

export interface DocumentSheets {
  /** In order. */
  readonly inView: readonly Sheet[];
  /** Those that left last come first. */
  readonly aside: readonly Sheet[];
}

const COLUMNS = {
  documentId: true,
  number: true,
  sheet: true,
  replaces: true,
  turnedByHand: true,
  width: true,
  height: true,
  layerId: true,
  source: true,
} as const;

/** All pages of a document, in view and out of it, without their text. */
export async function sheetsOf(manager: EntityManager, documentId: string): Promise<DocumentSheets> {
  const asked = { select: COLUMNS, where: { documentId }, order: { number: 'ASC' } } as const;
  return { inView: await manager.find(Page, asked), aside: await manager.find(SetAsidePage, asked) };
}

export const placed = ({ sheet, turnedByHand }: { sheet: string; turnedByHand: Turn }): PlacedSheet => ({
  sheet,
  turned: turnedByHand,
});

export const placedSheets = ({ inView, aside }: DocumentSheets): Sheets => ({
  inView: inView.map(placed),
  aside: aside.map(placed),
});

/** Numbers for pages that leave view, one after the other. */
export function freeNumbers(aside: readonly Pick<Sheet, 'number'>[]): () => number {
  let last = Math.min(0, ...aside.map(({ number }) => number));
  return () => --last;
}
