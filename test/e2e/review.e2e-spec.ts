import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type {
  AcceptedDto,
  ReviewClaimDto,
  ReviewItemDto,
  ReviewQueueDto,
  UndoneDto,
} from '../../src/documents/review.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';

jest.setTimeout(180_000);

let phusa: Running;
let id: string;
let batch: string;
let lan: string;
let mai: string;

beforeAll(async () => {
  phusa = await Running.start();
  const made = await phusa.send<{ id: string }>('POST', '/batches', { name: 'Báo cáo 2023' });
  batch = made.body.id;
  id = await phusa.take(sample('02-vi-born-digital.pdf'), { batch });
  await phusa.waitFor(id);
  lan = (await phusa.key('librarian')).secret;
  mai = (await phusa.key('librarian')).secret;
});
afterAll(() => phusa.end());

const queue = async (query = '', as: string | null = lan): Promise<ReviewItemDto[]> =>
  (await phusa.get<ReviewQueueDto>(`/review?size=100&${query}`, as)).body.items;
const decide = <T = unknown>(entryId: string, body: object, as = lan) =>
  phusa.patch<T>(`/documents/${id}/fields/${entryId}`, body, as);

describe('the review queue over HTTP', () => {
  it('is for librarians', async () => {
    expect((await phusa.get('/review', null)).status).toBe(401);
    const member = (await phusa.key('member')).secret;
    expect((await phusa.get('/review', member)).status).toBe(403);
    expect((await phusa.get('/review?cursor=x')).status).toBe(400);
    expect((await phusa.get('/review?field=nonsense')).status).toBe(400);
  });

  it('gives what a machine suggested, the worst first, with the place to look at', async () => {
    const items = await queue();
    expect(items.length).toBeGreaterThan(3);
    expect(items.map(({ priority }) => priority)).toEqual(
      items.map(({ priority }) => priority).sort((a, b) => b - a),
    );
    const title = items.find(({ field }) => field === 'title');
    expect(title).toMatchObject({ about: 'field', document: { id }, page: expect.any(Number) });
    expect(title?.entry?.evidence?.boxes?.length).toBeGreaterThan(0);
    expect(await queue(`batch=${batch}&field=title`)).toHaveLength(1);
    expect(await queue('kind=patent')).toEqual([]);
    const first = await phusa.get<ReviewQueueDto>('/review?size=1', lan);
    const second = await phusa.get<ReviewQueueDto>(`/review?size=1&cursor=${first.body.nextCursor}`, lan);
    expect([first, second].map(({ body }) => body.items[0]?.id)).toEqual(
      items.slice(0, 2).map((one) => one.id),
    );
  });

  it('holds an item for who claimed it: others are told whose it is, also when they decide', async () => {
    const [item] = await queue('field=title');
    const at = `/review/${item?.id}/claim`;
    const mine = await phusa.send<ReviewClaimDto>('POST', at, {}, lan);
    expect(mine).toMatchObject({ status: 200, body: { mine: true } });
    const theirs = await phusa.send<Problem>('POST', at, {}, mai);
    expect(theirs).toMatchObject({ status: 409, body: { code: 'claimed', claim: { by: mine.body.by } } });
    expect(await decide(item?.id ?? '', { status: 'confirmed' }, mai)).toMatchObject({
      status: 409,
      body: { code: 'claimed' },
    });
    expect((await queue('claimedBy=me')).map((one) => one.id)).toEqual([item?.id]);
    expect((await phusa.ask(at, { method: 'DELETE' }, lan)).status).toBe(204);
    expect((await decide(item?.id ?? '', { status: 'confirmed' }, mai)).status).toBe(200);
    expect(await queue('field=title')).toEqual([]);
  });

  it('accepts a field in one go, and takes it back', async () => {
    const [field] = (await queue()).filter((one) => (one.entry?.confidence ?? 0) >= 0.5);
    const name = field?.field ?? '';
    const before = await queue(`field=${name}`);
    const body = { field: name, threshold: 0.5, batch };
    const accepted = await phusa.send<AcceptedDto>('POST', '/review/accept', body, lan);
    expect(accepted.status).toBe(200);
    expect(accepted.body.accepted).toBeGreaterThan(0);
    expect((await queue(`field=${name}`)).length).toBe(before.length - accepted.body.accepted);
    const undo = `/review/undo/${accepted.body.undoId}`;
    const undone = await phusa.send<UndoneDto>('POST', undo, {}, lan);
    expect(undone.body.undone).toBe(accepted.body.accepted);
    expect(await queue(`field=${name}`)).toEqual(before);
    expect((await phusa.send('POST', undo, {}, lan)).status).toBe(409);
    expect((await phusa.send('POST', '/review/accept', { field: 'title', threshold: 0.1 })).status).toBe(400);
  });

  it('sets a page aside once it was looked at', async () => {
    const page = `${id}.1`;
    const { version } = (await phusa.get<{ version: number }>(`/documents/${id}/pages/1`)).body;
    const check = (seen: number, as: string | null = lan) =>
      phusa.send('POST', `/review/${page}/checked`, { version: seen }, as);
    expect((await check(version + 1)).status).toBe(409);
    expect((await check(version)).status).toBe(204);
    expect((await check(version, null)).status).toBe(401);
    expect((await queue()).map((one) => one.id)).not.toContain(page);
  });
});
