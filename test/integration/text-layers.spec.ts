import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { CatalogFollower } from '../../src/catalog/catalog-follower.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { effectivePages } from '../../src/catalog/pages/effective-pages.js';
import { pagesOfPass } from '../../src/catalog/text/page-lines.js';
import { type NewPage, writePageSpaces } from '../../src/catalog/pages/page-spaces.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { quarantined } from '../../src/catalog/quarantine.js';
import { type PageTextResult, writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { TextLayer } from '../../src/catalog/pages/text-layer.entity.js';
import { Notifications } from '../../src/platform/database/notifications.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { originalKey, pagePictureKey } from '../../src/platform/storage/object-keys.js';
import { CHANGES_CHANNEL, touch } from '../../src/catalog/changes/changes.js';
import { waitUntilIndexed } from '../../src/catalog/changes/index-state.js';
import { PermanentError } from '../../src/shared/errors.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const FILE = newId();
const space = (number: number, more: Partial<NewPage> = {}): NewPage => ({
  number,
  fileId: FILE,
  filePage: number,
  width: 1000,
  height: 1400,
  rotation: 0,
  fullPagePicture: true,
  ...more,
});
const reading = (page: number, text: string, more: Partial<PageTextResult> = {}): PageTextResult => ({
  page,
  source: 'recognised',
  engine: 'recorded 1',
  language: 'vi',
  confidence: 0.9,
  reasons: ['noTextLayer'],
  lines: [
    {
      id: 'l1',
      box: [1, 2, 30, 4],
      source: 'recognised',
      confidence: 0.9,
      words: text.split(' ').map((word, i) => ({ text: word, box: [i * 10, 2, 8, 4], confidence: 0.9 })),
    },
  ],
  ...more,
});

describe('pages and their text', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let id: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    ({ id } = await insertDocument(dataSource.manager));
    await spaces(space(1), space(2));
  });

  const spaces = (...pages: NewPage[]): Promise<void> =>
    dataSource.transaction((tx) => writePageSpaces(tx, id, pages));
  const write = (number: number, ...pages: PageTextResult[]): Promise<void> =>
    dataSource.transaction((tx) => writeTextLayers(tx, id, number, pages));
  const complete = (number: number): Promise<void> =>
    dataSource.transaction((tx) => new CatalogFollower().passComplete(tx, id, number));
  const page = (number: number): Promise<Page> =>
    dataSource.manager.findOneByOrFail(Page, { documentId: id, number });
  const document = (): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });

  it('spaces, once fixed, stay', async () => {
    expect(await document()).toMatchObject({ pageCount: 2, status: 'processing' });
    await spaces(space(1, { width: 5, fileId: newId() }), space(2));
    expect(await page(1)).toMatchObject({ width: 1000, fileId: FILE });
    expect(await dataSource.manager.countBy(Page, { documentId: id })).toBe(2);
  });

  it('spaces of a whole book are written', async () => {
    await spaces(...Array.from({ length: 1201 }, (_, i) => space(i + 1)));
    expect((await document()).pageCount).toBe(1201);
    expect(await dataSource.manager.countBy(Page, { documentId: id })).toBe(1201);
  });

  it('of the first reading stand at once', async () => {
    await write(1, reading(1, 'Sở Khoa học'));
    expect(await page(1)).toMatchObject({
      text: 'Sở Khoa học',
      source: 'recognised',
      version: 1,
      language: 'vi',
      reasons: ['noTextLayer'],
    });
    expect(await document()).toMatchObject({ pagesRead: 1, effectivePass: 0 });
    expect((await document()).quality).toBeCloseTo(0.9);
    expect((await page(2)).source).toBeNull();
  });

  it('written twice, as by a repeated run, stand once', async () => {
    await write(1, reading(1, 'một'));
    await write(1, reading(1, 'một'));
    expect(await dataSource.manager.countBy(TextLayer, { documentId: id })).toBe(1);
    expect((await page(1)).version).toBe(1);
  });

  it('of a later reading stand when it is complete, all at once', async () => {
    await write(1, reading(1, 'cũ một'), reading(2, 'cũ hai'));
    await complete(1);
    await write(2, reading(1, 'mới một'));
    expect((await page(1)).text).toBe('cũ một');
    await write(2, reading(2, 'mới hai', { confidence: 0.5 }));
    expect((await page(2)).text).toBe('cũ hai');
    await complete(2);
    expect([(await page(1)).text, (await page(2)).text]).toEqual(['mới một', 'mới hai']);
    expect((await page(1)).version).toBe(2);
    expect(await document()).toMatchObject({ status: 'ready', effectivePass: 2, pagesRead: 2 });
    expect(await dataSource.manager.countBy(TextLayer, { documentId: id })).toBe(4);
  });

  it('weigh the quality by their length; what has no confidence does not count', async () => {
    const failure = new PermanentError('pageUnreadable').toFailure();
    await write(1, reading(1, 'dài hơn nhiều lắm', { confidence: 1 }), reading(2, 'x', { confidence: 0 }));
    expect((await document()).quality).toBeCloseTo(17 / 18);
    await spaces(space(1), space(2), space(3));
    await write(1, reading(3, '', { source: 'unreadable', confidence: null, lines: [], failure }));
    expect((await document()).quality).toBeCloseTo(17 / 18);
    expect(await page(3)).toMatchObject({
      source: 'unreadable',
      failure: { code: 'pageUnreadable' },
      text: '',
    });
  });

  it('turn a page upright in the first reading only: boxes of older readings lie in its space', async () => {
    const upright = { turn: 90, width: 1400, height: 1000 };
    await write(1, reading(1, 'một', { upright }), reading(2, 'hai'));
    expect(await page(1)).toMatchObject(upright);
    await complete(1);
    await write(2, reading(2, 'hai', { upright }));
    await complete(2);
    expect(await page(2)).toMatchObject({ turn: 0, width: 1000, height: 1400 });
  });

  it('are given with their effective lines, without withheld pages unless asked for', async () => {
    await write(1, reading(1, 'một'), reading(2, 'hai'));
    await dataSource.manager.update(Page, { documentId: id, number: 2 }, { withheld: true });
    const given = async (withheldToo: boolean, numbers?: number[]): Promise<[number, number][]> => {
      const pages = await effectivePages(dataSource.manager, {
        documentId: id,
        withheldToo,
        ...(numbers ? { numbers } : {}),
      });
      return pages.map(({ page: { number }, lines }) => [number, lines.length]);
    };
    expect(await given(false)).toEqual([[1, 1]]);
    expect(await given(true)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(await given(true, [2, 9])).toEqual([[2, 1]]);
    expect(await given(false, [2])).toEqual([]);
  });

  it('of one reading are gone through in order, also where it left a page out, piece by piece', async () => {
    await spaces(...Array.from({ length: 120 }, (_, i) => space(i + 1)));
    await write(1, reading(1, 'a'), reading(2, 'b'), reading(51, 'c'), reading(120, 'd'));
    await write(2, reading(2, 'of another reading'));
    const seen: [number, string | undefined][] = [];
    for await (const { page: found, lines, layer } of pagesOfPass(dataSource.manager, id, 1, {
      first: 2,
      last: 120,
    })) {
      expect(lines.length > 0).toBe(layer !== undefined);
      seen.push([found.number, layer?.text]);
    }
    expect(seen.map(([number]) => number)).toEqual(Array.from({ length: 119 }, (_, i) => i + 2));
    expect(seen.filter(([, text]) => text !== undefined)).toEqual([
      [2, 'b'],
      [51, 'c'],
      [120, 'd'],
    ]);
  });

  it('a secrecy mark shuts the document away, with nothing made of it left behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phusa-quarantine-'));
    const store = new FolderObjectStore(folder);
    const picture = join(folder, 'page.jpg');
    await writeFile(picture, 'a picture');
    await store.putFile(picture, pagePictureKey({ documentId: id, fileId: 'f1', filePage: 1, turn: 0 }, 320));
    await store.putFile(picture, originalKey('ab'.repeat(32)));
    const result = quarantined(store, id, 'TỐI MẬT');
    await dataSource.transaction((tx) => result.write(tx));
    await result.afterwards?.();
    expect(
      await store.stat(pagePictureKey({ documentId: id, fileId: 'f1', filePage: 1, turn: 0 }, 320)),
    ).toBeUndefined();
    expect(await store.stat(originalKey('ab'.repeat(32)))).toBeDefined();
    await rm(folder, { recursive: true, force: true });
    expect(await document()).toMatchObject({
      quarantined: true,
      status: 'failed',
      failure: { code: 'secret', permanent: true, detail: 'TỐI MẬT' },
    });
  });

  describe('a change', () => {
    it('moves the document’s sequence past every other, and is called out when it is committed', async () => {
      const notifications = new Notifications(dataSource);
      const calls: (string | null)[] = [];
      (await notifications.listen(CHANGES_CHANNEL)).subscribe((call) => calls.push(call));
      try {
        const other = await insertDocument(dataSource.manager);
        for (const _time of [1, 2, 3]) await dataSource.transaction((tx) => touch(tx, other.id));
        await dataSource.transaction((tx) => touch(tx, id));
        const [mine, theirs] = [
          await document(),
          await dataSource.manager.findOneByOrFail(Document, { id: other.id }),
        ];
        expect(mine.changeSeq).toBeGreaterThan(theirs.changeSeq);
        expect(mine.changeXid).toBeGreaterThan(theirs.changeXid);
        const undone = dataSource.transaction(async (tx) => {
          await touch(tx, id);
          throw new Error('undone');
        });
        await expect(undone).rejects.toThrow('undone');
        await dataSource.transaction((tx) => touch(tx, id));
        while (calls.filter((call) => call === id).length < 2)
          await new Promise((resolve) => setTimeout(resolve, 10));
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(calls.filter((call) => call !== null)).toEqual([other.id, other.id, other.id, id, id]);
      } finally {
        await notifications.onModuleDestroy();
      }
    });

    it('is waited for until the index has it, or it takes too long, or the document is gone', async () => {
      expect(await waitUntilIndexed(dataSource.manager, id, 100)).toBe(false);
      const waiting = waitUntilIndexed(dataSource.manager, id, 5_000);
      await dataSource.query('UPDATE document SET indexed_seq = change_seq WHERE id = $1', [id]);
      expect(await waiting).toBe(true);
      expect(await waitUntilIndexed(dataSource.manager, newId(), 5_000)).toBe(true);
    });
  });
});
