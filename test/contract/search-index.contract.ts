import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadScope } from '../../src/access/read-filter.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import type { SearchIndex, SearchOptions, SearchResult } from '../../src/search/port/search-index.js';
import { SearchIndexAsked } from './search-index-asked.js';
import { describeLimits } from './search-index-limits.contract.js';
import { describeFolding } from './search-index-folding.contract.js';
import { describeTopics } from './search-index-topics.contract.js';
import { describeWords } from './search-index-words.contract.js';
import { AN, CLOSED, documentOf, LIBRARY, MAN, page, scopes, UNIVERSITY } from './search-index-library.js';

export interface SearchIndexUnderTest {
  readonly index: SearchIndex;
  readonly instanceId: string;
  dispose(): Promise<void>;
}

/** What every search index keeps, whatever engine stands behind it. */
export function describeSearchIndex(name: string, make: () => Promise<SearchIndexUnderTest>): void {
  describe(name, () => {
    let made: SearchIndexUnderTest;
    let index: SearchIndex;

    const asked = new SearchIndexAsked();
    const { search, ids } = asked;

    beforeAll(async () => {
      made = await make();
      index = made.index;
      asked.index = index;
      await index.open();
      await index.apply({ upserts: LIBRARY });
    });
    afterAll(async () => {
      await made.dispose();
    });

    describeWords(asked);
    describeLimits(asked);
    describeTopics(asked);
    describeFolding(asked);

    describe('filters and facets', () => {
      const facets = ['type', 'year', 'language', 'field', 'trl', 'person', 'organisation'] as const;

      it('filters by type, years, language, field and readiness', async () => {
        expect(await ids('', scopes.anonymous, { filters: { types: ['patent'] } })).toEqual(['patent']);
        expect(await ids('', scopes.anonymous, { filters: { years: [{ from: 2018, to: 2019 }] } })).toEqual([
          'toned',
        ]);
        expect(await ids('sầu riêng', scopes.anonymous, { filters: { fields: ['4'] } })).toEqual([
          'title-mention',
        ]);
        expect(await ids('', scopes.anonymous, { filters: { languages: ['fr'] } })).toEqual([]);
        expect(await ids('', scopes.anonymous, { filters: { trl: 5 } })).toEqual(['toned']);
        const some = ['patent', 'toned', 'no such'];
        expect(await ids('', scopes.anonymous, { filters: { ids: some } })).toEqual(
          expect.arrayContaining(['patent', 'toned']),
        );
        expect(await ids('', scopes.anonymous, { filters: { ids: some, trl: 5 } })).toEqual(['toned']);
        expect(await ids('', scopes.anonymous, { filters: { ids: [] } })).toEqual([]);
        expect(await ids('', scopes.anonymous, { filters: { persons: [AN] } })).toEqual(['toned']);
        expect((await ids('', scopes.anonymous, { filters: { persons: [AN, MAN] } })).sort()).toEqual([
          'english',
          'toned',
        ]);
      });
      it('counts people and organisations as far as their documents may be known, under other filters too', async () => {
        const of = async (who: ReadScope, options: SearchOptions = {}): Promise<SearchResult['facets']> =>
          (await search('', who, { facets, ...options })).facets;
        const all = await of(scopes.anonymous);
        expect(all.organisation).toEqual([{ value: UNIVERSITY, count: 2 }]);
        expect(all.person).toEqual([
          { value: AN, count: 1 },
          { value: MAN, count: 1 },
        ]);
        expect((await of(scopes.owner)).organisation).toEqual([{ value: UNIVERSITY, count: 3 }]);
        const some = await of(scopes.anonymous, {
          filters: { persons: [AN], organisations: [UNIVERSITY], years: [{ from: 2022, to: 2022 }] },
        });
        expect(some.person).toEqual([{ value: MAN, count: 1 }]);
        expect(some.organisation).toEqual([]);
        expect(some.year).toEqual([{ value: '2019', count: 1 }]);
      });
      it('counts facets, each overlooking its own filter only', async () => {
        const found = await search('', scopes.anonymous, {
          facets,
          filters: { years: [{ from: 2021, to: 2021 }], types: ['report'] },
        });
        expect(found.total).toBe(2);
        expect(found.facets.type).toEqual([
          { value: 'report', count: 2 },
          { value: 'patent', count: 1 },
        ]);
        expect(found.facets.year).toEqual(
          expect.arrayContaining([
            { value: '2021', count: 2 },
            { value: '2020', count: 2 },
          ]),
        );
        expect(found.facets.field).toEqual([
          { value: '4', count: 1 },
          { value: '5', count: 1 },
        ]);
      });
      it('keeps the promise of a facet count when it is chosen', async () => {
        const all = await search('công nghệ sinh học', scopes.anonymous, { facets: ['year'] });
        for (const { value, count } of all.facets.year ?? []) {
          const years = [{ from: Number(value), to: Number(value) }];
          const { total } = await search('công nghệ sinh học', scopes.anonymous, { filters: { years } });
          expect(total).toBe(count);
        }
      });
      it('gives hits and facets one after the other as it gives them together', async () => {
        const q = 'công nghệ sinh học';
        const together = await search(q, scopes.anonymous, { facets });
        const started = index.startSearch(parseQuery(q), scopes.anonymous, { facets });
        const found = await started.found;
        expect(await started.facets()).toEqual(together.facets);
        expect(found).toMatchObject({ total: together.total, hits: together.hits });
      });
      it('sorts', async () => {
        expect((await ids('', scopes.anonymous, { sort: 'oldest', size: 1 }))[0]).toBe('toned');
        expect((await ids('', scopes.anonymous, { sort: 'title', size: 1 }))[0]).toBe('toneless');
      });
    });

    describe('rights', () => {
      it('shows members what is for members, and nobody else', async () => {
        expect(await ids('lưỡi gặt')).toEqual([]);
        expect(await ids('máy gặt vĩnh cửu')).toEqual([]);
        expect(await ids('lưỡi gặt', scopes.member)).toEqual(['members']);
      });
      it('shows what is restricted to its owner organisation and staff', async () => {
        expect(await ids('thorium')).toEqual([]);
        expect(await ids('thorium', scopes.member)).toEqual([]);
        expect(await ids('thorium', scopes.neighbour)).toEqual([]);
        expect(await ids('thorium', scopes.owner)).toEqual(['closed']);
        expect(await ids('thorium', scopes.staff)).toEqual(['closed']);
      });
      it('finds a closed body by its open record alone, without pages', async () => {
        const { hits } = await search('phân vi lượng kẽm');
        expect(hits.map(({ id, body, likelyPages }) => ({ id, body, likelyPages }))).toEqual([
          { id: 'record-only', body: false, likelyPages: undefined },
        ]);
        expect(await ids('zeolit')).toEqual([]);
        expect(await ids('kẽm zeolit')).not.toContain('zeolit');
        expect(await ids('zeolit', scopes.owner)).toEqual(['record-only']);
        expect((await search('kẽm', scopes.owner)).hits[0]?.body).toBe(true);
      });
      it('shows no document whose record is closed, even where its body is open', async () => {
        expect(await ids('cá lăng đuôi đỏ')).not.toContain('record-closed');
        expect(await ids('cá lăng đuôi đỏ', scopes.owner)).toEqual(['record-closed']);
      });
      it('lets nobody learn by -without what a closed body holds', async () => {
        expect(await ids('kẽm -zeolit')).toEqual(['record-only']);
        expect(await ids('kẽm -zeolit', scopes.owner)).toEqual([]);
        expect(await ids('year:2022 type:report -zeolit')).toEqual(['record-only']);
        expect(await ids('year:2022 type:report -zeolit', scopes.owner)).toEqual([]);
        expect(await ids('title:kẽm -zeolit')).toEqual(['record-only']);
        expect(await ids('title:kẽm -zeolit', scopes.owner)).toEqual([]);
      });
      it('ends an embargo on its day', async () => {
        expect(await ids('khoai lang')).toEqual([]);
        expect(await ids('khoai lang', { ...scopes.anonymous, today: '2026-03-02' })).toEqual(['embargoed']);
      });
      it('keeps withheld pages for staff and the owner organisation', async () => {
        expect(await ids('xyloglucan')).toEqual([]);
        expect(await ids('xyloglucan', scopes.neighbour)).toEqual([]);
        expect(await ids('xyloglucan', scopes.owner)).toEqual(['withheld-page']);
        expect(await ids('hộ dân')).toEqual(['withheld-page']);
        const pages = (await search('hộ dân danh sách')).hits[0]?.likelyPages ?? [];
        expect(pages).not.toContain(2);
      });
      it('counts, facets and completions are silent about what is hidden', async () => {
        expect(await index.count(scopes.anonymous)).toBe(9);
        expect(await index.count(scopes.member)).toBe(10);
        expect(await index.count(scopes.staff)).toBe(LIBRARY.length);
        const { facets } = await search('', scopes.anonymous, { facets: ['type', 'year', 'field'] });
        expect(facets.type?.map(({ value }) => value)).not.toContain('thesis');
        expect(facets.year?.map(({ value }) => value)).not.toContain('1999');
        expect(facets.field?.map(({ value }) => value)).not.toContain('999');
        expect(await index.suggest('thori', scopes.anonymous)).toEqual([]);
        expect(await index.suggest('tran thi', scopes.anonymous)).toEqual([]);
        expect((await index.suggest('thori', scopes.owner)).map(({ text }) => text)).toContain('thorium kín');
      });
      it('completes what is being typed from readable records', async () => {
        expect(await index.suggest('nguyen v', scopes.anonymous)).toEqual([
          { text: 'Nguyễn Văn An', kind: 'person' },
        ]);
        expect((await index.suggest('cong nghe si', scopes.anonymous)).map(({ text }) => text)).toContain(
          'Ứng dụng công nghệ sinh học trong nuôi cá tra',
        );
      });
      it('completes codes, with their signs or without', async () => {
        const code = { text: 'KC.07.12/16-20', kind: 'code' };
        for (const typed of ['KC.07', 'kc 07 1', 'KC0712']) {
          expect(await index.suggest(typed, scopes.anonymous)).toEqual([code]);
        }
        expect(await index.suggest('TCVN 14159-1:20', scopes.anonymous)).toEqual([
          { text: 'TCVN 14159-1:2024', kind: 'code' },
        ]);
      });
      it('mends a misspelt word, by readable words only', async () => {
        expect((await search('blokchain')).suggestion).toBe('blockchain');
        expect(await ids('blokchain')).toEqual(['patent']);
        expect(await search('nuôi cá trra')).toMatchObject({ suggestion: 'nuôi cá tra', total: 1 });
        expect((await search('nuôi cá tra')).suggestion).toBeUndefined();
        expect((await search('thoriun')).suggestion).toBeUndefined();
        expect(await ids('thoriun')).toEqual([]);
        expect((await search('zeolic')).suggestion).toBeUndefined();
        expect((await search('xyloglucam')).suggestion).toBeUndefined();
        expect((await search('thoriun', scopes.owner)).suggestion).toBe('thorium');
        expect((await search('zeolic', scopes.staff)).suggestion).toBe('zeolit');
      });
    });

    describe('writing', () => {
      it('takes the same document again without doubling it', async () => {
        await index.apply({ upserts: LIBRARY });
        expect(await index.count(scopes.staff)).toBe(LIBRARY.length);
        expect((await search('nuoi ca tra')).total).toBe(1);
      });
      it('finds at once what was asked for in vain before', async () => {
        expect(await ids('zzqxa zzqxb')).toEqual([]);
        await index.apply({ upserts: [documentOf('asked-before', { title: 'zzqxa zzqxb' })] });
        expect(await ids('zzqxa zzqxb')).toContain('asked-before');
        await index.apply({ deletes: [{ id: 'asked-before' }] });
      });
      it('lets go of words that a document no longer holds, at once', async () => {
        const before = documentOf('moving', { title: 'Bèo hoa dâu' });
        await index.apply({ upserts: [before] });
        expect(await ids('bèo hoa dâu')).toEqual(['moving']);
        await index.apply({ upserts: [{ ...before, changeSeq: 2, title: 'Rong sụn' }] });
        expect(await ids('bèo hoa dâu')).not.toContain('moving');
        expect(await ids('rong sụn')).toEqual(['moving']);
        await index.apply({ upserts: [before] });
        expect(await ids('rong sụn')).toEqual(['moving']);
        expect(await index.states(['moving', 'unknown'])).toEqual(new Map([['moving', 2]]));
        await index.apply({ upserts: [{ ...before, changeSeq: 7000 }] });
        expect(await index.newestChange()).toBe(7000);
        await index.apply({ upserts: [{ ...before, changeSeq: 7001, title: 'Rong sụn' }] });
        await index.apply({ deletes: [{ id: 'moving' }, { id: 'unknown' }] });
        expect(await index.newestChange()).toBeLessThan(7000);
        expect(await ids('rong sụn')).toEqual([]);
        expect(await index.states(['moving'])).toEqual(new Map());
      });
      it('closes a document as soon as that is acknowledged', async () => {
        const open = documentOf('closing', { title: 'Gạo lứt tím', changeSeq: 5 });
        await index.apply({ upserts: [open] });
        expect(await ids('gạo lứt tím')).toEqual(['closing']);
        await index.apply({ upserts: [{ ...open, changeSeq: 6, ...CLOSED }] });
        expect(await ids('gạo lứt tím')).toEqual([]);
        await index.apply({ deletes: [{ id: 'closing' }] });
      });
      it('reads the pages of a long book when their turn comes', async () => {
        await index.apply({
          upserts: [
            documentOf('book', {
              pages: async function* () {
                for (let n = 1; n <= 30; n++) yield await Promise.resolve(page(n, `chương thứ ${String(n)}`));
                yield page(31, 'quả mắc khén');
              },
            }),
          ],
        });
        const { hits } = await search('mắc khén');
        expect(hits[0]?.id).toBe('book');
        expect(hits[0]?.likelyPages ?? [31]).toContain(31);
        await index.apply({ deletes: [{ id: 'book' }] });
      });
      it('belongs to its installation and is in health', async () => {
        expect(await index.instanceId()).toBe(made.instanceId);
        expect(await index.health()).toMatchObject({ ok: true, name: index.name });
      });
    });

    describe('rebuilding', () => {
      it('fills a new generation beside the old and changes over without a gap', async () => {
        const old = index.name;
        const wrong: unknown[] = [];
        let stop = false;
        const reader = (async () => {
          while (!stop) {
            const { total } = await search('nuoi ca tra');
            if (total !== 1) wrong.push(total);
          }
        })();
        const next = await index.rebuild(
          (async function* () {
            for (const document of LIBRARY) yield await Promise.resolve(document);
            yield documentOf('new', { title: 'Cây dừa sáp' });
          })(),
        );
        expect(next).not.toBe(old);
        expect(index.name).toBe(old);
        expect(await ids('dừa sáp')).toEqual([]);
        await index.use(next);
        expect(index.name).toBe(next);
        expect(await ids('dừa sáp')).toEqual(['new']);
        stop = true;
        await reader;
        expect(wrong).toEqual([]);
        await index.drop(old);
        await index.apply({ deletes: [{ id: 'new' }] });
        expect(await index.count(scopes.staff)).toBe(LIBRARY.length);
      });
      it('leaves nothing behind when the documents end in an error', async () => {
        const before = index.name;
        const broken = (async function* () {
          yield await Promise.resolve(documentOf('half'));
          throw new Error('the catalogue went away');
        })();
        await expect(index.rebuild(broken)).rejects.toThrow('the catalogue went away');
        expect(index.name).toBe(before);
        expect(await index.count(scopes.staff)).toBe(LIBRARY.length);
      });
      it('does not drop what is in use', async () => {
        await expect(index.drop(index.name)).rejects.toThrow();
      });
    });
  });
}
