import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConflictException, Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { unplacedOn } from '../../src/catalog/corrections/unplaced.js';
import { pagesOfPass } from '../../src/catalog/text/page-lines.js';
import { TextLayer } from '../../src/catalog/pages/text-layer.entity.js';
import { checkPages } from '../../src/cli/verify/check-pages.js';
import { checkPasses } from '../../src/cli/verify/check-passes.js';
import { DocumentSearch } from '../../src/search/document-search.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { SystemClock } from '../../src/shared/clock.js';
import { turnBox } from '../../src/shared/geometry.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { LAN, MAI } from '../support/correctable-page.js';
import { EditableDocument } from '../support/editable-document.js';

const SIZE = { width: 1000, height: 1400 };
const COVER = 'VIỆN KHOA HỌC\nGiống lúa chịu mặn';
const BODY = 'kết quả thử nghiệm\nnăng xuất đạt 7 tấn';
const END = 'danh mục tài liệu';

describe('the page order of pages over PostgreSQL', () => {
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
    made = await EditableDocument.read(dataSource, [COVER, BODY, END]);
    await made.describe(['title', 1, 'Giống lúa chịu mặn'], ['abstract', 2, 'kết quả thử nghiệm']);
    await made.claim(2, 'đạt 7 tấn');
    await made.correct(2, 'p2-1', 'năng suất đạt 7 tấn');
  });

  const findings = async (): Promise<string[]> => {
    const found: string[] = [];
    const asked = { dataSource, signal: new AbortController().signal, saw: () => undefined };
    for (const check of [checkPages, checkPasses])
      for await (const { documentId, what } of check(asked as never))
        if (documentId === made.id) found.push(what.en);
    return found;
  };
  const refusalOf = async (pageEditing: Promise<void>): Promise<unknown> => {
    const error: unknown = await pageEditing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConflictException);
    return (error as ConflictException).getResponse();
  };

  it('takes text, corrections, values and claims with the pages into a new order', async () => {
    const before = await made.document();
    await made.mend([{ kind: 'order', pages: [2, 3, 1] }]);
    expect(await made.texts()).toEqual(['kết quả thử nghiệm\nnăng suất đạt 7 tấn', END, COVER]);
    expect((await made.lines(1))[1]).toMatchObject({ id: 'p2-1', source: 'corrected' });
    expect(await made.evidenceOf('title')).toMatchObject({ page: 3 });
    expect(await made.evidenceOf('abstract')).toMatchObject({ page: 1 });
    expect(await made.claimed()).toMatchObject({ page: 1, quote: 'đạt 7 tấn' });
    const after = await made.document();
    expect(after).toMatchObject({ pageOrder: 1, reordered: true, pageCount: 3, status: 'ready' });
    expect(after.changeSeq).toBeGreaterThan(before.changeSeq);
    expect(after.corrections).toBe(before.corrections + 1);
    const history = await made.corrections.history((await made.pages())[0]!);
    expect(history.map(({ version }) => version.kind)).toEqual(['corrected', 'read']);
    const hits = new DocumentSearch(dataSource, new ReadFilters(new SystemClock()));
    expect((await hits.hits(made.id, 'năng suất', LAN)).items.map(({ page }) => page)).toEqual([1]);
    expect(await findings()).toEqual([]);
  });

  it('is corrected further where a page stands now, and read again there', async () => {
    await made.mend([{ kind: 'order', pages: [2, 3, 1] }]);
    await made.work();
    await made.correct(3, 'p1-1', 'Giống lúa chịu hạn');
    expect(await made.texts()).toEqual([
      'kết quả thử nghiệm\nnăng suất đạt 7 tấn',
      END,
      'VIỆN KHOA HỌC\nGiống lúa chịu hạn',
    ]);
    expect(await made.evidenceOf('title')).toMatchObject({ page: 3, stale: true });
    await made.edits.restore(made.id, 0, undefined, LAN);
    expect((await made.texts())[0]).toBe('VIỆN KHOA HỌC\nGiống lúa chịu hạn');
    expect(await made.evidenceOf('title')).toMatchObject({ page: 1, stale: true });
    expect((await made.document()).reordered).toBe(false);
  });

  it.each([90, 180, 270] as const)('turns a page by %i degrees with all its boxes', async (turn) => {
    const lines = await made.lines(2);
    const evidence = await made.claimed();
    await made.mend([{ kind: 'rotate', pages: [2], turn }], { reread: false });
    const page = (await made.pages())[1]!;
    const upright = turn === 180 ? SIZE : { width: 1400, height: 1000 };
    expect(page).toMatchObject({ ...upright, turn, turnedByHand: turn });
    expect(page.text).toBe('kết quả thử nghiệm\nnăng suất đạt 7 tấn');
    const turned = await made.lines(2);
    expect(turned.map(({ box }) => box)).toEqual(lines.map(({ box }) => turnBox(box, turn, SIZE)));
    expect(turned[1]?.words[1]?.box).toEqual(turnBox(lines[1]!.words[1]!.box, turn, SIZE));
    const box = evidence!.boxes[0]!;
    expect((await made.claimed())?.boxes).toEqual([turnBox(box, turn, SIZE)]);
    const [layer] = await dataSource.manager.findBy(TextLayer, { documentId: made.id, page: 2 });
    expect(layer?.lines.map((line) => line.box)).toEqual(lines.map((line) => turnBox(line.box, turn, SIZE)));
    expect((await made.corrections.history(page))[0]?.version).toMatchObject({
      kind: 'turned',
      actor: 'Lan',
    });
    expect(made.pipeline.queue.jobs).toEqual([]);
    await made.edits.restore(made.id, 0, undefined, LAN);
    expect(await made.lines(2)).toEqual(lines);
    expect(await made.claimed()).toEqual(evidence);
  });

  it('reads a turned page again, that page alone, and keeps what was corrected on it', async () => {
    await made.mend([{ kind: 'rotate', pages: [2], turn: 180 }], { reread: true });
    const { stages } = made.pipeline;
    // it is read as it lies now: the corrected line stands at the same place of the turned page
    await made.mend([{ kind: 'rotate', pages: [2], turn: 180 }]);
    await made.work({ 2: 'kết quả thử nghiệm\nnăng xuất đạt 7 tấn' });
    expect(stages.read.seen.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([[2, 2]]);
    expect(stages.describe.seen).toHaveLength(1);
    expect(await made.texts()).toEqual([COVER, 'kết quả thử nghiệm\nnăng suất đạt 7 tấn', END]);
    expect((await made.lines(2))[1]).toMatchObject({ id: 'n2-1', source: 'corrected' });
    expect(await unplacedOn(dataSource.manager, made.id, 2)).toEqual([]);
    expect(await made.claimed()).not.toHaveProperty('stale');
    const { effectivePass, latestPass, status } = await made.document();
    expect([effectivePass, status]).toEqual([latestPass, 'ready']);
    const layers: (number | undefined)[] = [];
    for await (const { layer } of pagesOfPass(dataSource.manager, made.id, effectivePass, {
      first: 1,
      last: 3,
    }))
      layers.push(layer?.pass);
    expect(layers).toEqual([1, effectivePass, 1]);
    expect(await findings()).toEqual([]);
  });

  it('takes a page out of view with all that hangs on it, and brings it back', async () => {
    await made.confirm('abstract');
    await made.mend([{ kind: 'remove', pages: [2] }]);
    expect(await made.texts()).toEqual([COVER, END]);
    expect(await made.document()).toMatchObject({ pageCount: 2, pagesRead: 2, reordered: true });
    const [gone] = await made.aside();
    expect(gone?.text).toBe('kết quả thử nghiệm\nnăng suất đạt 7 tấn');
    expect(await made.evidenceOf('abstract')).toMatchObject({ stale: true });
    const hits = new DocumentSearch(dataSource, new ReadFilters(new SystemClock()));
    expect((await hits.hits(made.id, 'năng suất', LAN)).items).toEqual([]);
    await made.work();
    expect(await findings()).toEqual([]);
    await made.mend([{ kind: 'bringBack', pages: [gone!.pageId], before: 1 }]);
    expect(await made.texts()).toEqual(['kết quả thử nghiệm\nnăng suất đạt 7 tấn', COVER, END]);
    expect(await made.aside()).toEqual([]);
    const back = await made.evidenceOf('abstract');
    expect(back).toMatchObject({ page: 1, quote: 'kết quả thử nghiệm' });
    expect(back).not.toHaveProperty('stale');
    expect((await made.lines(1))[1]?.source).toBe('corrected');
    await made.work();
    expect(await findings()).toEqual([]);
  });

  it('does all that is asked in one go, or nothing', async () => {
    const before = await made.document();
    const sent = made.mend([
      { kind: 'remove', pages: [1] },
      { kind: 'rotate', pages: [9], turn: 90 },
    ]);
    await expect(sent).rejects.toMatchObject({ response: { code: 'unknownPage' } });
    expect(await made.document()).toEqual(before);
    expect(await made.texts()).toHaveLength(3);
    expect(await made.pageOrders()).toEqual([]);
  });

  it('says who was first where two rearrange at once', async () => {
    await made.mend([{ kind: 'order', pages: [3, 2, 1] }], { seen: 0 }, MAI);
    const mine = made.mend([{ kind: 'remove', pages: [3] }], { seen: 0 });
    expect(await refusalOf(mine)).toMatchObject({ code: 'pageOrderChanged', version: 1, by: 'Mai' });
    const both = await Promise.allSettled([
      made.mend([{ kind: 'order', pages: [2, 1, 3] }], { seen: 1 }),
      made.mend([{ kind: 'order', pages: [3, 1, 2] }], { seen: 1 }, MAI),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await made.document()).pageOrder).toBe(2);
  });

  it('keeps every page order with who and when, and brings any of them back', async () => {
    await made.mend([{ kind: 'order', pages: [3, 2, 1] }]);
    await made.mend(
      [
        { kind: 'remove', pages: [1] },
        { kind: 'rotate', pages: [3], turn: 90 },
      ],
      {},
      MAI,
    );
    expect(await made.texts()).toEqual([expect.stringContaining('năng suất'), COVER]);
    await made.edits.restore(made.id, 1, 2, LAN);
    expect(await made.texts()).toEqual([END, expect.stringContaining('năng suất'), COVER]);
    expect((await made.pages()).map(({ turnedByHand }) => turnedByHand)).toEqual([0, 0, 0]);
    expect((await made.pageOrders()).map(({ version, kind, actor }) => [version, kind, actor])).toEqual([
      [3, 'restored', 'Lan'],
      [2, 'edited', 'Mai'],
      [1, 'edited', 'Lan'],
      [0, 'received', null],
    ]);
    await expect(made.edits.restore(made.id, 9, undefined, LAN)).rejects.toMatchObject({ status: 404 });
  });

  it('waits while the whole document is being read, and goes on where only some pages are', async () => {
    await made.mend([{ kind: 'rotate', pages: [3], turn: 90 }]);
    await made.mend([{ kind: 'order', pages: [3, 1, 2] }]);
    await made.work({ 1: 'danh mục tài liệu tham khảo' });
    expect(await made.texts()).toEqual([
      'danh mục tài liệu tham khảo',
      COVER,
      expect.stringContaining('7 tấn'),
    ]);
    await dataSource.transaction((tx) =>
      made.pipeline.passes.begin(tx, made.id, { from: 'read', pageCount: 3 }),
    );
    expect(await refusalOf(made.mend([{ kind: 'order', pages: [2, 1, 3] }]))).toMatchObject({
      code: 'beingRead',
    });
  });
});
