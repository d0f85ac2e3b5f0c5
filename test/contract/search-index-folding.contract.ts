import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LoadedPage } from '../../src/search/pages/page-hits.js';
import type { PageSearchResult } from '../../src/search/pages/hit-with-pages.js';
import { searchWithPages } from '../../src/search/pages/page-search.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import type { SearchSort } from '../../src/search/port/search-index.js';
import type { SearchIndexAsked } from './search-index-asked.js';
import { documentOf, page, scopes } from './search-index-library.js';

const COPIES = 60;
const Q = 'quạt gió tuabin';

/** Pages of results when some documents are nearly the same text: what each answer says of them adds up. */
export function describeFolding(asked: SearchIndexAsked): void {
  describe('pages of results with near duplicates', () => {
    const id = (i: number): string => `copy-${String(i).padStart(2, '0')}`;
    const all = Array.from({ length: COPIES }, (_, i) => id(i));
    /** Every third document has two near duplicates. */
    const groupOf = (one: string): string[] => {
      const first = Math.floor(Number(one.slice(5)) / 3) * 3;
      return first % 2 === 0 ? [id(first), id(first + 1), id(first + 2)] : [one];
    };
    const groups = new Set(all.map((one) => groupOf(one).join())).size;
    const versionsOf = (ids: readonly string[]): Promise<Map<string, string[]>> =>
      Promise.resolve(
        new Map(
          ids
            .map((one) => [one, groupOf(one).filter((other) => other !== one)] as const)
            .filter(([, others]) => others.length > 0)
            .map(([one, others]) => [one, [...others]]),
        ),
      );
    const load = (): Promise<Map<string, LoadedPage[]>> => Promise.resolve(new Map<string, LoadedPage[]>());
    const answer = (from: number, sort: SearchSort, size = 7): Promise<PageSearchResult> =>
      searchWithPages(asked.index, parseQuery(Q), scopes.anonymous, { from, size, sort }, load, versionsOf);

    beforeAll(() =>
      asked.index.apply({
        upserts: all.map((one, i) =>
          documentOf(one, { title: `${Q} ${one}`, year: 1950 + (i % 9), pages: [page(1, `${Q} số ${one}`)] }),
        ),
      }),
    );
    afterAll(() => asked.index.apply({ deletes: all.map((one) => ({ id: one })) }));

    it.each<SearchSort>(['relevance', 'newest', 'title'])(
      'are full, and add up to the total: %s',
      async (sort) => {
        const begins: number[] = [];
        const shown: string[] = [];
        let folded = 0;
        for (let from: number | undefined = 0; from !== undefined;) {
          const found: PageSearchResult = await answer(from, sort);
          expect(found.total).toBe(COPIES);
          expect(found.previous).toBe(begins.at(-1));
          if (found.next !== undefined) expect(found.hits).toHaveLength(7);
          expect((found.next ?? COPIES) - from).toBe(found.hits.length + found.folded);
          shown.push(...found.hits.map((hit) => hit.id));
          folded += found.folded;
          begins.push(from);
          from = found.next;
        }
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toHaveLength(groups);
        expect(shown.length + folded).toBe(COPIES);
        const named = shown.flatMap((one) => [one, ...groupOf(one)]);
        expect([...new Set(named)].sort()).toEqual(all);
      },
    );

    it('stand as they are where nothing is folded', async () => {
      const found = await searchWithPages(
        asked.index,
        parseQuery(Q),
        scopes.anonymous,
        { from: 7, size: 7 },
        load,
      );
      expect(found).toMatchObject({ total: COPIES, folded: 0, previous: 0, next: 14 });
    });
  });
}
