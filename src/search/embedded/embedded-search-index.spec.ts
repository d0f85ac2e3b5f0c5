import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf, page, scopes } from '../../../test/contract/search-index-library.js';
import { parseQuery } from '../query/parse-query.js';
import { EmbeddedSearchIndex } from './embedded-search-index.js';

describe('EmbeddedSearchIndex and its file', () => {
  let folder: string;
  const opened: EmbeddedSearchIndex[] = [];
  const path = (): string => join(folder, 'index-1.db');

  const make = (writable = true): EmbeddedSearchIndex => {
    const index = new EmbeddedSearchIndex({ folder, name: 'index-1', instanceId: 'me', writable });
    opened.push(index);
    return index;
  };
  const total = async (index: EmbeddedSearchIndex, q: string): Promise<number> =>
    (await index.search(parseQuery(q), scopes.staff)).total;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-index-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((index) => index.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what was acknowledged over a restart', async () => {
    const index = make();
    expect(await index.open()).toBe('created');
    await index.apply({ upserts: [documentOf('a', { title: 'Lúa nước' })] });
    await index.close();
    const again = make();
    expect(await again.open()).toBe('ready');
    expect(await total(again, 'lúa nước')).toBe(1);
  });

  it('counts nothing of the newest document once it is gone, whoever asks by a beginning', async () => {
    const index = make();
    await index.open();
    await index.apply({
      upserts: [
        documentOf('kept', { pages: [page(1, 'nanobạc', true)] }),
        documentOf('gone', { pages: [page(1, 'nanosilica')] }),
      ],
    });
    await index.apply({ deletes: [{ id: 'gone' }] });
    const found = async (reader: EmbeddedSearchIndex, q: string): Promise<number> =>
      (await reader.search(parseQuery(q), scopes.anonymous)).total;
    for (const reader of [index, make(false)]) expect(await found(reader, 'nano*')).toBe(0);
    expect(await total(index, 'nano*')).toBe(1);
  });

  it('fails hits and facets alike where it has no file yet, and once it is closed', async () => {
    const index = make(false);
    const fails = async (): Promise<void> => {
      const { found, facets } = index.startSearch(parseQuery('lúa'), scopes.staff, { facets: ['year'] });
      await expect(found).rejects.toMatchObject({ code: 'indexAway' });
      await expect(facets()).rejects.toMatchObject({ code: 'indexAway' });
    };
    await fails();
    await index.close();
    await fails();
  });

  it.each([
    ['overwritten', (): void => writeFileSync(path(), 'garbage '.repeat(4000))],
    ['emptied', (): void => writeFileSync(path(), '')],
    [
      'damaged inside',
      (): void => {
        const file = openSync(path(), 'r+');
        writeSync(file, 'xxxxxxxx', statSync(path()).size - 8192);
        closeSync(file);
      },
    ],
  ])('says when its file was %s, starts empty and can be filled again', async (_, damage) => {
    const index = make();
    await index.open();
    await index.apply({ upserts: [documentOf('a', { title: 'Lúa nước' })] });
    await index.close();
    damage();
    const again = make();
    expect(await again.open()).toBe('damaged');
    expect(await again.health()).toMatchObject({ ok: false, state: 'damaged' });
    const name = await again.rebuild(
      (async function* () {
        yield await Promise.resolve(documentOf('a', { title: 'Lúa nước' }));
      })(),
    );
    await again.use(name);
    expect(await again.health()).toMatchObject({ ok: true, state: 'ready', documents: 1 });
    expect(await total(again, 'lúa nước')).toBe(1);
  });

  it('reads beside the writer of another process, as soon as there is something to read', async () => {
    const reader = make(false);
    await reader.open();
    await expect(total(reader, 'lúa')).rejects.toMatchObject({ code: 'indexAway', permanent: false });
    expect(await reader.health()).toMatchObject({ ok: false, state: 'gone' });
    const writer = make();
    await writer.open();
    await writer.apply({ upserts: [documentOf('a', { title: 'Lúa nước' })] });
    expect(await total(reader, 'lúa')).toBe(1);
    await writer.apply({ deletes: [{ id: 'a' }] });
    expect(await total(reader, 'lúa')).toBe(0);
    await expect(reader.apply({ deletes: [{ id: 'a' }] })).rejects.toThrow();
  });

  it('stops a question that takes too long, and answers the next', async () => {
    const index = new EmbeddedSearchIndex({
      folder,
      name: 'index-1',
      instanceId: 'me',
      writable: true,
      queryTimeoutMs: 1,
    });
    opened.push(index);
    await make().open();
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => total(index, 'lúa')));
    expect(answers.some(({ status }) => status === 'rejected')).toBe(true);
    const patient = make(false);
    expect(await total(patient, 'lúa')).toBe(0);
  });

  it('counts the commonest of very many people, in order', async () => {
    const index = make();
    await index.open();
    const people = Array.from({ length: 250 }, (_, i) => `p${String(i).padStart(3, '0')}`);
    const twice = people.slice(-150);
    await index.apply({
      upserts: [documentOf('all', { persons: people }), documentOf('few', { persons: twice })],
    });
    const { facets } = await index.search(parseQuery(''), scopes.staff, { facets: ['person'] });
    const named = twice.map((value) => ({ value, count: 2 }));
    const once = people.slice(0, 50).map((value) => ({ value, count: 1 }));
    expect(facets.person).toEqual([...named, ...once]);
  });

  it('puts hits in one order, whatever span of them is asked for', async () => {
    const index = make();
    await index.open();
    // most are about something else, so that the word tells something
    const others = Array.from({ length: 20 }, (_, i) => `cá tra ${String(i)}`);
    const titles = ['lúa', 'lúa và lúa', 'lúa nước', 'giống lúa', 'lúa', 'lúa mới trồng', ...others];
    await index.apply({
      upserts: titles.map((title, i) => documentOf(String(i), { title, year: 2000 + (i % 3) })),
    });
    const ids = async (from: number, size: number): Promise<string[]> =>
      (await index.search(parseQuery('lúa'), scopes.staff, { from, size })).hits.map(({ id }) => id);
    const all = await ids(0, 10);
    expect(all).toHaveLength(6);
    // the same title: the later year first
    expect(all.indexOf('4')).toBeLessThan(all.indexOf('0'));
    for (const from of [0, 1, 2, 3, 4, 5]) expect(await ids(from, 1)).toEqual(all.slice(from, from + 1));
    expect(await ids(6, 1)).toEqual([]);
    expect(await ids(0, 0)).toEqual([]);
  });

  it('leaves no half-built generation behind', async () => {
    const index = make();
    await index.open();
    const failing = (async function* () {
      yield await Promise.resolve(documentOf('a'));
      throw new Error('away');
    })();
    await expect(index.rebuild(failing)).rejects.toThrow('away');
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['index-1.db']);
  });
});
