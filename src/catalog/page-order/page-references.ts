import type { EntityManager } from 'typeorm';
import type { Turn } from '../../shared/geometry.js';
import { Page, type PageColumns, SetAsidePage } from '../pages/page.entity.js';
import type { PlacedPage, PagesInOrder } from './page-edits.js';

/** A page of a document as far as its place is concerned. */
export type PageRow = Pick<
  PageColumns,
  'number' | 'pageId' | 'replaces' | 'turnedByHand' | 'width' | 'height' | 'layerId' | 'source'
>;

export interface DocumentPages {
  /** In order. */
  readonly inView: readonly PageRow[];
  /** Those that left last come first. */
  readonly aside: readonly PageRow[];
}

const COLUMNS = {
  documentId: true,
  number: true,
  pageId: true,
  replaces: true,
  turnedByHand: true,
  width: true,
  height: true,
  layerId: true,
  source: true,
} as const;

/** All pages of a document, in view and out of it, without their text. */
export async function documentPages(manager: EntityManager, documentId: string): Promise<DocumentPages> {
  const asked = { select: COLUMNS, where: { documentId }, order: { number: 'ASC' } } as const;
  return { inView: await manager.find(Page, asked), aside: await manager.find(SetAsidePage, asked) };
}

export const placed = ({ pageId, turnedByHand }: { pageId: string; turnedByHand: Turn }): PlacedPage => ({
  pageId,
  turned: turnedByHand,
});

export const placedPages = ({ inView, aside }: DocumentPages): PagesInOrder => ({
  inView: inView.map(placed),
  aside: aside.map(placed),
});

/** Numbers for pages that leave view, one after the other. */
export function freeNumbers(aside: readonly Pick<PageRow, 'number'>[]): () => number {
  let last = Math.min(0, ...aside.map(({ number }) => number));
  return () => --last;
}
