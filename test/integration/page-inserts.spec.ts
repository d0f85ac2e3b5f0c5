import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestException, Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { unplacedOn } from '../../src/catalog/corrections/unplaced.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { checkPages } from '../../src/cli/verify/check-pages.js';
import { checkPasses } from '../../src/cli/verify/check-passes.js';
import { scaleBoxTo } from '../../src/shared/geometry.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { LAN } from '../support/correctable-page.js';
import { EditableDocument } from '../support/editable-document.js';
import { drain } from '../support/pipeline.js';
import { recordedLines } from '../support/recorded-lines.js';

const COVER = 'VIỆN KHOA HỌC\nGiống lúa chịu mặn';
const BODY = 'kết quả thử nghiệm năm\nnăng xuất đạt 7 tấn\ntại đồng bằng sông Hồng';
const RIGHT = 'năng suất đạt 7 tấn';
const SMALL = { width: 1000, height: 1400 };
const LARGE = { width: 2000, height: 2800 };

describe('pages from another file, over PostgreSQL', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let made: EditableDocument;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    Logger.overrideLogger(false);
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    made = await EditableDocument.read(dataSource, [COVER, BODY]);
    await made.describe(['title', 1, 'Giống lúa chịu mặn']);
    await made.claim(2, 'đạt 7 tấn');
    await made.correct(2, 'p2-1', RIGHT);
  });

  const findings = async (): Promise<string[]> => {
    const found: string[] = [];
    const asked = { dataSource, signal: new AbortController().signal, saw: () => undefined };
    for (const check of [checkPages, checkPasses])
      for await (const { documentId, what } of check(asked as never))
        if (documentId === made.id) found.push(what.en);
    return found;
  };

  it('end what an administrator said of the marks of the pages that were there', async () => {
    await dataSource.manager.update(Document, { id: made.id }, { secrecyClearedAt: () => 'now()' });
    await made.insert(2, 1);
    expect(await made.document()).toMatchObject({ secrecyClearedAt: null });
  });

  it('are put in where they are wanted, read alone, and found', async () => {
    await made.insert(2, 1);
    expect(await made.texts()).toEqual([COVER, '', '', expect.stringContaining(RIGHT)]);
    expect(await made.claimed()).toMatchObject({ page: 4 });
    expect(await made.document()).toMatchObject({ status: 'ready', pageCount: 4, reordered: true });
    await made.work({ 2: 'trang thiếu', 3: 'trang thiếu nữa' });
    expect(made.pipeline.stages.read.seen.map(({ firstPage }) => firstPage)).toEqual([2, 3]);
    expect(await made.texts()).toEqual([
      COVER,
      'trang thiếu',
      'trang thiếu nữa',
      expect.stringContaining(RIGHT),
    ]);
    expect(await findings()).toEqual([]);
    const files = await dataSource.manager.findBy(DocumentFile, { documentId: made.id, kind: 'original' });
    expect(files.map(({ position, name }) => [position, name]).sort()).toEqual([
      [0, 'báo cáo.pdf'],
      [1, 'quét lại.pdf'],
    ]);
    expect((await made.pageOrders())[0]).toMatchObject({
      kind: 'inserted',
      detail: { file: 'quét lại.pdf' },
    });
    await made.insert(1);
    expect((await made.pages()).map(({ fileId }) => fileId === null)).toEqual(Array(5).fill(false));
    await expect(made.insert(1, 9)).rejects.toBeInstanceOf(BadRequestException);
    await expect(made.insert(1, 1, 0)).rejects.toMatchObject({ response: { code: 'pageOrderChanged' } });
  });

  it('take the place of a page: what was corrected and read there is found on the new scan', async () => {
    const old = (await made.pages())[1]!;
    const evidence = (await made.claimed())!;
    await made.replace(2);
    const [, fresh] = await made.pages();
    expect(fresh).toMatchObject({ ...LARGE, text: '', replaces: old.pageId, source: null });
    expect((await made.aside()).map(({ pageId, text }) => [pageId, text])).toEqual([[old.pageId, old.text]]);
    expect(await made.claimed()).toMatchObject({
      page: 2,
      stale: true,
      boxes: evidence.boxes.map((box) => scaleBoxTo(box, SMALL, LARGE)),
    });
    await readLarger(made, 2, BODY);
    expect((await made.pages())[1]?.text).toBe(BODY.replace('năng xuất', 'năng suất'));
    expect((await made.lines(2))[1]).toMatchObject({ source: 'corrected' });
    expect(await unplacedOn(dataSource.manager, made.id, 2)).toEqual([]);
    expect(await made.claimed()).toMatchObject({ page: 2, layer: (await made.pages())[1]?.layerId });
    expect(await made.claimed()).not.toHaveProperty('stale');
    expect(await findings()).toEqual([]);
    const history = await made.corrections.history((await made.pages())[1]!);
    expect(history.map(({ version }) => version.kind)).toEqual(['read']);
  });

  it('are told apart from a page that was put down elsewhere on the glass', async () => {
    await made.replace(2);
    await readLarger(made, 2, BODY, 300);
    expect((await made.lines(2))[1]).toMatchObject({ source: 'corrected' });
    expect((await made.pages())[1]?.text).toContain(RIGHT);
  });

  it('show what no longer fits, and which values are gone', async () => {
    await made.replace(2);
    await readLarger(made, 2, 'một trang hoàn toàn khác');
    const [left] = await unplacedOn(dataSource.manager, made.id, 2);
    expect(left).toMatchObject({ after: RIGHT, fits: false });
    expect(await made.claimed()).toMatchObject({ page: 2, stale: true });
    await made.corrections.dismiss({ documentId: made.id, number: 2 }, left!.id, LAN);
    expect(await unplacedOn(dataSource.manager, made.id, 2)).toEqual([]);
  });

  it('bring the old page back with its corrections and values, and the new one again', async () => {
    await made.replace(2);
    await readLarger(made, 2, BODY);
    await made.edits.restore(made.id, 0, undefined, LAN);
    const [, old] = await made.pages();
    expect(old).toMatchObject({ ...SMALL, replaces: null });
    expect(old?.text).toContain(RIGHT);
    expect((await made.lines(2))[1]).toMatchObject({ id: 'p2-1', source: 'corrected' });
    expect(await made.claimed()).toMatchObject({ page: 2, layer: old?.layerId });
    expect(await made.claimed()).not.toHaveProperty('stale');
    expect((await made.document()).reordered).toBe(false);
    await made.edits.restore(made.id, 1, undefined, LAN);
    expect((await made.pages())[1]).toMatchObject(LARGE);
    expect(await made.claimed()).toMatchObject({ page: 2, layer: (await made.pages())[1]?.layerId });
    await drain(made.pipeline);
    expect(await findings()).toEqual([]);
  });

  it('stay as closed as the page whose place they take', async () => {
    await dataSource.manager.update(Page, { documentId: made.id, number: 2 }, { withheld: true });
    await made.replace(2);
    expect((await made.pages())[1]?.withheld).toBe(true);
  });

  it('must be told apart where the file has several', async () => {
    await expect(made.replace(2, 3)).rejects.toMatchObject({ response: { code: 'whichPage' } });
    await expect(made.replace(2, 3, 4)).rejects.toBeInstanceOf(BadRequestException);
    await made.replace(2, 3, 3);
    expect((await made.pages())[1]).toMatchObject({ filePage: 3 });
  });
});

/** The pipeline reads the page as an engine would that found the same text on a picture twice as large. */
async function readLarger(made: EditableDocument, page: number, text: string, down = 0): Promise<void> {
  made.pipeline.stages.read.script = async ({ pass, documentId }) => {
    const lines = (await recordedLines(text, 'n-')).map(({ box, words, ...line }) => ({
      ...line,
      box: larger(box, down),
      words: words.map((word) => ({ ...word, box: larger(word.box, down) })),
    }));
    const found = { source: 'recognised', language: 'vi', confidence: 0.95, quality: 0.9 } as const;
    return {
      write: (tx) =>
        writeTextLayers(tx, documentId, pass, [{ page, engine: 'recorded', reasons: [], lines, ...found }]),
    };
  };
  await drain(made.pipeline);
}

const larger = (box: readonly [number, number, number, number], down: number) => {
  const [x, y, w, h] = scaleBoxTo(box, SMALL, LARGE);
  return [x, y + down, w, h] as const;
};
