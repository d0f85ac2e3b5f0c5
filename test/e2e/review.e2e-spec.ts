import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type {
  AcceptedDto,
  ReviewLockDto,
  ReviewItemDto,
  ReviewQueueDto,
  UndoneDto,
} from '../../src/review/queue/review.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

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
    const mine = await phusa.send<ReviewLockDto>('POST', at, {}, lan);
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

  it('counts what is left of a question', async () => {
    const left = (question = '') =>
      phusa.get<{ count: number; more: boolean }>(`/review/left${question}`, lan);
    expect((await left()).body).toEqual({ count: (await queue()).length, more: false });
    const titles = (await queue('field=title')).length;
    expect((await left('?field=title')).body).toEqual({ count: titles, more: false });
    expect((await left('?kind=patent')).body).toEqual({ count: 0, more: false });
    expect((await left('?kind=novel')).status).toBe(400);
    expect((await phusa.get('/review/left', null)).status).toBe(401);
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

describeWith('chromium', 'the review desk in a browser', (program) => {
  let browser: TestBrowser;
  let visitor: Visitor;

  beforeAll(async () => {
    await phusa.waitFor(await phusa.take(sample('05-vi-patent-front.pdf')));
    browser = await TestBrowser.open(program, phusa.url);
    visitor = await browser.visitor();
    const { cookie } = await phusa.signIn({ key: phusa.adminKey });
    const [name = '', value = ''] = cookie.split('=');
    await visitor.page.context().addCookies([{ name, value, url: phusa.url }]);
  });
  afterAll(() => browser?.close());

  const question = () => visitor.page.getByRole('region', { name: /Câu hỏi|Question/ });
  /** Of the question on screen, with the wait for another after the key. */
  const press = async (key: string): Promise<void> => {
    const before = await question().textContent();
    await visitor.page.keyboard.press(key);
    await until(async () => {
      const [text = ''] = await question().allTextContents();
      return text !== before;
    });
  };
  const patentFields = () => queue('kind=patent', phusa.adminKey);

  it('shows one question with its place, its keys, and fits the narrowest screen in both languages', async () => {
    await visitor.go('/desk');
    await visitor.page.getByRole('link', { name: 'Duyệt những chỗ máy chưa chắc' }).click();
    await question().waitFor();
    await visitor.go('/review?kind=patent');
    await visitor.page.locator('[class*=mark][data-current=true]').first().waitFor();
    await visitor.screenshot('review');
    expect(await visitor.barriers()).toEqual([]);
    const { body } = await phusa.get<{ count: number }>('/review/left?kind=patent', phusa.adminKey);
    await visitor.page.getByText(`Còn ${body.count} mục`).waitFor();
    await visitor.page.setViewportSize({ width: 390, height: 844 });
    await visitor.screenshot('review-390');
    expect(await visitor.barriers()).toEqual([]);
    // the answers are on the first screen, the filters folded away
    for (const name of [/^Duyệt/, /^Từ chối/, /^Để sau/])
      expect((await question().getByRole('button', { name }).boundingBox())?.y).toBeLessThan(800);
    expect(await visitor.page.getByRole('combobox').first().isVisible()).toBe(false);
    await visitor.page.getByText('Lọc và công cụ').click();
    await visitor.page.getByRole('combobox').first().waitFor();
    await visitor.page.setViewportSize({ width: 320, height: 700 });
    await visitor.screenshot('review-320');
    expect(await visitor.sideways()).toEqual([]);
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('gives the item back with its tab', async () => {
    const tab = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
    await tab.go('/review?kind=patent');
    await tab.page.getByRole('region', { name: /Câu hỏi/ }).waitFor();
    const locked = async () =>
      (await queue('kind=patent&claimedBy=me', phusa.adminKey)).filter(({ claim }) => claim?.mine).length;
    await until(async () => (await locked()) === 1 || undefined);
    await tab.page.close({ runBeforeUnload: false });
    await until(async () => (await locked()) === 0 || undefined, { why: () => 'the lock is kept' });
  });

  it('goes on and back, edits and rejects by keys alone', async () => {
    const [first, second] = await patentFields();
    await press('ArrowRight');
    await press('ArrowLeft');
    await visitor.page.keyboard.press('e');
    const field = visitor.page.getByRole('textbox', { name: 'Giá trị đúng' });
    await field.fill('');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByText('Chưa có gì, hoặc không phải một số.').waitFor();
    await visitor.page.keyboard.press('Escape');
    await press('x');
    await press('ArrowRight');
    const left = (await patentFields()).map((one) => one.id);
    expect(left).not.toContain(first?.id);
    expect(left).toContain(second?.id);
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('confirms ten fields with ten keystrokes', async () => {
    await visitor.go('/review?kind=patent');
    await question().waitFor();
    const before = (await patentFields()).length;
    for (let i = 0; i < 10; i++) await press('a');
    expect((await patentFields()).length).toBe(before - 10);
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('says whose an item is, and lets nobody answer it then', async () => {
    await visitor.go('/review');
    await question().waitFor();
    const [, second] = await queue('', phusa.adminKey);
    await phusa.send('POST', `/review/${second?.id}/claim`, {}, lan);
    await visitor.page.keyboard.press('ArrowRight');
    await question().getByText('đang xem mục này').waitFor();
    expect(
      await question()
        .getByRole('button', { name: /^Duyệt/ })
        .isDisabled(),
    ).toBe(true);
    await visitor.screenshot('review-claimed');
    await phusa.ask(`/review/${second?.id}/claim`, { method: 'DELETE' }, lan);
    expect(visitor.takeComplaints()).toEqual([expect.stringMatching(/^409 POST .*claim$/)]);
  });

  it('confirms many at once and takes that back, in English too', async () => {
    await visitor.page.getByRole('button', { name: 'English' }).click();
    await visitor.go('/review?field=keywords');
    await visitor.page.getByText('Confirm many').click();
    await visitor.page.getByLabel('Confidence from').selectOption('0.9');
    await visitor.page.getByRole('button', { name: 'Confirm in the whole archive' }).click();
    await visitor.page.getByText(/values? confirmed/).waitFor();
    await visitor.screenshot('review-english');
    const undo = visitor.page.getByRole('button', { name: 'Undo' });
    if ((await undo.count()) > 0) {
      await undo.click();
      await visitor.page.getByText(/suggestions? again/).waitFor();
    }
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('says so when there is nothing, and when the server cannot be reached', async () => {
    await visitor.go('/review?kind=thesis');
    await visitor.page.getByText('Nothing is left to review.').waitFor();
    await visitor.page.route('**/api/v1/review?*', (route) => route.abort());
    await visitor.go('/review?kind=form');
    await visitor.page.getByRole('alert').waitFor({ timeout: 20_000 });
    await visitor.screenshot('review-failing');
    visitor.takeComplaints();
  });
});
