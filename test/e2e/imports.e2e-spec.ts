import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ImportResult } from '../../src/ingest/imports/imports.js';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import { Running } from '../support/running.js';
import { ANSWERS, type As } from '../support/running-api.js';
import { until } from '../support/until.js';

jest.setTimeout(90_000);

const OPEN = { visibility: 'public', opening: ANSWERS, type: 'article', language: 'vi' };
const RICE = {
  ...OPEN,
  externalId: 'KQ/2021/17',
  title: 'Tuyển chọn giống lúa chịu mặn cho vùng ven biển',
  authors: ['Nguyễn Thị Hồng Nhung'],
  year: 2021,
  pages: ['Mở đầu. Đất nhiễm mặn lan rộng.', 'Kết quả: giống OM9915 cho năng suất 6,2 tấn mỗi héc-ta.'],
};

let phusa: Running;

beforeAll(async () => {
  phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
});
afterAll(() => phusa.end());

async function send(lines: readonly unknown[], query = '?wait=true', as?: As): Promise<ImportResult[]> {
  const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const init = { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } };
  const response = await phusa.api(`/imports${query}`, init, as);
  expect(response.status).toBe(200);
  const text = await response.text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportResult);
}

const search = async (q: string, as: As = null) =>
  (
    await phusa.get<{ total: number; hits: { id: string; pages: { number: number }[] }[] }>(
      `/search?q=${encodeURIComponent(q)}`,
      as,
    )
  ).body;
const document = async (id: string) => (await phusa.get<DocumentDto>(`/documents/${id}`)).body;

describe('records from elsewhere', () => {
  it('are found by a stranger when the answer ends, on the page that says it', async () => {
    const [result] = await send([RICE]);
    expect(result).toMatchObject({ line: 1, externalId: 'KQ/2021/17', status: 'created' });
    const found = await search('nang suat OM9915');
    expect(found.hits).toMatchObject([{ id: result?.id, pages: [{ number: 2 }] }]);
    expect(await document(result?.id ?? '')).toMatchObject({
      externalId: 'KQ/2021/17',
      status: 'ready',
      title: RICE.title,
      year: 2021,
      pageCount: 2,
    });
  });

  it('come again without making anything twice, and changed ones take the place of the old', async () => {
    const [first] = await send([RICE]);
    expect(first?.status).toBe('unchanged');
    const changed = { ...RICE, year: 2022, pages: ['Chỉ còn một trang nói về cây dừa nước.'] };
    const [second] = await send([changed]);
    expect(second).toMatchObject({ id: first?.id, status: 'updated' });
    expect((await search('OM9915')).total).toBe(0);
    expect((await search('cay dua nuoc')).hits).toMatchObject([{ id: first?.id, pages: [{ number: 1 }] }]);
    expect(await document(first?.id ?? '')).toMatchObject({ year: 2022, pageCount: 1 });
  });

  it('keep what a person decided of a field', async () => {
    const [made] = await send([{ ...OPEN, externalId: 'p', title: 'Tên gõ nhầm', year: 2001 }]);
    const { id = '' } = made ?? {};
    const title = (await document(id)).fields['title']?.[0];
    await phusa.send('PATCH', `/documents/${id}/fields/${title?.id ?? ''}`, { value: 'Tên đúng' });
    await send([{ ...OPEN, externalId: 'p', title: 'Tên gõ nhầm nữa', year: 2002 }]);
    expect(await document(id)).toMatchObject({ title: 'Tên đúng', year: 2002 });
  });

  it('are described later, when nothing else is due', async () => {
    const text = 'BÁO CÁO TỔNG HỢP\nĐề tài: Nghiên cứu giống mía chịu hạn\nMã số: ĐT-2019-03/KQNC';
    const [made] = await send([{ ...OPEN, type: 'report', externalId: 'later', title: 'Giống mía', text }]);
    const described = await until(async () => {
      const { fields } = await document(made?.id ?? '');
      return fields['taskCode'];
    });
    expect(described?.[0]).toMatchObject({ value: 'ĐT-2019-03/KQNC', status: 'suggested' });
  });

  it('that are wrong are told line by line, and do not keep the others out', async () => {
    const results = await send([
      '{"externalId": "broken"',
      { externalId: 'x', titel: 'y' },
      '',
      { ...OPEN, externalId: 'good', title: 'Bản ghi tốt' },
      { ...OPEN, externalId: 'good', title: 'Bản ghi tốt, gửi hai lần' },
    ]);
    expect(results.map(({ line, status }) => `${String(line)} ${status}`)).toEqual([
      '1 rejected',
      '2 rejected',
      '4 created',
      '5 updated',
    ]);
    expect(results[1]?.reason?.vi).toBe('titel: không phải trường của tài liệu');
    expect((await document(results[2]?.id ?? '')).title).toBe('Bản ghi tốt, gửi hai lần');
  });

  it('with a secrecy mark are shut away', async () => {
    const secret = { ...OPEN, externalId: 's', title: 'Hồ sơ kín', pages: ['TỐI MẬT\nNội dung'] };
    const [made] = await send([secret]);
    const hits = (await search('ho so kin', phusa.adminKey)).hits.map(({ id }) => id);
    expect(hits).not.toContain(made?.id);
    expect(await document(made?.id ?? '')).toMatchObject({ status: 'failed', failure: { code: 'secret' } });
  });

  it('have no picture, and are not read again', async () => {
    const [made] = await send([{ ...OPEN, externalId: 'n', title: 'Không ảnh', text: 'Chỉ có chữ' }]);
    const path = `/documents/${made?.id ?? ''}`;
    expect((await phusa.api(`${path}/pages/1/image`)).status).toBe(404);
    expect((await phusa.send('POST', `${path}/reread`, {})).status).toBe(409);
    const page = await phusa.get<{ source: string; text: string }>(`${path}/pages/1`, null);
    expect(page.body).toMatchObject({ source: 'imported', text: 'Chỉ có chữ' });
  });

  it('are found by their topic beside one another, as far as the principal may know of them', async () => {
    const about = (externalId: string, title: string, more: object = {}): object => ({
      ...OPEN,
      externalId,
      title,
      keywords: ['năng lượng gió', 'tuabin trục đứng'],
      ...more,
    });
    const [one, other, closed, far] = await send([
      about('gio-1', 'Bơm nước bằng tuabin trục đứng'),
      about('gio-2', 'Quạt gió phát điện cho tàu cá'),
      about('gio-3', 'Tuabin trục đứng trên mái nhà', { visibility: 'restricted' }),
      { ...OPEN, externalId: 'xa', title: 'Phòng bệnh đạo ôn trên cây khoai' },
    ]);
    const similar = async (id = '', as: As = null) => {
      const path = `/documents/${id}/similar`;
      const { status, body } = await phusa.get<{ items: { id: string; title: string }[] }>(path, as);
      return { status, ids: (body.items ?? []).map((item) => item.id).sort() };
    };
    expect(await similar(one?.id)).toEqual({ status: 200, ids: [other?.id] });
    expect(await similar(one?.id, phusa.adminKey)).toEqual({
      status: 200,
      ids: [other?.id, closed?.id].sort(),
    });
    expect(await similar(closed?.id)).toEqual({ status: 404, ids: [] });
    expect((await similar(far?.id)).ids).toEqual([]);
  });

  it('are a librarian’s to bring, as NDJSON', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await phusa.api('/imports', { method: 'POST', body: '{}', headers })).status).toBe(415);
    const reader = (await phusa.key('reader')).secret;
    const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/x-ndjson' } };
    expect((await phusa.api('/imports', init, reader)).status).toBe(403);
  });
});
