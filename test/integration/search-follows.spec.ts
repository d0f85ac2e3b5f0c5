import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import request from 'supertest';
import type { App } from 'supertest/types.js';
import { waitUntilIndexed } from '../../src/catalog/changes/index-state.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { touch } from '../../src/catalog/changes/changes.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { SearchArchive } from '../support/search-archive.js';

let archive: SearchArchive;
let http: INestApplication<App>;
let librarian: string;
let owner: string;

beforeAll(async () => {
  archive = await SearchArchive.open();
  await archive.startWorker();
  http = await archive.startHttp();
  librarian = await archive.keyOf('librarian');
  owner = await archive.keyOf('member', archive.owner);
}, 120_000);
afterAll(() => archive.close());

const get = (path: string, query: Record<string, unknown>, key?: string): request.Test => {
  const asked = request(http.getHttpServer()).get(`/api/v1/${path}`).query(query);
  return key === undefined ? asked : asked.set('Authorization', key);
};
async function search(query: Record<string, unknown>, key?: string): Promise<SearchAnswerDto> {
  const { status, text } = await get('search', query, key);
  if (status !== 200) throw new Error(`${String(status)}: ${text}`);
  return JSON.parse(text) as SearchAnswerDto;
}
const ids = async (q: string, key?: string): Promise<string[]> =>
  (await search({ q }, key)).hits.map(({ id }) => id);

async function indexed(id: string, withinMs = 5_000): Promise<number> {
  const began = Date.now();
  expect(await waitUntilIndexed(archive.dataSource.manager, id, withinMs)).toBe(true);
  return Date.now() - began;
}

describe('the indexer follows the catalogue', () => {
  it('finds a new document within a second, on its page, with marks and boxes, typed without tones', async () => {
    await indexed(await archive.add({ title: 'Để khởi động' }));
    const id = await archive.add({
      title: 'Nuôi cá tra thâm canh ở Ô Môn',
      authors: ['Nguyễn Văn Lâm'],
      pages: ['Trang bìa', 'Mục lục', 'Mở đầu', 'Kỹ thuật tưới nhỏ giọt cho vườn xoài'],
      row: { type: 'report', year: 2019, language: 'vi', externalId: 'KQ-77' },
    });
    expect(await indexed(id)).toBeLessThan(1_000);
    const { hits, total, facets } = await search({ q: 'tuoi nho giot' });
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({
      id,
      externalId: 'KQ-77',
      title: 'Nuôi cá tra thâm canh ở Ô Môn',
      type: 'report',
      year: 2019,
      authors: ['Nguyễn Văn Lâm'],
    });
    const [page] = hits[0]?.pages ?? [];
    expect(page?.number).toBe(4);
    expect(page?.marks.map(([from, to]) => page.snippet.slice(from, to))).toEqual(['tưới nhỏ giọt']);
    expect(page?.boxes).toEqual([[240, 144, 130, 20]]);
    expect(facets['year']).toEqual([{ value: '2019', count: 1 }]);
    expect(await ids('KQ-77')).toEqual([id]);
    expect(await ids('author:lâm')).toEqual([id]);
  });

  it('lets a narrowed document vanish from hits, counts, facets and suggestions, once that is acknowledged', async () => {
    const id = await archive.add({
      title: 'Đèn kéo quân gốm sứ',
      authors: ['Trần Kéo Quân'],
      pages: ['Gốm sứ nung'],
      row: { year: 1987, type: 'thesis' },
    });
    await indexed(id);
    expect(await ids('kéo quân')).toEqual([id]);
    expect((await get('search/suggest', { q: 'đèn kéo' })).body).toEqual({
      items: [{ text: 'Đèn kéo quân gốm sứ', kind: 'title', documentId: id }],
    });
    expect((await get(`documents/${id}/hits`, { q: 'gốm sứ' })).status).toBe(200);

    await archive.change(id, { visibility: 'restricted', recordVisibility: 'restricted' });
    await indexed(id);
    const { total, facets } = await search({ q: '' });
    expect(await ids('kéo quân')).toEqual([]);
    expect(facets['type']?.map(({ value }) => value)).not.toContain('thesis');
    expect(facets['year']?.map(({ value }) => value)).not.toContain('1987');
    expect((await search({ q: '' }, librarian)).total).toBe(total + 1);
    expect((await get('search/suggest', { q: 'đèn kéo' })).body).toEqual({ items: [] });
    expect((await get(`documents/${id}/hits`, { q: 'gốm sứ' })).status).toBe(404);
    expect(await ids('kéo quân', owner)).toEqual([id]);
  });

  it('finds a closed body by its record only', async () => {
    const id = await archive.add({
      title: 'Bảo tồn sếu đầu đỏ',
      pages: ['Toạ độ tổ sếu ở đầm năn kim'],
      row: { visibility: 'restricted' },
    });
    await indexed(id);
    expect((await search({ q: 'sếu đầu đỏ' })).hits).toMatchObject([{ id, pages: [] }]);
    expect(await ids('đầm năn kim')).toEqual([]);
    expect(await ids('đầm năn kim', owner)).toEqual([id]);
    expect((await get(`documents/${id}/hits`, { q: 'năn kim' })).status).toBe(404);
  });

  it('hides a withheld page from all but staff and owner', async () => {
    const id = await archive.add({ title: 'Khảo sát', pages: ['Bảng hỏi', 'Danh sách hộ nghèo zơ lưng'] });
    await indexed(id);
    expect(await ids('zơ lưng')).toEqual([id]);
    await archive.changePage(id, 2, { withheld: true });
    await indexed(id);
    expect(await ids('zơ lưng')).toEqual([]);
    expect((await get(`documents/${id}/hits`, { q: 'zơ lưng' })).body).toEqual({ total: 0, items: [] });
    expect((await search({ q: 'zơ lưng' }, owner)).hits[0]?.pages[0]?.number).toBe(2);
    const kept = await get(`documents/${id}/hits`, { q: 'zơ lưng' }, librarian);
    expect(kept.body).toMatchObject({ total: 1, items: [{ page: 2, boxes: [[340, 144, 70, 20]] }] });
  });

  it('forgets what was deleted or quarantined, for staff too', async () => {
    const deleted = await archive.add({ title: 'Lò hơi tầng sôi một' });
    const secret = await archive.add({ title: 'Lò hơi tầng sôi hai' });
    await indexed(deleted);
    await indexed(secret);
    expect(await ids('tầng sôi', librarian)).toHaveLength(2);
    await archive.change(deleted, { deletedAt: new Date() });
    await archive.change(secret, { quarantined: true });
    await indexed(deleted);
    await indexed(secret);
    expect(await ids('tầng sôi', librarian)).toEqual([]);
    await archive.change(secret, { quarantined: false });
    await indexed(secret);
    expect(await ids('tầng sôi')).toEqual([secret]);
  });

  it('finds first pages while the last are being read, without indexing anew at every page', async () => {
    const id = await archive.add({
      title: 'Sách dày',
      pages: ['Chương một bèo tây', 'hai', 'ba', 'bốn'],
      row: { status: 'processing', pageCount: 100 },
    });
    await indexed(id);
    expect(await ids('bèo tây', librarian)).toEqual([id]);
    expect(await ids('bèo tây')).toEqual([]);
    await archive.addPages(id, 5, ['năm rau muống']);
    expect(await waitUntilIndexed(archive.dataSource.manager, id, 1_500)).toBe(false);
    await archive.addPages(id, 6, ['sáu rau ngổ']);
    await indexed(id);
    expect(await ids('rau ngổ', librarian)).toEqual([id]);
    await archive.addPages(id, 7, ['bảy rau đắng']);
    await archive.change(id, { recordVisibility: 'restricted', visibility: 'restricted' });
    await indexed(id);
    expect(await ids('bèo tây')).toEqual([]);
    await archive.addPages(id, 8, ['tám']);
    await archive.change(id, {
      status: 'ready',
      visibility: 'public',
      recordVisibility: 'public',
      pageCount: 8,
    });
    await indexed(id);
    expect(await ids('rau đắng')).toEqual([id]);
  });

  it('drops a hit that the catalogue no longer lets through, before the index knows', async () => {
    const id = await archive.add({ title: 'Máy sấy thăng hoa', pages: ['buồng chân không'] });
    await indexed(id);
    expect(await ids('thăng hoa')).toEqual([id]);
    await archive.dataSource.manager.update(Document, { id }, { visibility: 'restricted' });
    expect(await ids('buồng chân không')).toEqual([]);
    expect((await search({ q: 'title:"thăng hoa"' })).hits).toEqual([]);
    expect((await search({ q: '' })).hits.find((hit) => hit.id === id)?.pages).toEqual([]);
    await archive.dataSource.transaction((tx) => touch(tx, id));
    await indexed(id);
    expect((await search({ q: 'thăng hoa' })).hits).toMatchObject([{ id, pages: [] }]);
  });

  it('never acknowledges more than it read', async () => {
    const id = await archive.add({ title: 'Nhiều lần sửa' });
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => archive.change(id, { title: `Lần sửa ${String(i)}` })),
    );
    await indexed(id);
    const { title } = await archive.dataSource.manager.findOneByOrFail(Document, { id });
    expect((await search({ q: '"lần sửa"' })).hits).toMatchObject([{ id, title }]);
  });
});

describe('GET /search', () => {
  it('filters by lists, whichever way they are given, and pages through newest first without a question', async () => {
    const years = [2001, 2002, 2003, 2004];
    for (const year of years) {
      const row = { year, type: 'patent', language: 'en' } as const;
      await indexed(await archive.add({ title: `Bằng ${String(year)}`, row }));
    }
    const found = async (query: Record<string, unknown>): Promise<(number | undefined)[]> =>
      (await search({ type: 'patent', ...query })).hits.map(({ year }) => year);
    expect(await found({})).toEqual([2004, 2003, 2002, 2001]);
    expect(await found({ year: '2001,2003..' })).toEqual([2004, 2003, 2001]);
    expect(await found({ year: ['2001', '2002'] })).toEqual([2002, 2001]);
    expect(await found({ year: '..2002', sort: 'oldest' })).toEqual([2001, 2002]);
    expect(await found({ type: ['patent', 'article'], language: 'vi,en', from: 1, size: 2 })).toEqual([
      2003, 2002,
    ]);
    expect(await found({ size: 0 })).toEqual([]);
  });

  it.each([
    ['type', { type: 'report,nonsense' }],
    ['year', { year: '19' }],
    ['trl', { trl: '12' }],
    ['sort', { sort: 'best' }],
    ['size', { size: '101' }],
    ['from', { from: '-1' }],
    ['from', { from: '9999', size: '2' }],
    ['q', { q: 'a'.repeat(1001) }],
    ['page', { page: '2' }],
  ])('answers a wrong %s with 400 that names it', async (field, query) => {
    const answer = await get('search', query);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ status: 400, errors: [expect.objectContaining({ field })] });
  });

  it('refuses hits without a question, and those of a document that is not there', async () => {
    expect((await get('documents/nothing/hits', { q: 'a' })).status).toBe(404);
    expect((await get('documents/nothing/hits', {})).status).toBe(400);
    expect((await get('search/suggest', {})).status).toBe(400);
  });

  it('takes script and markup as text', async () => {
    const id = await archive.add({
      title: '<b>Tiêu đề</b>',
      pages: ['<script>alert(1)</script> kịch bản lạ'],
    });
    await indexed(id);
    const { hits } = await search({ q: '<script> kịch bản lạ' });
    expect(hits[0]).toMatchObject({ id, title: '<b>Tiêu đề</b>' });
    expect(hits[0]?.pages[0]?.snippet).toContain('<script>alert(1)</script>');
  });
});
