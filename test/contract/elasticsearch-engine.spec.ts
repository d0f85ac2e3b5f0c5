import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../src/access/principal.js';
import { ReadFilter } from '../../src/access/read-filter.js';
import { VISIBILITIES } from '../../src/access/visibility.js';
import { elasticClient } from '../../src/search/elasticsearch/elastic-client.js';
import { ElasticsearchSearchIndex } from '../../src/search/elasticsearch/elasticsearch-search-index.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import type { IndexedDocument } from '../../src/search/port/indexed-document.js';
import { TestIndexes } from '../support/elastic-index.js';
import { freePort } from '../support/free-port.js';
import { describeWith } from '../support/require-service.js';
import { documentOf, page, scopes } from './search-index-library.js';

const ME = '33333333-3333-4333-8333-333333333333';

describeWith('elasticsearch', 'ElasticsearchSearchIndex and its engine', (url) => {
  const indexes = new TestIndexes(url);
  const opened: ElasticsearchSearchIndex[] = [];
  let made = 0;

  const indexOf = (
    some: Partial<{ name: string; instanceId: string; writable: boolean; url: string }> = {},
  ): ElasticsearchSearchIndex => {
    const index = new ElasticsearchSearchIndex({
      client: elasticClient(some.url ?? url),
      prefix: indexes.prefix,
      name: some.name ?? `${indexes.prefix}-t-${String(++made)}`,
      instanceId: some.instanceId ?? ME,
      writable: some.writable ?? true,
    });
    opened.push(index);
    return index;
  };
  const fresh = async (...documents: IndexedDocument[]): Promise<ElasticsearchSearchIndex> => {
    const index = indexOf();
    await index.open();
    await index.apply({ upserts: documents });
    return index;
  };
  const ids = async (index: ElasticsearchSearchIndex, q: string): Promise<string[]> =>
    (await index.search(parseQuery(q), scopes.staff)).hits.map(({ id }) => id);

  afterAll(async () => {
    await Promise.all(opened.map((index) => index.close()));
    await indexes.remove();
  });

  describe('rights', () => {
    const now = new Date('2026-03-01T18:00:00Z'); // 2 March in Vietnam
    const principals: readonly Principal[] = [
      { role: 'reader' },
      { role: 'reader', organisationId: 'o1' },
      { role: 'member' },
      { role: 'member', organisationId: 'o1' },
      { role: 'member', organisationId: 'o2' },
      { role: 'librarian' },
      { role: 'admin' },
    ];
    const rules = VISIBILITIES.flatMap((level) =>
      [undefined, '2026-03-01', '2026-03-02', '2026-03-03'].map((embargo) => ({
        level,
        ...(embargo === undefined ? {} : { embargo }),
      })),
    );
    const documents = rules.flatMap((record, r) =>
      rules.map((body, b) =>
        documentOf(`${String(r)}-${String(b)}`, {
          ownerOrganisationId: 'o1',
          record,
          body,
          title: 'Nhan đề',
          pages: [page(1, 'thân bài')],
        }),
      ),
    );
    let index: ElasticsearchSearchIndex;
    beforeAll(async () => {
      index = await fresh(...documents);
    });

    it.each(principals)('says the same as ReadFilter to %j', async (principal) => {
      const filter = new ReadFilter(principal, now);
      const readable = documents
        .map(({ id, ...rest }) => ({ id, ...rest, quarantined: false }))
        .filter((document) => filter.mayReadRecord(document));
      const bodies = readable.filter((document) => filter.mayReadBody(document)).map(({ id }) => id);
      const search = (q: string) => index.search(parseQuery(q), filter.scope, { size: 200 });

      const everything = await search('');
      expect(everything.hits.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
      expect(
        everything.hits
          .filter(({ body }) => body)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(bodies.sort());
      expect((await search('thân bài')).hits.map(({ id }) => id).sort()).toEqual(bodies);
      expect((await search('nhan đề')).total).toBe(readable.length);
      expect(await index.count(filter.scope)).toBe(readable.length);
    });
  });

  describe('late writes', () => {
    it('never undo a newer state, nor bring back what is gone', async () => {
      const index = await fresh();
      const write = (changeSeq: number, title: string): Promise<void> =>
        index.apply({ upserts: [documentOf('a', { changeSeq, title })] });
      await write(5, 'bản mới');
      await write(4, 'bản cũ');
      expect(await index.states(['a'])).toEqual(new Map([['a', 5]]));
      await index.apply({ deletes: [{ id: 'a', changeSeq: 6 }] });
      await write(5, 'bản mới');
      expect(await ids(index, '')).toEqual([]);
      await write(7, 'mở lại');
      expect(await ids(index, 'mở lại')).toEqual(['a']);
    });
    it('may put back the very state that was taken out without a number', async () => {
      const index = await fresh(documentOf('a', { changeSeq: 5, title: 'lần một' }));
      await index.apply({ deletes: [{ id: 'a' }] });
      await index.apply({ upserts: [documentOf('a', { changeSeq: 5, title: 'lần hai' })] });
      expect(await ids(index, 'lần hai')).toEqual(['a']);
    });
  });

  it('names a document that the engine refuses, and takes the others', async () => {
    const index = await fresh();
    const bad = documentOf('bad', { type: 'x'.repeat(40_000) });
    const good = documentOf('good', { title: 'Lành' });
    await expect(index.apply({ upserts: [bad, good] })).rejects.toMatchObject({
      permanent: true,
      message: expect.stringContaining('bad'),
    });
    expect(await ids(index, 'lành')).toEqual(['good']);
    const refused: string[] = [];
    const next = await index.rebuild(listed(bad, good), undefined, (id) => refused.push(id));
    await index.use(next);
    expect(refused).toEqual(['bad']);
    expect(await ids(index, '')).toEqual(['good']);
  });

  it('keeps what was acknowledged, and is ready only once it was filled', async () => {
    const index = await fresh(documentOf('a', { title: 'Lúa nước' }));
    expect(await indexOf({ name: index.name }).open()).toBe('created');
    const next = await index.rebuild(listed(documentOf('a', { title: 'Lúa nước' })));
    const again = indexOf({ name: next });
    expect(await again.open()).toBe('ready');
    expect(await again.health()).toMatchObject({ ok: true, state: 'ready', documents: 1 });
    expect(await ids(again, 'lúa nước')).toEqual(['a']);
  });

  it('makes the name of the installation an alias of the index in use', async () => {
    const index = await fresh();
    for (let round = 0; round < 2; round++) {
      const next = await index.rebuild(listed(documentOf('a')));
      await index.use(next);
      const { [next]: aliased, ...others } = await indexes.client.indices.getAlias({ name: indexes.prefix });
      expect([aliased !== undefined, Object.keys(others)]).toEqual([true, []]);
    }
  });

  it.each([
    [
      'a field more',
      (name: string) =>
        indexes.client.indices.putMapping({ index: name, properties: { extra: { type: 'keyword' } } }),
    ],
    [
      'another version’s mark',
      (name: string) =>
        indexes.client.indices.putMapping({
          index: name,
          _meta: { instance: ME, definition: '0-other', filled: true },
        }),
    ],
  ])('finds that an index has %s than this version makes', async (_, change) => {
    const index = await fresh();
    const name = await index.rebuild(listed(documentOf('a')));
    await change(name);
    const later = indexOf({ name });
    expect(await later.open()).toBe('damaged');
    expect(await later.health()).toMatchObject({ ok: false, state: 'damaged' });
  });

  it('touches nothing of another installation', async () => {
    const theirs = await fresh(documentOf('a'));
    const other = { instanceId: '44444444-4444-4444-8444-444444444444' };
    const index = indexOf({ name: theirs.name, ...other });
    await expect(index.open()).rejects.toThrow('another installation');
    await expect(index.use(theirs.name)).resolves.toBeUndefined();
    const beside = indexOf({ name: 'none', ...other });
    expect(await beside.instanceId()).toBe(ME);
    expect(await beside.generations()).not.toContain(theirs.name);
    await expect(beside.drop(theirs.name)).rejects.toThrow('another installation');
    await expect(beside.use(theirs.name)).rejects.toThrow('another installation');
    expect(await ids(theirs, '')).toEqual(['a']);
  });

  it('neither reads nor makes an index of a name that is none of its own', async () => {
    await indexes.client.indices.create({ index: `${indexes.prefix}-foreign` });
    const index = indexOf({ name: 'index-built-in' });
    expect(await index.open()).toBe('created');
    expect(await index.health()).toMatchObject({ ok: false, state: 'gone' });
    await expect(index.search(parseQuery('a'), scopes.staff)).rejects.toMatchObject({ code: 'indexAway' });
    expect(await indexes.names()).not.toContain('index-built-in');
    expect(await index.generations()).not.toContain(`${indexes.prefix}-foreign`);
  });

  it('does not make an index that was lost by writing to it', async () => {
    const index = await fresh(documentOf('a'));
    await indexes.client.indices.delete({ index: index.name });
    await expect(index.apply({ upserts: [documentOf('b')] })).rejects.toMatchObject({ code: 'indexAway' });
    await expect(index.search(parseQuery('a'), scopes.staff)).rejects.toMatchObject({ code: 'indexAway' });
    expect(await index.health()).toMatchObject({ ok: false, state: 'gone' });
    expect(await indexes.names()).not.toContain(index.name);
  });

  it('says that the engine is away, at once and in every call', async () => {
    const index = indexOf({ url: `http://someone:hidden-word@127.0.0.1:${String(await freePort())}` });
    const began = performance.now();
    for (const call of [
      () => index.search(parseQuery('a'), scopes.staff),
      () => index.suggest('a', scopes.staff),
      () => index.count(scopes.staff),
      () => index.states(['a']),
      () => index.open(),
      () => index.instanceId(),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'indexAway', permanent: false });
    }
    const health = await index.health();
    expect(health).toMatchObject({ ok: false, state: 'away' });
    expect(JSON.stringify(health)).not.toContain('hidden-word');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('answers the deepest page that there is', async () => {
    const index = await fresh(documentOf('a'));
    const { total, hits } = await index.search(parseQuery(''), scopes.staff, { from: 9_900, size: 100 });
    expect([total, hits]).toEqual([1, []]);
  });

  it('answers the longest questions, or says that they are too complex', async () => {
    const index = await fresh(documentOf('a', { title: 'một hai ba' }));
    const words = Array.from(
      { length: 64 },
      (_, i) => `từ${String.fromCharCode(97 + (i % 26), 97 + i / 26)}`,
    );
    for (const q of [words.join(' '), words.map((word) => `${word}*`).join(' '), words.join(' OR ')]) {
      const { total } = await index.search(parseQuery(q), scopes.neighbour);
      expect(total).toBe(0);
    }
  });
});

async function* listed(...documents: IndexedDocument[]): AsyncGenerator<IndexedDocument> {
  for (const document of documents) yield await Promise.resolve(document);
}
