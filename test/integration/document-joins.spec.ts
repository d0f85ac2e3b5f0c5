import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BadRequestException, Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { mergedInto } from '../../src/catalog/page-order/merged-into.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { checkOriginals } from '../../src/cli/verify/check-originals.js';
import { checkPages } from '../../src/cli/verify/check-pages.js';
import { checkPasses } from '../../src/cli/verify/check-passes.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { LAN } from '../support/correctable-page.js';
import { EditableDocument } from '../support/editable-document.js';

const COVER = 'VIỆN KHOA HỌC\nGiống lúa chịu mặn';
const BODY = 'kết quả thử nghiệm\nnăng xuất đạt 7 tấn';
const OTHER = 'BẰNG ĐỘC QUYỀN\nmáy cấy lúa';
const RIGHT = 'năng suất đạt 7 tấn';

const OPENING = {
  patent: 'none',
  personalData: false,
  secrecy: false,
  by: 'Lan',
  at: '2026-12-02T00:00:00.000Z',
} as const;

describe('documents split and merged over PostgreSQL', () => {
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
    made = await EditableDocument.read(dataSource, [COVER, BODY, OTHER], {
      visibility: 'members',
      recordVisibility: 'public',
      originalOpen: true,
      opening: OPENING,
    });
    await made.describe(['title', 1, 'Giống lúa chịu mặn'], ['abstract', 2, 'kết quả thử nghiệm']);
    await made.confirm('title');
    await made.claim(2, 'đạt 7 tấn');
    await made.correct(2, 'p2-1', RIGHT);
  });

  const findings = async (...ids: string[]): Promise<string[]> => {
    const found: string[] = [];
    const store = { stat: () => Promise.resolve({ bytes: 1 }) };
    const asked = { dataSource, store, signal: new AbortController().signal, saw: () => undefined };
    for (const check of [checkPages, checkPasses, checkOriginals])
      for await (const { documentId, what } of check(asked as never))
        if (documentId && ids.includes(documentId)) found.push(what.en);
    return found;
  };
  const entry = (documentId: string, name: 'title' | 'abstract') =>
    dataSource.manager.findOneBy(FieldEntry, { documentId, name });

  it('part at a page: text, corrections, values and claims of those pages go along', async () => {
    await made.confirm('abstract');
    const id = await made.joins.split(made.id, 2, undefined, LAN);
    const tail = made.other(id);
    expect(await made.texts()).toEqual([COVER]);
    expect(await tail.texts()).toEqual([`kết quả thử nghiệm\n${RIGHT}`, OTHER]);
    expect((await tail.lines(1))[1]).toMatchObject({ id: 'p2-1', source: 'corrected' });
    expect(await tail.claimed()).toMatchObject({ page: 1, quote: 'đạt 7 tấn' });
    expect(await made.claimed()).toBeUndefined();
    expect(await entry(id, 'abstract')).toMatchObject({ status: 'confirmed', evidence: { page: 1 } });
    expect(await entry(made.id, 'title')).toMatchObject({ status: 'confirmed', evidence: { page: 1 } });
    const [before, after] = [await made.document(), await tail.document()];
    expect(after).toMatchObject({
      ownerOrganisationId: before.ownerOrganisationId,
      visibility: 'members',
      recordVisibility: 'public',
      originalOpen: false,
      status: 'ready',
      pageCount: 2,
      pagesRead: 2,
      reordered: true,
    });
    expect(before).toMatchObject({ pageCount: 1, reordered: true, pageOrder: 1 });
    const originals = await dataSource.manager.findBy(DocumentFile, { documentId: id, kind: 'original' });
    expect(originals).toMatchObject([{ sha256: before.sha256 && originals[0]?.sha256, name: 'báo cáo.pdf' }]);
    await tail.correct(2, 'p3-1', 'máy cấy lúa hai hàng');
    await made.work();
    expect(made.pipeline.stages.describe.seen.map(({ documentId }) => documentId).sort()).toEqual(
      [made.id, id].sort(),
    );
    expect(made.pipeline.stages.assemble.seen.map(({ documentId }) => documentId)).toEqual([id]);
    expect(await findings(made.id, id)).toEqual([]);
  });

  it('part only between pages', async () => {
    for (const page of [1, 4])
      await expect(made.joins.split(made.id, page, undefined, LAN)).rejects.toBeInstanceOf(
        BadRequestException,
      );
    await expect(made.joins.split(made.id, 2, 7, LAN)).rejects.toMatchObject({
      response: { code: 'pageOrderChanged' },
    });
  });

  it('that were parted are one again, as they were', async () => {
    const id = await made.joins.split(made.id, 2, undefined, LAN);
    await made.joins.merge(made.id, id, undefined, LAN);
    expect(await made.texts()).toEqual([COVER, `kết quả thử nghiệm\n${RIGHT}`, OTHER]);
    expect(await made.document()).toMatchObject({ reordered: false, pageCount: 3 });
    const files = await dataSource.manager.findBy(DocumentFile, { documentId: made.id, kind: 'original' });
    expect(files).toHaveLength(1);
    await made.work();
    expect(await findings(made.id, id)).toEqual([]);
  });

  it('become one, as closed as the more closed; the other says where it went', async () => {
    const other = await EditableDocument.read(dataSource, [OTHER, 'mô tả sáng chế'], {
      visibility: 'restricted',
      recordVisibility: 'public',
      embargo: '2099-01-01',
    });
    await other.describe(['title', 1, 'máy cấy lúa'], ['abstract', 2, 'mô tả sáng chế']);
    await other.confirm('title');
    await other.confirm('abstract');
    await other.correct(2, 'p2-0', 'bản mô tả sáng chế');
    await made.joins.merge(made.id, other.id, undefined, LAN);
    expect(await made.texts()).toEqual([
      COVER,
      `kết quả thử nghiệm\n${RIGHT}`,
      OTHER,
      OTHER,
      'bản mô tả sáng chế',
    ]);
    expect((await made.lines(5))[0]).toMatchObject({ source: 'corrected' });
    expect(await made.document()).toMatchObject({
      visibility: 'restricted',
      recordVisibility: 'public',
      embargo: '2099-01-01',
      originalOpen: false,
      title: 'Giống lúa chịu mặn',
      pageCount: 5,
    });
    // it has a confirmed title of its own; the abstract that a person confirmed comes along
    expect(await entry(other.id, 'title')).toMatchObject({ status: 'confirmed' });
    const abstracts = await dataSource.manager.findBy(FieldEntry, { documentId: made.id, name: 'abstract' });
    expect(abstracts.map(({ value, evidence }) => [value, evidence?.page])).toContainEqual([
      'mô tả sáng chế',
      5,
    ]);
    const gone = await other.document();
    expect(gone.deletedAt).not.toBeNull();
    expect(await mergedInto(dataSource.manager, gone)).toMatchObject({ id: made.id });
    await made.work();
    expect(await findings(made.id, other.id)).toEqual([]);
  });

  it('come apart again, with what was done on the pages since', async () => {
    const other = await EditableDocument.read(dataSource, [OTHER, 'mô tả sáng chế']);
    await other.describe(['title', 1, 'máy cấy lúa'], ['abstract', 2, 'mô tả sáng chế']);
    await other.confirm('title');
    await other.confirm('abstract');
    await made.joins.merge(made.id, other.id, undefined, LAN);
    await made.work();
    await made.correct(5, 'p2-0', 'bản mô tả sáng chế');
    await made.mend([{ kind: 'order', pages: [5, 1, 2, 3, 4] }]);
    await made.joins.unmerge(made.id, other.id, undefined, LAN);
    expect(await made.texts()).toEqual([COVER, `kết quả thử nghiệm\n${RIGHT}`, OTHER]);
    expect(await other.texts()).toEqual(['bản mô tả sáng chế', OTHER]);
    expect(await other.document()).toMatchObject({ deletedAt: null, mergedInto: null, pageCount: 2 });
    expect(await entry(other.id, 'title')).toMatchObject({ evidence: { page: 2 } });
    expect(await entry(other.id, 'abstract')).toMatchObject({ status: 'confirmed', evidence: { page: 1 } });
    expect(await dataSource.manager.countBy(FieldEntry, { documentId: made.id, name: 'abstract' })).toBe(1);
    expect(await made.document()).toMatchObject({ reordered: false, pageCount: 3 });
    await made.work();
    expect(await findings(made.id, other.id)).toEqual([]);
    await expect(made.joins.unmerge(made.id, other.id, undefined, LAN)).rejects.toMatchObject({
      response: { code: 'notMerged' },
    });
  });

  it('are of one owner, two, and read', async () => {
    const other = await EditableDocument.read(dataSource, [OTHER], { ownerOrganisationId: newId() });
    await expect(made.joins.merge(made.id, other.id, undefined, LAN)).rejects.toMatchObject({
      response: { code: 'otherOwner' },
    });
    await expect(made.joins.merge(made.id, made.id, undefined, LAN)).rejects.toBeInstanceOf(
      BadRequestException,
    );
    const unread = await insertDocument(dataSource.manager);
    await expect(made.joins.merge(made.id, unread.id, undefined, LAN)).rejects.toMatchObject({
      response: { code: 'notRead' },
    });
  });
});
