import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { type NewPage, writePageSpaces } from '../../src/catalog/pages/page-spaces.js';
import { type PageTextResult, writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { TextLayer } from '../../src/catalog/pages/text-layer.entity.js';
import { AssembleStage } from '../../src/ocr/assemble.stage.js';
import { type FinishedPage, type PageReader, unreadable } from '../../src/ocr/page/page-reader.js';
import type { PageContext } from '../../src/ocr/recognition/page-context.js';
import { ReadStage } from '../../src/ocr/read.stage.js';
import type { Draft, SearchableDraft } from '../../src/ocr/searchable/searchable-draft.js';
import type { StageContext, StageResult } from '../../src/pipeline/stage.js';
import { pagePictureKey, SCREEN_WIDTH, searchablePdfKey } from '../../src/platform/storage/object-keys.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { PermanentError, TransientError } from '../../src/shared/errors.js';
import { newId } from '../../src/shared/ids.js';
import { setBody, setLine } from '../support/set-lines.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const PAGES = 3;

describe('the stages that read and assemble', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-stages-'));
  const store = new FolderObjectStore(join(folder, 'objects'));
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let id: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    Logger.overrideLogger(false);
    await put('originals/ab', 'the original');
  });
  afterAll(async () => {
    await catalogue.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    ({ id } = await insertDocument(dataSource.manager));
    const fileId = newId();
    await dataSource.manager.insert(DocumentFile, {
      id: fileId,
      documentId: id,
      kind: 'original',
      objectKey: 'originals/ab',
      name: 'Hộp 1/báo cáo v1.2.tiff',
      mediaType: 'image/tiff',
      bytes: 12,
    });
    const pages = Array.from({ length: PAGES }, (_, i): NewPage => {
      const space = { width: 1000, height: 1400, rotation: 0, fullPagePicture: true };
      return { number: i + 1, fileId, filePage: i + 1, ...space };
    });
    await dataSource.transaction((tx) => writePageSpaces(tx, id, pages));
  });

  async function put(key: string, content: string): Promise<void> {
    const path = join(folder, 'aside');
    writeFileSync(path, content);
    await store.putFile(path, key);
  }
  const context = (given: Partial<StageContext> = {}): StageContext => ({
    documentId: id,
    pass: 1,
    options: {},
    pageCount: PAGES,
    firstPage: 1,
    lastPage: PAGES,
    attempt: 1,
    signal: new AbortController().signal,
    ...given,
  });
  const recognised = (page: number, given: Partial<PageTextResult> = {}): PageTextResult => ({
    page,
    source: 'recognised',
    engine: 'recorded 1',
    language: 'vi',
    confidence: 0.9,
    reasons: ['noTextLayer'],
    lines: [
      {
        id: 'l1',
        box: [0, 0, 9, 9],
        source: 'recognised',
        confidence: 1,
        words: [{ text: `trang${page}`, box: [0, 0, 9, 9], confidence: 0.9 }],
      },
    ],
    ...given,
  });
  const write = (result: StageResult | undefined): Promise<void> =>
    dataSource.transaction(async (tx) => {
      if (!result) throw new Error('no result');
      await result.write(tx);
    });
  const document = (): Promise<Document> => dataSource.manager.findOneByOrFail(Document, { id });
  const page = (number: number): Promise<Page> =>
    dataSource.manager.findOneByOrFail(Page, { documentId: id, number });

  describe('read', () => {
    const stage = (read: (page: Page, path: string, scratch: string) => FinishedPage | Error): ReadStage => {
      const reader = {
        read: ({ page: asked, path, scratch }: PageContext & { readonly page: Page }) => {
          const found = read(asked, path, scratch);
          return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
        },
      } as unknown as PageReader;
      return new ReadStage(dataSource, store, reader);
    };
    const screened = (
      scratch: string,
      given: Partial<FinishedPage> & { reading: PageTextResult },
    ): FinishedPage => {
      const screenPath = join(scratch, `${given.reading.page}-screen.jpg`);
      writeFileSync(screenPath, 'screen');
      return { screenPath, ...given };
    };

    it('reads its range of pages from their original, and keeps a picture of each for the screen', async () => {
      const result = await stage(({ number }, path, scratch) => {
        expect(path).toContain('originals');
        return screened(scratch, { reading: recognised(number) });
      }).work(context({ firstPage: 2, lastPage: 3 }));
      expect((await page(2)).source).toBeNull(); // nothing is written before the transaction
      await write(result);
      expect([(await page(1)).text, (await page(2)).text, (await page(3)).text]).toEqual([
        '',
        'trang2',
        'trang3',
      ]);
      expect(await store.stat(pagePictureKey(await page(2), SCREEN_WIDTH))).toBeDefined();
      expect(await store.stat(pagePictureKey(await page(1), SCREEN_WIDTH))).toBeUndefined();
    });

    it('keeps the picture of a page under how it lies, so that none from before it was turned is shown', async () => {
      await stage(({ number }, _path, scratch) => {
        const upright = number === 1 ? { upright: { turn: 90, width: 1400, height: 1000 } } : {};
        return screened(scratch, { reading: recognised(number, upright) });
      }).work(context());
      expect(await store.stat(pagePictureKey(await page(1), SCREEN_WIDTH))).toBeUndefined();
      expect(await store.stat(pagePictureKey({ ...(await page(1)), turn: 90 }, SCREEN_WIDTH))).toBeDefined();
      expect(await store.stat(pagePictureKey(await page(2), SCREEN_WIDTH))).toBeDefined();
    });

    it('keeps a page’s space, and its picture, when a later reading finds it turned', async () => {
      await write(
        await stage(({ number }, _path, scratch) => screened(scratch, { reading: recognised(number) })).work(
          context(),
        ),
      );
      await dataSource.manager.update(Document, { id }, { effectivePass: 1 });
      await put(pagePictureKey(await page(1), SCREEN_WIDTH), 'as it lay');
      const before = await store.stat(pagePictureKey(await page(1), SCREEN_WIDTH));
      const found = recognised(1, {
        upright: { turn: 90, width: 1400, height: 1000 },
        suspects: [{ kind: 'phone', boxes: [[100, 200, 30, 10]] }],
        lines: [
          {
            id: 'l1',
            box: [100, 200, 300, 20],
            source: 'recognised',
            confidence: 1,
            words: [{ text: 'xoay', box: [100, 200, 60, 20], confidence: 0.9 }],
          },
        ],
      });
      const later = context({ pass: 2, firstPage: 1, lastPage: 1 });
      await write(await stage((_page, _path, scratch) => screened(scratch, { reading: found })).work(later));
      const [layer] = await dataSource.manager.findBy(TextLayer, { documentId: id, page: 1, pass: 2 });
      // what stood 100 from the left and 200 from the top of the turned page is that far from its foot and left
      expect(layer?.lines[0]?.box).toEqual([200, 1000, 20, 300]);
      expect(layer?.lines[0]?.words[0]?.box).toEqual([200, 1240, 20, 60]);
      expect(layer?.suspects).toEqual([{ kind: 'phone', boxes: [[200, 1270, 10, 30]] }]);
      expect(await page(1)).toMatchObject({ turn: 0, width: 1000, height: 1400, suspects: [] });
      expect(await store.stat(pagePictureKey(await page(1), SCREEN_WIDTH))).toEqual(before);
    });

    it('stops at a secrecy mark: the document is shut away, no page or picture of it is written', async () => {
      const seen: number[] = [];
      const result = await stage(({ number }, _path, scratch) => {
        seen.push(number);
        return screened(scratch, { reading: recognised(number), secrecyMark: 'MẬT' });
      }).work(context());
      expect([result.stop, seen]).toEqual([true, [1]]);
      await write(result);
      expect(await document()).toMatchObject({
        quarantined: true,
        status: 'failed',
        failure: { code: 'secret' },
      });
      expect((await page(1)).text).toBe('');
      expect(await store.stat(pagePictureKey(await page(1), SCREEN_WIDTH))).toBeUndefined();
    });

    it('hands on what is no page’s fault, and stops when told to', async () => {
      const away = new TransientError('storeAway');
      await expect(stage(() => away).work(context())).rejects.toBe(away);
      const abort = new AbortController();
      abort.abort();
      const reading = stage(({ number }) => ({ reading: recognised(number) }));
      await expect(reading.work(context({ signal: abort.signal }))).rejects.toThrow(/abort/i);
    });

    it('gives up on its pages, not on the document; but not where the machine is to blame', async () => {
      const failure = new TransientError('childDied').toFailure();
      await write(await stage(() => new Error()).giveUp(context({ firstPage: 2, lastPage: 3 }), failure));
      expect((await page(2)).source).toBe('unreadable');
      expect(await page(3)).toMatchObject({ source: 'unreadable', failure: { code: 'childDied' } });
      for (const code of ['engineMissing', 'originalMissing'] as const)
        expect(
          await stage(() => new Error()).giveUp(context(), new PermanentError(code).toFailure()),
        ).toBeUndefined();
    });
  });

  describe('assemble', () => {
    let drafts: Draft[];
    const stage = (fail?: Error): AssembleStage => {
      drafts = [];
      const draft = {
        write: (asked: Draft, _scratch: string, outPath: string) => {
          drafts.push(asked);
          if (fail) return Promise.reject(fail);
          writeFileSync(outPath, '%PDF-1.7');
          return Promise.resolve({ archive: 'PDF/A-2b', notes: ['turned upright: pages 2'] });
        },
      } as unknown as SearchableDraft;
      return new AssembleStage(dataSource, store, draft);
    };
    const layers = (...pages: PageTextResult[]): Promise<void> =>
      dataSource.transaction((tx) => writeTextLayers(tx, id, 1, pages));
    const bad = (number: number): PageTextResult =>
      unreadable(number, new PermanentError('pageUnreadable', 'no contents').toFailure());
    const searchable = (): Promise<DocumentFile[]> =>
      dataSource.manager.findBy(DocumentFile, { documentId: id, kind: 'searchable' });

    it('keeps a searchable PDF under the original’s name, one a document, of the newest reading', async () => {
      await layers(recognised(1), recognised(2), recognised(3));
      await write(await stage().work(context()));
      await write(await stage().work(context()));
      const note = { vi: 'đã xoay cho thẳng đứng: trang 2', en: 'turned upright: pages 2' };
      expect(await searchable()).toMatchObject([
        {
          name: 'Hộp 1/báo cáo v1.2.pdf',
          bytes: 8,
          pass: 1,
          info: { archive: 'PDF/A-2b', notes: [note] },
        },
      ]);
      expect(await store.stat(searchablePdfKey(id, 1))).toBeDefined();
      expect((await document()).warnings).toEqual([]);
      const lined = [];
      for await (const one of drafts[0]?.pages() ?? []) lined.push(one);
      expect(lined.map(({ page: { number }, lines }) => [number, lines.length])).toEqual([
        [1, 1],
        [2, 1],
        [3, 1],
      ]);
    });

    it('tells headers by all pages together, once, in layers, pages and the PDF', async () => {
      const body = setBody(20, 200, 100);
      const header = setLine('Báo cáo tổng kết đề tài', 100, 60);
      const pages = [1, 2, 3].map((n) => recognised(n, { lines: [...body, header] }));
      await layers(...pages);
      const before = (await page(2)).version;
      await write(await stage().work(context()));
      const layer = await dataSource.manager.findOneByOrFail(TextLayer, { documentId: id, page: 2 });
      expect(layer.lines[0]).toMatchObject({ id: header.id, role: 'header' });
      expect(layer.text).toMatch(/^Báo cáo tổng kết đề tài\n/);
      expect(await page(2)).toMatchObject({ text: layer.text, version: before + 1 });
      for await (const { lines } of drafts[0]?.pages() ?? []) expect(lines[0]?.role).toBe('header');
      await write(await stage().work(context()));
      expect((await page(2)).version).toBe(before + 1);
    });

    it('warns of the pages that could not be read', async () => {
      await layers(bad(1), recognised(2), bad(3));
      await write(await stage().work(context()));
      expect((await document()).warnings).toMatchObject([{ code: 'unreadablePages', pages: [1, 3] }]);
      expect(await searchable()).toHaveLength(1);
    });

    it('warns of the pages whose pictures lack their end', async () => {
      const reasons = ['noTextLayer', 'pictureCutShort'];
      await layers(recognised(1), recognised(2, { reasons }), bad(3));
      await write(await stage().work(context()));
      expect((await document()).warnings).toMatchObject([
        { code: 'unreadablePages', pages: [3] },
        { code: 'cutShortPages', pages: [2] },
      ]);
    });

    it('fails when no page could be read', async () => {
      await layers(bad(1), bad(2), bad(3));
      const failed = stage().work(context());
      await expect(failed).rejects.toMatchObject({
        code: 'pageUnreadable',
        permanent: true,
        detail: 'no contents',
      });
      expect(
        await stage().giveUp(context(), new PermanentError('pageUnreadable').toFailure()),
      ).toBeUndefined();
    });

    it('goes on with a warning where no PDF can be made, at once or when no try is left', async () => {
      await layers(recognised(1), bad(2), recognised(3));
      const codes = ['unreadablePages', 'noSearchablePdf'];
      await write(await stage(new PermanentError('encrypted')).work(context()));
      expect((await document()).warnings.map(({ code }) => code)).toEqual(codes);
      const died = new TransientError('childDied');
      await expect(stage(died).work(context())).rejects.toBe(died);
      await write(await stage().giveUp(context(), died.toFailure()));
      expect((await document()).warnings.map(({ code }) => code)).toEqual(codes);
      expect(await searchable()).toEqual([]);
    });

    it('fails where the original is not there any more', async () => {
      await layers(recognised(1));
      const missing = new PermanentError('originalMissing');
      await expect(stage(missing).work(context())).rejects.toBe(missing);
      expect(await stage().giveUp(context(), missing.toFailure())).toBeUndefined();
    });
  });
});
