import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type {
  SampleDetailDto,
  SampledPageDto,
  SampledValueDto,
  SampleDto,
  SampleNextDto,
  SamplesDto,
} from '../../src/review/sampling/samples.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { BatchesDto } from '../../src/ingest/batches/ingest.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import type { SettingsDto } from '../../src/settings/settings.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { Answer, As } from '../support/running-api.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

let phusa: Running;
let batch: string;
let lan: string;
let mai: string;

beforeAll(async () => {
  phusa = await Running.start();
  batch = (await phusa.send<{ id: string }>('POST', '/batches', { name: 'Hộp 12' })).body.id;
  const id = await phusa.take(sample('02-vi-born-digital.pdf'), { batch });
  await phusa.waitFor(id);
  lan = (await phusa.key('librarian')).secret;
  mai = (await phusa.key('librarian')).secret;
});
afterAll(() => phusa?.end());

const at = (path = '') => `/batches/${batch}/samples${path}`;
const put = <T>(path: string, body: object, { revision, as = lan }: { revision?: number; as?: As } = {}) =>
  phusa.ask<T & Problem>(
    at(path),
    {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      },
    },
    as,
  );
const next = async (id: string, query = '', as: As = lan) =>
  (await phusa.get<SampleNextDto>(at(`/${id}/next${query}`), as)).body;

describe('the measured quality of a batch over HTTP', () => {
  let drawn: Answer<SampleDto & Problem>;

  it('proposes how many to draw, more for a narrower interval', async () => {
    const { body } = await phusa.get<SamplesDto>(at(), lan);
    expect(body).toMatchObject({ name: 'Hộp 12', items: [], thresholds: { maxCer: 0.02 } });
    expect(body.population.pages).toBeGreaterThan(0);
    expect(body.proposed.pages).toBeGreaterThan(0);
    expect((await phusa.get(at('?cerHalfWidth=2'), lan)).status).toBe(400);
    expect((await phusa.get('/batches/none/samples', lan)).status).toBe(400);
  });

  it('draws, once at a time', async () => {
    drawn = await phusa.send<SampleDto & Problem>('POST', at(), { values: 3 }, lan);
    expect(drawn.status).toBe(201);
    expect(drawn.body.pages.drawn).toBe(drawn.body.population.pages);
    expect(drawn.body.values.drawn).toBe(3);
    expect(drawn.body.figures.verdict).toBe('undecided');
    expect(await phusa.send('POST', at(), {}, mai)).toMatchObject({
      status: 409,
      body: { code: 'sampleOpen' },
    });
    expect((await phusa.send('POST', at(), { pages: 0 }, lan)).status).toBe(400);
  });

  it('gives one after the other what nobody else is looking at', async () => {
    const { id } = drawn.body;
    const first = await next(id);
    await phusa.send('POST', `/review/${first.page?.itemId}/claim`, {}, mai);
    const other = await next(id);
    expect(other.page?.position).not.toBe(first.page?.position);
    expect(other.claimed).toBe(1);
    expect((await next(id, '', mai)).page?.position).toBe(first.page?.position);
    const { body } = await put(`/${id}/pages/${first.page?.position}`, {
      version: first.page?.version,
      outcome: 'checked',
    });
    expect(body.code).toBe('claimed');
    await phusa.ask(`/review/${first.page?.itemId}/claim`, { method: 'DELETE' }, mai);
    expect((await next(id, '?of=values')).value?.value).toBeDefined();
    expect((await next(id, `?of=pages&after=${drawn.body.pages.drawn}`)).page).toBeUndefined();
  });

  it('measures a page by what the checker makes of it, and tells the second of two persons', async () => {
    const { id } = drawn.body;
    const { page } = await next(id);
    const path = `/documents/${page?.document.id}/pages/${page?.page}`;
    const before = (await phusa.get<PageDto>(path, lan)).body;
    const line = before.lines[0];
    const corrected = await phusa.send<PageDto>(
      'PUT',
      `${path}/text`,
      { lines: [{ id: line?.id, text: `${line?.words.map(({ text }) => text).join(' ')}!!!` }] },
      lan,
    );
    const check = { version: corrected.body.version, outcome: 'checked' };
    const place = `/${id}/pages/${page?.position}`;
    expect(await put(place, { ...check, version: before.version })).toMatchObject({
      status: 409,
      body: { code: 'pageChanged' },
    });
    const done = await put<SampledPageDto>(place, check);
    expect(done).toMatchObject({ status: 200, body: { errors: 3, revision: 1, outcome: 'checked' } });
    expect(done.headers.get('etag')).toBe('"1"');
    expect(await put(place, check, { as: mai })).toMatchObject({
      status: 409,
      body: { code: 'checkedMeanwhile', check: { outcome: 'checked', revision: 1 } },
    });
    expect((await put(place, { ...check, missingLines: 1 }, { revision: 1, as: mai })).status).toBe(200);
    expect((await put(place, check, { revision: 2 })).status).toBe(200);
    expect((await put(place, { ...check, outcome: 'x' })).status).toBe(400);
    expect((await put(`/${id}/pages/999`, check)).status).toBe(404);
  });

  it('asks for values, and decides the entries by the way', async () => {
    const { id } = drawn.body;
    for (const outcome of ['right', 'wrong', 'right']) {
      const { value } = await next(id, '?of=values');
      const done = await put<SampledValueDto>(`/${id}/values/${value?.position}`, { outcome });
      expect(done).toMatchObject({ status: 200, body: { outcome } });
      const { body } = await phusa.get<{ fields: Record<string, { id: string; status: string }[]> }>(
        `/documents/${value?.document.id}`,
        lan,
      );
      const entry = body.fields[value?.field ?? '']?.find((one) => one.id === value?.entryId);
      expect(entry?.status).toBe(outcome === 'right' ? 'confirmed' : 'rejected');
    }
    expect((await next(id)).valuesLeft).toBe(0);
  });

  it('decides when all is checked, and the batch says so', async () => {
    const { id } = drawn.body;
    for (let left = await next(id); left.page; left = await next(id)) {
      const { position, version } = left.page;
      expect((await put(`/${id}/pages/${position}`, { version, outcome: 'checked' })).status).toBe(200);
    }
    const { body } = await phusa.get<SampleDetailDto>(at(`/${id}`), lan);
    expect(body).toMatchObject({ finished: true, readAgain: 0, figures: { cer: { verdict: 'passes' } } });
    expect(body.checkedPages.map(({ by }) => by)).toContain('a librarian');
    expect(body.checkedValues).toHaveLength(3);
    // one of three values is wrong, and three are too few to say anything
    expect(body.figures.precision).toMatchObject({ right: 2, checked: 3, tooFew: true });
    expect(body.figures.precision?.more).toBeGreaterThan(0);
    const more = await phusa.send<SampleDto>('POST', at(`/${id}/more`), { pages: 0, values: 1 }, mai);
    expect(more.body).toMatchObject({ finished: false, values: { drawn: 4 } });
    expect(more.body.draws).toHaveLength(2);
    const { value } = await next(id);
    await put(`/${id}/values/${value?.position}`, { outcome: 'unclear' });
    expect((await phusa.patch('/settings', { quality: { minPrecision: 0.5 } })).status).toBe(200);
    expect((await phusa.patch('/settings', { quality: { maxCer: 0.0001 } })).status).toBe(200);
    const closed = await phusa.send<SampleDto>('POST', at(`/${id}/close`), {}, mai);
    expect(closed.body.closed).toMatchObject({ outcome: 'returns', finished: true, by: 'a librarian' });
    expect((await phusa.send('POST', at(`/${id}/close`), {}, mai)).status).toBe(409);
    const { items } = (await phusa.get<BatchesDto>('/batches', lan)).body;
    expect(items.find((one) => one.id === batch)?.quality).toMatchObject({ outcome: 'returns' });
    expect((await next(id)).page).toBeUndefined();
  });

  it('has its thresholds in the settings, which administrators alone change', async () => {
    const manager = (await phusa.key('manager')).secret;
    expect((await phusa.get<SettingsDto>('/settings', lan)).body.quality).toMatchObject({ maxCer: 0.0001 });
    expect((await phusa.patch('/settings', { quality: { maxCer: 0.1 } }, manager)).status).toBe(403);
    expect((await phusa.patch('/settings', { quality: { maxCer: 0 } })).status).toBe(400);
    expect((await phusa.patch('/settings', { quality: null })).status).toBe(400);
    const back = await phusa.patch<SettingsDto>('/settings', {
      quality: { maxCer: 0.02, minPrecision: 0.9 },
    });
    expect(back.body.quality).toMatchObject({ maxCer: 0.02, minPrecision: 0.9, cerHalfWidth: 0.0075 });
  });
});

describeWith('chromium', 'the measured quality of a batch in a browser', (program) => {
  let browser: TestBrowser;
  let visitor: Visitor;
  let box: string;

  beforeAll(async () => {
    box = (await phusa.send<{ id: string }>('POST', '/batches', { name: 'Hộp 13' })).body.id;
    await phusa.waitFor(await phusa.take(sample('05-vi-patent-front.pdf'), { batch: box }));
    browser = await TestBrowser.open(program, phusa.url);
    visitor = await browser.visitor();
    const { cookie } = await phusa.signIn({ key: phusa.adminKey });
    const [name = '', value = ''] = cookie.split('=');
    await visitor.page.context().addCookies([{ name, value, url: phusa.url }]);
  });
  afterAll(() => browser?.close());

  const newest = async () => (await phusa.get<SamplesDto>(`/batches/${box}/samples`)).body.items[0];
  const fits = async (name: string) => {
    await visitor.screenshot(name);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.page.setViewportSize({ width: 320, height: 700 });
    await visitor.screenshot(`${name}-320`);
    expect(await visitor.sideways()).toEqual([]);
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
  };

  it('is reached from the desk, and draws as many as the wanted width needs', async () => {
    const { page } = visitor;
    await visitor.go(`/desk?batch=${box}`);
    await page.getByRole('link', { name: 'Đo chất lượng lô này' }).click();
    await page.getByRole('heading', { name: 'Chất lượng lô “Hộp 13”' }).waitFor();
    await page.getByLabel('Số giá trị').fill('2');
    await fits('quality-draw');
    await page.getByRole('button', { name: 'Rút mẫu ngẫu nhiên' }).click();
    await page.getByRole('link', { name: 'Bắt đầu kiểm' }).waitFor();
    expect((await newest())?.values.drawn).toBe(2);
  });

  it('checks page and values by keys alone, and keeps what was corrected', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Bắt đầu kiểm' }).click();
    const checking = page.getByRole('region', { name: 'Kiểm một trang' });
    await checking.waitFor();
    await page.getByRole('list', { name: 'Các dòng của trang' }).waitFor();
    await fits('quality-check-page');
    await page.keyboard.press('e');
    const field = page.getByRole('textbox', { name: 'Chữ của dòng' });
    await field.waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' xyz');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByText('Còn dòng đã gõ mà chưa lưu').waitFor();
    await page.keyboard.press('e');
    await field.press('Enter');
    await page.getByRole('button', { name: /xyz/ }).waitFor();
    await page.getByText('chưa lưu', { exact: true }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await until(async () => ((await newest())?.pages.checked ?? 0) > 0);
    expect((await newest())?.figures.cer.errors).toBe(4);
    for (
      let left = (await newest())?.pages;
      left && left.checked < left.drawn;
      left = (await newest())?.pages
    ) {
      // a key pressed while the last answer is on its way goes nowhere
      await page.getByText(`Còn ${left.drawn - left.checked} trang`).waitFor();
      await checking.waitFor();
      await page.keyboard.press('a');
      const before = left.checked;
      await until(async () => ((await newest())?.pages.checked ?? 0) > before);
    }
    await page.getByRole('region', { name: 'Kiểm một giá trị' }).waitFor();
    await fits('quality-check-value');
    await page.keyboard.press('a');
    await until(async () => (await newest())?.values.checked === 1);
    await page.getByText('Còn 0 trang, 1 giá trị').waitFor();
    await page.getByRole('region', { name: 'Kiểm một giá trị' }).waitFor();
    await page.keyboard.press('x');
    await page.getByText('Đã kiểm hết mẫu.').waitFor();
    expect((await newest())?.figures.precision).toMatchObject({ right: 1, checked: 2 });
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('shows the result with its interval, closes it, and keeps it in the history, in English too', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Xem kết quả' }).first().click();
    await page.getByRole('heading', { name: 'Kết quả' }).waitFor();
    await page.getByText('còn quá ít để kết luận').first().waitFor();
    await fits('quality-result');
    await page.getByText('Từng trang đã rút').click();
    await page.getByRole('link', { name: 'Kiểm lại' }).first().waitFor();
    await page.getByRole('button', { name: /^Kết thúc/ }).click();
    await page.getByRole('heading', { name: 'Các mẫu trước' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Earlier samples' }).waitFor();
    await fits('quality-history-english');
    expect(visitor.takeComplaints()).toEqual([]);
  });

  it('says so where there is nothing to draw from, and where the server cannot be reached', async () => {
    const { page } = visitor;
    const { body } = await phusa.send<{ id: string }>('POST', '/batches', { name: 'Hộp rỗng' });
    await visitor.go(`/batches/${body.id}/quality`);
    await page.getByText('The batch has no page yet').waitFor();
    await fits('quality-empty');
    await page.route('**/api/v1/batches/*/samples*', (route) => route.abort());
    await visitor.go(`/batches/${body.id}/quality`);
    await page.getByRole('alert').waitFor({ timeout: 20_000 });
    await visitor.screenshot('quality-failing');
    visitor.takeComplaints();
  });
});
