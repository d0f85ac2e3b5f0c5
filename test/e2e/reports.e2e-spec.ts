import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ReviewItemDto, ReviewQueueDto } from '../../src/review/queue/review.dto.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import type { As } from '../support/running-api.js';

jest.setTimeout(90_000);

let phusa: Running;
let open: string;
let closed: string;
let librarian: string;

beforeAll(async () => {
  phusa = await Running.start();
  const visible = { visibility: 'public', recordVisibility: 'public' };
  open = await phusa.take({ name: 'mở.pdf', bytes: textPdf([['Trang một'], ['Trang hai']]) }, visible);
  closed = await phusa.take({ name: 'kín.pdf', bytes: textPdf([['Trang kín']]) });
  await phusa.waitFor(open);
  await phusa.waitFor(closed);
  librarian = (await phusa.key('librarian')).secret;
});
afterAll(() => phusa.end());

const report = (id: string, body: object, as: As = null) =>
  phusa.send<{ id: string; code?: string }>('POST', `/documents/${id}/reports`, body, as);
const inQueue = async (query = ''): Promise<ReviewItemDto[]> =>
  (await phusa.get<ReviewQueueDto>(`/review?size=100${query}`, librarian)).body.items.filter(
    ({ about }) => about === 'report',
  );

describe('an error that a reader reports', () => {
  it('goes into the queue with its words, page and field, from anybody', async () => {
    const first = await report(open, { words: '  Số 5 phải là số 6.\u0000 ', page: 2 });
    const second = await report(open, { words: 'Sai tên tác giả', field: 'authors' }, librarian);
    expect([first.status, second.status]).toEqual([201, 201]);
    const items = await inQueue();
    expect(
      items.map(({ id, page, field, report: told }) => [id, page, field, told?.words, told?.by]),
    ).toEqual([
      [`report.${first.body.id}`, 2, undefined, 'Số 5 phải là số 6.', undefined],
      [`report.${second.body.id}`, undefined, 'authors', 'Sai tên tác giả', 'a librarian'],
    ]);
    expect((await inQueue('&field=authors')).map(({ id }) => id)).toEqual([`report.${second.body.id}`]);
    const { body } = await phusa.get<ReviewQueueDto>('/review?size=1', librarian);
    const next = await phusa.get<ReviewQueueDto>(
      `/review?size=1&cursor=${String(body.nextCursor)}`,
      librarian,
    );
    expect([body.items[0]?.id, next.body.items[0]?.id]).toEqual(items.map(({ id }) => id));
  });

  it('is shown to nobody but who keeps the document', async () => {
    for (const path of [`/documents/${open}`, `/documents/${open}/pages/2`]) {
      expect(JSON.stringify((await phusa.get(path, null)).body)).not.toContain('Số 5');
    }
    expect((await phusa.get('/review', null)).status).toBe(401);
  });

  it('may be about what the reporter can read, and nothing else', async () => {
    expect((await report(closed, { words: 'Có gì đó sai' })).status).toBe(404);
    expect((await report(open, { words: 'Có gì đó sai', page: 3 })).status).toBe(404);
    for (const body of [{ words: 'ab' }, { words: 'x'.repeat(2001) }, { words: 'abc', field: 'salary' }, {}])
      expect((await report(open, body)).status).toBe(400);
  });

  it('is decided by one person at a time, and leaves the queue', async () => {
    const [item] = await inQueue();
    const id = item?.id ?? '';
    const other = (await phusa.key('librarian')).secret;
    expect((await phusa.send('POST', `/review/${id}/claim`, {}, other)).status).toBe(200);
    const path = `/review/reports/${id.replace('report.', '')}`;
    expect((await phusa.patch(path, { status: 'corrected' }, librarian)).status).toBe(409);
    expect((await phusa.patch(path, { status: 'corrected' }, other)).status).toBe(204);
    expect((await inQueue()).map((one) => one.id)).not.toContain(id);
    expect((await phusa.patch(path, { status: 'open' }, librarian)).status).toBe(204);
    expect((await inQueue()).map((one) => one.id)).toContain(id);
    expect((await phusa.patch(path, { status: 'declined' }, librarian)).status).toBe(204);
    expect((await phusa.patch(path, { status: 'gone' }, librarian)).status).toBe(400);
  });

  it('follows its page when pages are put in another order', async () => {
    const { body } = await report(open, { words: 'Dấu mộc che chữ', page: 2 }, librarian);
    const mend = { operations: [{ kind: 'order', pages: [2, 1] }] };
    const mended = await phusa.send('POST', `/documents/${open}/pages/edit`, mend);
    expect([mended.status, mended.body]).toEqual([200, expect.anything()]);
    await phusa.waitFor(open);
    const item = (await inQueue()).find(({ id }) => id === `report.${body.id}`);
    expect(item?.page).toBe(1);
  });

  it('is taken ten times an hour from one place, and not more', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n++) statuses.push((await report(open, { words: `Lỗi số ${n}` })).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 201)).toHaveLength(9);
    expect((await report(open, { words: 'Từ tài khoản khác' }, librarian)).status).toBe(201);
  });
});
