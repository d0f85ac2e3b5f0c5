import { describe, expect, it } from '@jest/globals';
import { bestPages } from './page-hits.js';
import type { LinedPage } from './page-loader.js';
import { parseQuery } from './query/parse-query.js';
import { shownPages } from './shown-pages.js';

const HEAD = 'Nuôi cá tra thâm canh';

/** A page with a running head of that text, and the body under it. */
function lined(head: string, body: string): LinedPage {
  const text = `${head}\n${body}`;
  const spans = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    box: [index, index < head.length ? 0 : 50, word.length, 10] as const,
    lineId: index < head.length ? 'head' : 'body',
  }));
  const margins = spans
    .filter(({ lineId }) => lineId === 'head')
    .map(({ start, end }) => [start, end] as const);
  return { text, spans, margins };
}

const PAGES = new Map([
  [1, lined(HEAD, 'Mục lục và lời cảm ơn của nhóm.')],
  [2, lined(HEAD, `${'Lời dẫn về kinh tế vườn. '.repeat(20)}Hộ nuôi cá tra lãi hơn năm trước.`)],
]);

const shown = (q: string, pages = PAGES): ReturnType<typeof shownPages> => {
  const query = parseQuery(q);
  const loaded = [...pages].map(([number, { text }]) => ({ number, text, spans: [] }));
  return shownPages(bestPages(loaded, query, 4).pages, query, (number) => pages.get(number));
};

describe('the pages that a hit shows', () => {
  it('prefer what the body says to a running header, for the page and within it', () => {
    const [first, second] = shown('nuôi cá tra');
    expect(first?.number).toBe(2);
    expect(first?.snippet).toContain('Hộ nuôi cá tra lãi');
    expect(first?.boxes.every(([, y]) => y === 50)).toBe(true);
    expect(second?.number).toBe(1);
  });
  it('show the header where nothing else answers', () => {
    const [only] = shown('thâm canh');
    expect(only?.snippet).toContain(HEAD);
    expect(only?.boxes.length).toBeGreaterThan(0);
  });
  it('are as they were where no header is met', () => {
    expect(shown('kinh tế vườn').map(({ number }) => number)).toEqual([2]);
  });
});
