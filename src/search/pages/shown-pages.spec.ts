import { describe, expect, it } from '@jest/globals';
import type { HitWithPages } from './hit-with-pages.js';
import type { LinedPage } from './lined-page.js';
import { bestPages, type PageHit } from './page-hits.js';
import { pageKey, type PlacedPage } from './page-lines.js';
import { parseQuery } from '../query/parse-query.js';
import { withShownPages } from './shown-pages.js';

const HEAD = 'Nuôi cá tra thâm canh';

interface MadePage extends LinedPage {
  readonly text: string;
}

/** A page with a running head of that text, and the body under it. */
function lined(head: string, body: string): MadePage {
  const text = `${head}\n${body}`;
  const spans = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    box: [index, index < head.length ? 0 : 50, word.length, 10] as const,
    lineId: index < head.length ? 'head' : 'body',
  }));
  return { text, spans, margins: [[0, head.length]] };
}

const PAGES = new Map([
  [1, lined(HEAD, 'Mục lục và lời cảm ơn của nhóm.')],
  [2, lined(HEAD, `${'Lời dẫn về kinh tế vườn. '.repeat(20)}Hộ nuôi cá tra lãi hơn năm trước.`)],
]);

/** The pages shown of one hit, and how often lines were asked for. */
async function shown(q: string, readable = [1, 2]): Promise<{ pages: readonly PageHit[]; asked: number }> {
  const query = parseQuery(q);
  const loaded = [...PAGES].map(([number, { text }]) => ({ number, text, spans: [] }));
  const { pages } = bestPages(loaded, query, 4);
  const hit: HitWithPages = { id: 'a', score: 1, body: true, pages, versions: [] };
  let asked = 0;
  const readablePages = (wanted: readonly PlacedPage[]): Map<string, MadePage> =>
    new Map(
      wanted.flatMap(({ id, number }) => {
        const page = readable.includes(number) ? PAGES.get(number) : undefined;
        return page ? [[pageKey(id, number), page] as const] : [];
      }),
    );
  const [only] = await withShownPages(
    [hit],
    query,
    (wanted) => {
      asked += 1;
      return Promise.resolve(readablePages(wanted));
    },
    (wanted) => {
      const margins = [...readablePages(wanted)].map(([key, page]) => [key, page.margins] as const);
      return Promise.resolve(new Map(margins));
    },
  );
  return { pages: only?.pages ?? [], asked };
}

describe('the pages that a hit shows', () => {
  it('prefer what the body says to a running header, for the page and within it', async () => {
    const [first, second] = (await shown('nuôi cá tra')).pages;
    expect(first?.number).toBe(2);
    expect(first?.snippet).toContain('Hộ nuôi cá tra lãi');
    expect(first?.boxes.every(([, y]) => y === 50)).toBe(true);
    expect(second?.number).toBe(1);
  });
  it('show the header where nothing else answers', async () => {
    const [only] = (await shown('thâm canh')).pages;
    expect(only?.snippet).toContain(HEAD);
    expect(only?.boxes.length).toBeGreaterThan(0);
  });
  it('are as they were where no header is met, and lines are asked for once', async () => {
    const { pages, asked } = await shown('kinh tế vườn');
    expect(pages.map(({ number }) => number)).toEqual([2]);
    expect(asked).toBe(1);
  });
  it('stay without boxes where the lines may not be read any more', async () => {
    const { pages } = await shown('nuôi cá tra', [2]);
    expect(pages.map(({ number, boxes }) => [number, boxes.length > 0])).toEqual([
      [2, true],
      [1, false],
    ]);
  });
});
