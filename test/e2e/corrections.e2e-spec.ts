import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PageHistoryDto } from '../../src/review/corrections/corrections.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import type { DocumentHitsDto, SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { viewWithPdfium } from '../support/searchable-pdf/pdf-viewers.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

/** Nowhere else in the archive. */
const MARK = 'kỳ lân tím';

let phusa: Running;
let id: string;

beforeAll(async () => {
  phusa = await Running.start();
  id = await phusa.take(sample('08-vi-photo-skew3.jpg'), {
    visibility: 'public',
    recordVisibility: 'public',
  });
  await phusa.waitFor(id);
});
afterAll(() => phusa.end());

const at = (path = ''): string => `/documents/${id}/pages/1${path}`;
const page = async (as?: string | null): Promise<PageDto> => (await phusa.get<PageDto>(at(), as)).body;
const textOf = (line: PageDto['lines'][number] | undefined): string =>
  (line?.words ?? []).map(({ text }) => text).join(' ');
const save = <T = PageDto>(body: object, as?: string | null) => phusa.send<T>('PUT', at('/text'), body, as);
const found = async (q: string): Promise<boolean> =>
  ((await phusa.get<Partial<SearchAnswerDto>>(`/search?q=${encodeURIComponent(q)}`, null)).body.total ?? 0) >
  0;

describe('a correction over HTTP', () => {
  let line: PageDto['lines'][number];
  let before: PageDto;

  it('is in page, text and ALTO at once, and found soon', async () => {
    before = await page();
    const longest = [...before.lines].sort((a, b) => b.words.length - a.words.length)[0];
    if (!longest) throw new Error('nothing was read');
    line = longest;
    const text = `${textOf(line)} ${MARK}`;
    const { status, body, headers } = await save({ version: before.version, lines: [{ id: line.id, text }] });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${before.version + 1}"`);
    expect(body.lines.find(({ id: one }) => one === line.id)).toMatchObject({ source: 'corrected' });
    expect((await page(null)).text).toContain(MARK);
    expect((await phusa.get<string>(at('/text'), null)).body).toContain(MARK);
    expect((await phusa.get<string>(at('/alto'), null)).body).toContain('CONTENT="lân"');
    await until(() => found(`"${MARK}"`), { why: () => 'not found' });
    const hits = await phusa.get<DocumentHitsDto>(
      `/documents/${id}/hits?q=${encodeURIComponent(MARK)}`,
      null,
    );
    const [x = -1, , w = 0] = hits.body.items[0]?.boxes[0] ?? [];
    expect(x).toBeGreaterThanOrEqual(line.box[0] ?? Infinity);
    expect(x + w).toBeLessThanOrEqual((line.box[0] ?? 0) + (line.box[2] ?? 0) + 1);
  });

  it('of somebody who saw the older text is refused with both, or goes in elsewhere', async () => {
    const mine = await save<Problem>({ version: before.version, lines: [{ id: line.id, text: 'khác' }] });
    expect(mine.status).toBe(409);
    expect(mine.headers.get('content-type')).toContain('application/problem+json');
    expect(mine.body).toMatchObject({
      code: 'lineChanged',
      version: before.version + 1,
      conflicts: [{ id: line.id, base: textOf(line), yours: 'khác', theirs: `${textOf(line)} ${MARK}` }],
    });
    const other = before.lines.find((one) => one !== line && one.words.length > 1);
    const answer = await phusa.ask<PageDto>(at('/text'), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${before.version}"` },
      body: JSON.stringify({ lines: [{ id: other?.id, text: `${textOf(other)} lành` }] }),
    });
    expect(answer.status).toBe(200);
    expect(answer.body.text).toContain(MARK);
    expect(answer.body.text).toContain('lành');
  });

  it('is for those who may, and must be a line', async () => {
    const lines = [{ id: line.id, text: 'x' }];
    expect((await save({ lines }, null)).status).toBe(401);
    expect((await phusa.get(at('/history'), null)).status).toBe(401);
    const { body } = await save<Problem>({ lines: [{ id: line.id, text: 'a\u0007b' }] });
    expect(body).toMatchObject({ status: 400, code: 'controlCharacters' });
    expect((await save({ lines: [] })).status).toBe(400);
    expect((await save({ lines: [{ id: 'nope', text: 'x' }] })).status).toBe(404);
  });

  it('has a history, from which any version comes back', async () => {
    const { body } = await phusa.get<PageHistoryDto>(at('/history'));
    expect(body.items.map(({ version, kind }) => [version, kind])).toEqual([
      [before.version + 2, 'corrected'],
      [before.version + 1, 'corrected'],
      [before.version, 'read'],
    ]);
    expect(body.items[1]).toMatchObject({
      changes: [{ before: textOf(line), after: `${textOf(line)} ${MARK}` }],
    });
    const back = await phusa.send<PageDto>('POST', at('/restore'), { version: before.version });
    expect(back.body.text).toBe(before.text);
    await phusa.send('POST', at('/restore'), { version: before.version + 1 });
    expect((await page()).text).toContain(MARK);
  });

  it('is in the searchable PDF, which says which text it carries', async () => {
    const { bytes, version } = await until(
      async () => {
        const response = await phusa.api(`/documents/${id}/files/searchable`, {}, null);
        const newer = response.headers.get('newer-text-version');
        const file = {
          bytes: Buffer.from(await response.arrayBuffer()),
          version: response.headers.get('text-version'),
        };
        return newer === null ? file : undefined;
      },
      { ms: 60_000, everyMs: 500, why: () => 'the PDF was not written again' },
    );
    expect(version).toBe('1.4');
    expect((await phusa.document(id)).files.find(({ kind }) => kind === 'searchable')).toMatchObject({
      textVersion: '1.4',
    });
    expect(bytes.toString('latin1')).toContain(`${id} 1.4`);
    const folder = mkdtempSync(join(tmpdir(), 'phusa-corrected-'));
    const path = join(folder, 'searchable.pdf');
    writeFileSync(path, bytes);
    const [seen] = await viewWithPdfium(path).finally(() => rmSync(folder, { recursive: true }));
    expect(seen?.text.normalize('NFC')).toContain(MARK);
  });
});

describeWith('chromium', 'the line editor in a browser', (program) => {
  let browser: TestBrowser;
  let lan: Visitor;

  beforeAll(async () => {
    browser = await TestBrowser.open(program, phusa.url);
    lan = await signedIn();
  });
  afterAll(() => browser?.close());

  async function signedIn(options = {}): Promise<Visitor> {
    const visitor = await browser.visitor(options);
    const { cookie } = await phusa.signIn({ key: phusa.adminKey });
    const [name = '', value = ''] = cookie.split('=');
    await visitor.page.context().addCookies([{ name, value, url: phusa.url }]);
    return visitor;
  }
  const openEditor = async (visitor: Visitor): Promise<void> => {
    await visitor.go(`/d/${id}/p/1`);
    await visitor.page.getByRole('button', { name: /^(Sửa chữ|Correct the text)$/ }).click();
    await visitor.page.getByRole('list', { name: /Các dòng|Lines of/ }).waitFor();
  };
  const lineAt = (visitor: Visitor, i: number) =>
    visitor.page
      .getByRole('list', { name: /Các dòng|Lines of/ })
      .getByRole('listitem')
      .nth(i);
  const field = (visitor: Visitor) =>
    visitor.page.getByRole('textbox', { name: /Chữ của dòng|Text of the line/ });

  it('saves a line with Enter, goes on to the next, and needs no mouse', async () => {
    await openEditor(lan);
    await lineAt(lan, 0).getByRole('button').press('Enter');
    await field(lan).fill('DÒNG THỨ NHẤT đã sửa');
    await lan.screenshot('line-editor');
    expect(await lan.barriers()).toEqual([]);
    await field(lan).press('Enter');
    await until(async () => (await page()).text.includes('DÒNG THỨ NHẤT đã sửa'), { ms: 8_000 });
    await field(lan).press('ArrowUp');
    expect(await field(lan).inputValue()).toBe('DÒNG THỨ NHẤT đã sửa');
    await field(lan).press('Escape');
    expect(await field(lan).count()).toBe(0);
    expect(lan.takeComplaints()).toEqual([]);
  });

  it('leaves keys to an input method that is putting letters together', async () => {
    await openEditor(lan);
    const version = (await page()).version;
    await lineAt(lan, 1).getByRole('button').click();
    await field(lan).fill('đang gõ dở');
    await field(lan).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await field(lan).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
    expect(await field(lan).inputValue()).toBe('đang gõ dở');
    expect((await page()).version).toBe(version);
  });

  it('keeps what was typed when the network fails, over a reload, and saves it then', async () => {
    await lan.page.route('**/pages/1/text', (route) => route.abort());
    await field(lan).fill('gõ khi mất mạng');
    await lan.page.getByRole('button', { name: 'Lưu dòng' }).click();
    await lan.page.getByText('Chưa lưu được; chữ đã gõ vẫn còn đây.').waitFor();
    await lan.screenshot('line-editor-offline');
    await lan.page.unroute('**/pages/1/text');
    await openEditor(lan);
    await lineAt(lan, 1).getByText('gõ khi mất mạng').waitFor();
    await lineAt(lan, 1).getByRole('button').click();
    await field(lan).press('Enter');
    await until(async () => (await page()).text.includes('gõ khi mất mạng'), { ms: 8_000 });
    lan.takeComplaints();
  });

  it('shows both texts where two changed one line, and lets one choose', async () => {
    await openEditor(lan);
    await lineAt(lan, 2).getByRole('button').click();
    await field(lan).fill('bản của Lan');
    const seen = await page();
    await save({ version: seen.version, lines: [{ id: seen.lines[2]?.id, text: 'bản của Mai' }] });
    await lan.page.getByRole('button', { name: 'Lưu dòng' }).click();
    const choice = lan.page.getByRole('alert');
    await choice.getByText('bản của Mai').waitFor();
    await choice.getByText('bản của Lan').waitFor();
    await lan.screenshot('line-editor-conflict');
    expect(await lan.barriers()).toEqual([]);
    await choice.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await until(async () => (await page()).text.includes('bản của Lan'), { ms: 8_000 });
    expect(lan.takeComplaints()).toEqual([expect.stringMatching(/^409 PUT/)]);
  });

  it('adds a line that the reader missed, its place moved until the picture shows it', async () => {
    await openEditor(lan);
    const before = await page();
    await lineAt(lan, 1).getByRole('button').click();
    await lan.page.getByRole('button', { name: 'Thêm dòng sót bên dưới' }).click();
    const missed = lan.page.getByRole('region', { name: 'Dòng bị sót' });
    await missed.getByRole('textbox').fill('dòng mà máy bỏ sót');
    for (const name of ['Xuống', 'Xuống', 'Rộng hơn']) await missed.getByRole('button', { name }).click();
    await lan.screenshot('line-missed');
    expect(await lan.barriers()).toEqual([]);
    await lan.page.setViewportSize({ width: 320, height: 700 });
    await lan.screenshot('line-missed-320');
    expect(await lan.sideways()).toEqual([]);
    await lan.page.setViewportSize({ width: 1280, height: 800 });
    await missed.getByRole('button', { name: 'Lưu dòng' }).click();
    await missed.waitFor({ state: 'detached' });
    const { lines } = await page();
    expect(lines).toHaveLength(before.lines.length + 1);
    expect(lines[2]?.words.map(({ text }) => text).join(' ')).toBe('dòng mà máy bỏ sót');
    const [[x, , width, height] = [], [left, , wide, high = 0] = []] = [lines[2]?.box, before.lines[1]?.box];
    expect([x, width, height]).toEqual([left, (wide ?? 0) + 3 * high, high]);
    expect(lan.takeComplaints()).toEqual([]);
  });

  it('shows the history and brings a version back, narrow and in English too', async () => {
    const mai = await signedIn();
    await mai.go('/');
    await mai.page.getByRole('button', { name: 'English' }).click();
    await openEditor(mai);
    await mai.screenshot('line-editor-english');
    await mai.page.setViewportSize({ width: 320, height: 700 });
    await lineAt(mai, 0).getByRole('button').click();
    await mai.screenshot('line-editor-320');
    expect(await mai.sideways()).toEqual([]);
    await mai.page.getByRole('button', { name: /Lịch sử trang|History of the page/ }).click();
    const first = mai.page.getByRole('button', { name: /^(Đưa bản 1 trở lại|Bring version 1 back)$/ });
    await first.waitFor();
    await mai.screenshot('page-history-320');
    expect(await mai.sideways()).toEqual([]);
    expect(await mai.barriers()).toEqual([]);
    await first.click();
    await until(async () => !(await page()).text.includes('bản của Lan'), { ms: 8_000 });
    await phusa.send('POST', at('/restore'), { version: 5 });
    expect((await page()).text).toContain(MARK);
    expect(mai.takeComplaints()).toEqual([]);
  });
});

describe('read again with another engine', () => {
  it('a page keeps what persons corrected, and says what no longer fits', async () => {
    const { dataDir } = phusa;
    await phusa.stop({ keep: true });
    phusa = await Running.start({ dataDir, env: { OCR_ENGINE: 'tesseract.js' } });
    const before = await page();
    const answer = await phusa.send('POST', `/documents/${id}/reread`, { force: true });
    expect(answer.status).toBe(202);
    const after = await until(
      async () => {
        const now = await page();
        return now.version > before.version ? now : undefined;
      },
      { ms: 120_000, everyMs: 500, why: () => `not read again: ${phusa.output}` },
    );
    const { body } = await phusa.get<PageHistoryDto>(at('/history'));
    expect(body.items[0]).toMatchObject({ kind: 'read', engine: expect.stringContaining('tesseract') });
    const waiting = (after.unplacedCorrections ?? []).map((correction) => correction.after);
    const kept = after.lines.filter(({ source }) => source === 'corrected').map(textOf);
    expect([...kept, ...waiting].join('\n')).toContain(MARK);
    expect(kept.length).toBeGreaterThan(0);
    await until(() => found(`"${MARK}"`), { ms: 10_000, why: () => 'lost from the index' });
  });
});
