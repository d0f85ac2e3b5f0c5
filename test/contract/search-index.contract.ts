import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseQuery } from '../../src/search/query/parse-query.js';
import type { SearchIndex, SearchOptions, SearchResult } from '../../src/search/search-index.js';
import { CLOSED, documentOf, LIBRARY, page, scopes } from './search-index-library.js';

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

    const search = (q: string, who = scopes.stranger, options: SearchOptions = {}): Promise<SearchResult> =>
      index.search(parseQuery(q), who, options);
    const ids = async (q: string, who = scopes.stranger, options: SearchOptions = {}): Promise<string[]> =>
      (await search(q, who, options)).hits.map((hit) => hit.id);

    beforeAll(async () => {
      made = await make();
      index = made.index;
      await index.open();
      await index.apply({ upserts: LIBRARY });
    });
    afterAll(async () => {
      await made.dispose();
    });

    describe('words', () => {
      it('finds toned text by a toneless question', async () => {
        expect(await ids('nuoi ca tra')).toEqual(['toned']);
        expect(await ids('cong nghe sinh hoc')).toEqual(expect.arrayContaining(['toned', 'toneless']));
      });
      it('puts the tones that were typed first', async () => {
        const found = await ids('công nghệ sinh học');
        expect(found[0]).toBe('toned');
        expect(found).toContain('toneless');
      });
      it('puts neighbours before the same words scattered', async () => {
        const found = await ids('cong nghe sinh hoc');
        const place = found.indexOf('scattered');
        expect(place === -1 || place >= 2).toBe(true);
      });
      it('takes a phrase at its word', async () => {
        expect(await ids('"công nghệ sinh học"')).not.toContain('scattered');
        expect(await ids('"nuôi cá tra bằng công nghệ"')).toEqual(['toned']);
        expect(await ids('"cá tra nuôi"')).toEqual([]);
      });
      it('puts a title before many mentions in a body', async () => {
        expect(await ids('sầu riêng')).toEqual(['title-mention', 'body-mention']);
        expect(await ids('sau rieng')).toEqual(['title-mention', 'body-mention']);
      });
      it('holds old and new tone placement, and i and y, for one spelling', async () => {
        expect(await ids('xoài cát Hòa Lộc')).toContain('body-mention');
        expect(await ids('xoài cát Hoà Lộc')).toContain('body-mention');
      });
      it('finds by a title in English and by people', async () => {
        expect(await ids('shrimp dryer')).toEqual(['patent']);
        expect(await ids('author:"nguyen van an"')).toEqual(['toned']);
        expect(await ids('author:blockchain')).toEqual([]);
      });
      it('understands -without, OR, word beginnings and typed conditions', async () => {
        expect(await ids('sầu riêng -"kinh tế"')).toEqual(['title-mention']);
        expect((await ids('blockchain OR "cá tra"')).sort()).toEqual(['patent', 'toned']);
        expect(await ids('blockch*')).toEqual(['patent']);
        expect(await ids('sầu riêng field:5')).toEqual(['body-mention']);
        expect((await ids('type:patent')).sort()).toEqual(['patent']);
        expect(await ids('year:2019 công nghệ')).toEqual(['toned']);
      });
      it.each([
        ['1-2019-04725', 'whole'],
        ['04725', 'its last part'],
        ['2019-04725', 'its end'],
        ['1-2019', 'its beginning'],
        ['code:1-2019-04725', 'by name'],
        ['code:1201904725', 'without its signs'],
        ['A01K 61/10', 'an IPC code'],
        ['A01K61/10', 'an IPC code without its space'],
        ['ipc:A01K', 'an IPC class'],
        ['22/CTr-UBND', 'an official letter'],
      ])('finds a code by %s (%s)', async (q) => {
        expect(await ids(q)).toContain('patent');
      });
      it('finds a registration number without its letters', async () => {
        expect(await ids('015440')).toEqual(['toned']);
        expect(await ids('KQ015440')).toEqual(['toned']);
      });
      it('gives everything readable, newest first, when nothing is asked', async () => {
        const { total, hits } = await search('', scopes.stranger, { sort: 'newest' });
        expect(total).toBe(8);
        expect(hits[0]?.id).toBe('record-only');
      });
      it.each(['\u0301\u0323', '***', '-', '""', ':', '\u0000\u0007'.repeat(20) + '!'])(
        'answers what holds no word: %j',
        async (q) => {
          const { total } = await search(q);
          expect(total).toBe(0);
        },
      );
      it('points at the pages where the answer stands', async () => {
        const { hits } = await search('nuôi cá tra');
        const pages = hits[0]?.likelyPages;
        expect(pages === undefined || pages[0] === 2).toBe(true);
      });
    });

    describe('filters and facets', () => {
      const facets = ['type', 'year', 'language', 'field', 'trl'] as const;

      it('filters by type, years, language, field and readiness', async () => {
        expect(await ids('', scopes.stranger, { filters: { types: ['patent'] } })).toEqual(['patent']);
        expect(await ids('', scopes.stranger, { filters: { years: [{ from: 2018, to: 2019 }] } })).toEqual([
          'toned',
        ]);
        expect(await ids('sầu riêng', scopes.stranger, { filters: { fields: ['4'] } })).toEqual([
          'title-mention',
        ]);
        expect(await ids('', scopes.stranger, { filters: { languages: ['fr'] } })).toEqual([]);
        expect(await ids('', scopes.stranger, { filters: { trl: 5 } })).toEqual(['toned']);
      });
      it('counts facets, each overlooking its own filter only', async () => {
        const found = await search('', scopes.stranger, {
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
        const all = await search('công nghệ sinh học', scopes.stranger, { facets: ['year'] });
        for (const { value, count } of all.facets.year ?? []) {
          const years = [{ from: Number(value), to: Number(value) }];
          const { total } = await search('công nghệ sinh học', scopes.stranger, { filters: { years } });
          expect(total).toBe(count);
        }
      });
      it('sorts', async () => {
        expect((await ids('', scopes.stranger, { sort: 'oldest', size: 1 }))[0]).toBe('toned');
        expect((await ids('', scopes.stranger, { sort: 'title', size: 1 }))[0]).toBe('toneless');
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
      });
      it('ends an embargo on its day', async () => {
        expect(await ids('khoai lang')).toEqual([]);
        expect(await ids('khoai lang', { ...scopes.stranger, today: '2026-03-02' })).toEqual(['embargoed']);
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
        expect(await index.count(scopes.stranger)).toBe(8);
        expect(await index.count(scopes.member)).toBe(9);
        expect(await index.count(scopes.staff)).toBe(LIBRARY.length);
        const { facets } = await search('', scopes.stranger, { facets: ['type', 'year', 'field'] });
        expect(facets.type?.map(({ value }) => value)).not.toContain('thesis');
        expect(facets.year?.map(({ value }) => value)).not.toContain('1999');
        expect(facets.field?.map(({ value }) => value)).not.toContain('999');
        expect(await index.suggest('thori', scopes.stranger)).toEqual([]);
        expect(await index.suggest('tran thi', scopes.stranger)).toEqual([]);
        expect((await index.suggest('thori', scopes.owner)).map(({ text }) => text)).toContain('thorium kín');
      });
      it('completes what is being typed from readable records', async () => {
        expect(await index.suggest('nguyen v', scopes.stranger)).toEqual([
          { text: 'Nguyễn Văn An', kind: 'person' },
        ]);
        expect((await index.suggest('cong nghe si', scopes.stranger)).map(({ text }) => text)).toContain(
          'Ứng dụng công nghệ sinh học trong nuôi cá tra',
        );
      });
      it('mends a misspelt word, by readable words only', async () => {
        expect((await search('blokchain')).suggestion).toBe('blockchain');
        expect((await search('thoriun')).suggestion).toBeUndefined();
        expect((await search('zeolic')).suggestion).toBeUndefined();
        expect((await search('xyloglucam')).suggestion).toBeUndefined();
        expect((await search('thoriun', scopes.owner)).suggestion).toBe('thorium');
        expect((await search('zeolic', scopes.staff)).suggestion).toBe('zeolit');
      });
    });

    describe('limits', () => {
      it('refuses to page past the deepest result, and odd pages', async () => {
        await expect(search('', scopes.stranger, { from: 9_990, size: 20 })).rejects.toMatchObject({
          code: 'tooDeep',
        });
        await expect(search('', scopes.stranger, { from: -1 })).rejects.toMatchObject({ field: 'from' });
        await expect(search('', scopes.stranger, { size: 1.5 })).rejects.toMatchObject({ field: 'size' });
      });
      it('pages without gaps or repeats', async () => {
        const whole = await ids('', scopes.staff, { size: 50 });
        const cut: string[] = [];
        for (let from = 0; from < LIBRARY.length; from += 3) {
          cut.push(...(await ids('', scopes.staff, { from, size: 3 })));
        }
        expect(cut).toEqual(whole);
      });
    });

    describe('odd questions', () => {
      it.each([
        '"'.repeat(1000),
        'a b '.repeat(250),
        'lúa OR '.repeat(140),
        '-x '.repeat(300),
        'ab* '.repeat(250),
        '\ud800\u0000'.repeat(500),
        "') OR 1=1; DROP TABLE docs; --",
        'NEAR(a b) AND NOT {title}: ^x + "y" * col:z',
        'author:" code:* ipc:( year:9999999 type:\'',
        '１２３ ﬁ ﬀ İ ß ﷺ 漢字 عربى',
      ])('answers %j within 100 ms', async (q) => {
        const began = performance.now();
        await search(q);
        expect(performance.now() - began).toBeLessThan(100);
      });
    });

    describe('writing', () => {
      it('takes the same document again without doubling it', async () => {
        await index.apply({ upserts: LIBRARY });
        expect(await index.count(scopes.staff)).toBe(LIBRARY.length);
        expect((await search('nuoi ca tra')).total).toBe(1);
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
        await index.apply({ deletes: ['moving', 'unknown'] });
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
        await index.apply({ deletes: ['closing'] });
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
        await index.apply({ deletes: ['book'] });
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
        await index.apply({ deletes: ['new'] });
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
