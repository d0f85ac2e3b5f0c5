import { describe, expect, it } from '@jest/globals';
import type { ReadScope } from '../../access/read-filter.js';
import type { LoadedPage } from './page-hits.js';
import { searchWithPages, type WantedPages } from './page-search.js';
import { parseQuery } from '../query/parse-query.js';
import { type SearchHit, SearchIndex, type SearchOptions, type SearchResult } from '../port/search-index.js';

const ANONYMOUS: ReadScope = {
  everything: false,
  quarantine: false,
  member: false,
  organisationIds: [],
  today: '2026-01-01',
};

const text = (number: number, words: string): LoadedPage => ({ number, text: words, spans: [] });

/** An index that gives these hits, whatever is asked. */
function indexOf(hits: readonly SearchHit[]): { index: SearchIndex; asked: SearchOptions[] } {
  const asked: SearchOptions[] = [];
  const search = (_: unknown, __: unknown, options: SearchOptions): Promise<SearchResult> => {
    asked.push(options);
    const { from = 0, size = 20 } = options;
    return Promise.resolve({
      total: hits.length,
      hits: hits.slice(from, from + size),
      facets: {},
      tookMs: 0,
    });
  };
  const startSearch = SearchIndex.prototype.startSearch;
  return { index: { search, startSearch } as unknown as SearchIndex, asked };
}

describe('searchWithPages', () => {
  it('ranks near equals again by their best pages, and loads only likely pages that may be read', async () => {
    const { index } = indexOf([
      { id: 'folded', score: 0.5, body: true, likelyPages: [3] },
      { id: 'exact', score: 0.49, body: true, likelyPages: [1, 2] },
      { id: 'closed', score: 0.1, body: false },
    ]);
    const wanted: WantedPages[] = [];
    const { hits } = await searchWithPages(index, parseQuery('giống lúa'), ANONYMOUS, {}, (list) => {
      wanted.push(...list);
      return Promise.resolve(
        new Map([
          ['folded', [text(3, 'giong lua')]],
          ['exact', [text(1, 'mục lục'), text(2, 'giống lúa mới')]],
        ]),
      );
    });
    expect(hits.map(({ id, pages }) => [id, pages.map(({ number }) => number)])).toEqual([
      ['exact', [2]],
      ['folded', [3]],
      ['closed', []],
    ]);
    expect(wanted).toEqual([
      { id: 'folded', numbers: [3] },
      { id: 'exact', numbers: [1, 2] },
    ]);
  });
  it('orders the same whichever page of results is asked', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      id: String(i),
      score: 1 - i / 1000,
      body: true,
      likelyPages: [1],
    }));
    const load = (list: readonly WantedPages[]): Promise<Map<string, LoadedPage[]>> =>
      Promise.resolve(
        new Map(list.map(({ id }) => [id, [text(1, Number(id) % 7 === 0 ? 'giống lúa' : 'giong lua')]])),
      );
    const { index } = indexOf(many);
    const query = parseQuery('giống lúa');
    const ids = async (from: number, size: number): Promise<string[]> =>
      (await searchWithPages(index, query, ANONYMOUS, { from, size }, load)).hits.map(({ id }) => id);
    const whole = await ids(0, 60);
    expect([...(await ids(0, 20)), ...(await ids(20, 20)), ...(await ids(40, 20))]).toEqual(whole);
    expect(whole.slice(0, 4)).toEqual(['0', '7', '14', '21']);
    expect(whole.slice(24)).toEqual(many.slice(24).map(({ id }) => id));
  });
  it('refuses more results at once than a reader may ask for', async () => {
    const { index } = indexOf([]);
    const load = (): Promise<Map<string, LoadedPage[]>> => Promise.resolve(new Map<string, LoadedPage[]>());
    await expect(
      searchWithPages(index, parseQuery('a'), ANONYMOUS, { size: 101 }, load),
    ).rejects.toMatchObject({ code: 'badPage', field: 'size' });
  });

  describe('near duplicates', () => {
    const hit = (id: string, body = true): SearchHit => ({ id, score: 1, body });
    const none = (): Promise<Map<string, LoadedPage[]>> => Promise.resolve(new Map<string, LoadedPage[]>());
    const pairs = new Map([
      ['a', ['c', 'gone']],
      ['c', ['a']],
      ['closed', ['b']],
      ['b', ['closed']],
    ]);
    const found = async (
      hits: readonly SearchHit[],
      options: SearchOptions,
    ): Promise<{ shown: unknown; asked: SearchOptions[]; total: number }> => {
      const { index, asked } = indexOf(hits);
      const versionsOf = (ids: readonly string[]): Promise<Map<string, string[]>> =>
        Promise.resolve(new Map([...pairs].filter(([id]) => ids.includes(id))));
      const answer = await searchWithPages(index, parseQuery('x'), ANONYMOUS, options, none, versionsOf);
      return { shown: answer.hits.map(({ id, versions }) => [id, versions]), asked, total: answer.total };
    };

    it('stand under the one before them, and are counted as documents', async () => {
      const { shown, total } = await found([hit('a'), hit('b'), hit('c')], {});
      expect(shown).toEqual([
        ['a', ['c', 'gone']],
        ['b', ['closed']],
      ]);
      expect(total).toBe(3);
    });
    it('are left alone where the body of one is closed to the reader', async () => {
      const { shown } = await found([hit('b'), hit('closed', false)], {});
      expect(shown).toEqual([
        ['b', ['closed']],
        ['closed', []],
      ]);
    });
    it('are known from earlier pages too', async () => {
      const { shown, asked } = await found([hit('a'), hit('d'), hit('c')], {
        from: 2,
        size: 1,
        sort: 'newest',
      });
      expect(shown).toEqual([]);
      expect(asked.map(({ from, size }) => [from, size])).toEqual([
        [2, 1],
        [0, 2],
      ]);
    });
  });
});
