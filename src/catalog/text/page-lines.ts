import { Between, type EntityManager, In } from 'typeorm';
import type { TextLine } from '../../shared/page-text.js';
import { forReplay, standingOn } from '../corrections/page-state.js';
import { replay } from '../corrections/replay.js';
import { Document } from '../documents/document.entity.js';
import { Page } from '../pages/page.entity.js';
import { TextLayer } from '../pages/text-layer.entity.js';

export interface LinedPage {
  readonly page: Page;
  /** Of that layer, with what persons corrected; empty when the page has none. */
  readonly lines: readonly TextLine[];
  /** Of the reading asked for while that is under way; of a page that it does not read, and later, the one in effect. */
  readonly layer: TextLayer | undefined;
}

const AT_ONCE = 50;

/**
 * Pages with the lines that one reading found and persons corrected, in order, a few at a time: a book is never in
 * memory whole.
 */
export async function* pagesOfPass(
  manager: EntityManager,
  documentId: string,
  pass: number,
  range: { first: number; last: number },
): AsyncGenerator<LinedPage> {
  const document = await manager.findOneByOrFail(Document, { id: documentId });
  const underWay = pass > document.effectivePass;
  for (let from = range.first; from <= range.last; from += AT_ONCE) {
    const numbers = Between(from, Math.min(from + AT_ONCE - 1, range.last));
    const pages = await manager.find(Page, {
      where: { documentId, number: numbers },
      order: { number: 'ASC' },
    });
    const inEffect = await manager.findBy(TextLayer, {
      id: In(pages.flatMap(({ layerId }) => layerId ?? [])),
    });
    const fresh = underWay ? await manager.findBy(TextLayer, { documentId, pass, page: numbers }) : [];
    const byPage = new Map([...inEffect, ...fresh].map((layer) => [layer.page, layer]));
    const standing = await standingOn(manager, documentId, [...byPage.keys()]);
    for (const page of pages) {
      const layer = byPage.get(page.number);
      const own = standing.filter((correction) => correction.page === page.number);
      const corrections = layer ? own.map((correction) => forReplay(correction, layer.id)) : [];
      const lines = layer?.lines ?? [];
      yield { page, layer, lines: corrections.length > 0 ? replay(lines, corrections).lines : lines };
    }
  }
}
