import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PageOrderDto, PageOrderHistoryDto } from '../../src/review/page-editing/page-order.dto.js';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import type { DocumentHitsDto, SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { makePdf } from '../fixtures/make-pdf.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { onPath, pdftotext, viewWithPdfium } from '../support/searchable-pdf/pdf-viewers.js';
import { newestPdf } from '../support/newest-pdf.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

/** A page of a few lines that tell it from every other. */
const page = (...lines: string[]) => ({
  content: `BT /F1 14 Tf 50 540 Td ${lines.map((line) => `(${line}) Tj 0 -30 Td`).join(' ')} ET`,
});
const FIRST = page('First page of the river report', 'Institute of water and stones');
const SECOND = page('Second page with the results', 'The yield was seven tons per field');
const THIRD = page('Third page with the appendix', 'Sources and thanks to many people');
const RESCAN = page(
  'Second page with the results',
  'The yield was seven tons per field',
  'Signed and sealed by hand',
);
const MARK = 'khủng long xanh';

const hasPdftotext = onPath('pdftotext');

let phusa: Running;
let id: string;

beforeAll(async () => {
  phusa = await Running.start();
  id = await taken('report.pdf', [FIRST, SECOND, THIRD]);
});
afterAll(() => phusa.end());

async function taken(name: string, pages: Parameters<typeof makePdf>[0]['pages']): Promise<string> {
  const made = await phusa.take(
    { name, bytes: makePdf({ pages }) },
    { visibility: 'public', recordVisibility: 'public' },
  );
  await phusa.waitFor(made);
  return made;
}

const texts = async (of = id): Promise<string[]> => {
  const { pageCount } = await phusa.document(of);
  const found: string[] = [];
  for (let n = 1; n <= pageCount; n++) {
    const { status, body } = await phusa.get<string>(`/documents/${of}/pages/${n}/text`, null);
    // closed while a page waits for screening
    found.push(status === 200 ? body : '');
  }
  return found;
};
const words = (all: readonly string[]): string[] => all.map((text) => String(text).split(' ')[0] ?? '');
const pageOrder = async (of = id) => (await phusa.get<PageOrderDto>(`/documents/${of}/page-order`)).body;
const mend = <T = PageOrderDto>(operations: object[], more: object = {}) =>
  phusa.send<T>('POST', `/documents/${id}/pages/edit`, { operations, ...more });
const hitPages = async (q: string, of = id): Promise<number[]> =>
  (await phusa.get<DocumentHitsDto>(`/documents/${of}/hits?q=${encodeURIComponent(q)}`, null)).body.items.map(
    (hit) => hit.page,
  );
const searchPages = async (q: string): Promise<[string, number[]][]> => {
  const { body } = await phusa.get<SearchAnswerDto>(`/search?q=${encodeURIComponent(`"${q}"`)}`, null);
  return body.hits.map((hit) => [hit.id, hit.pages.map(({ number }) => number)]);
};

/** The text of each of its pages. */
async function pdfTexts(of = id): Promise<string[]> {
  const bytes = await newestPdf(phusa, of);
  const folder = mkdtempSync(join(tmpdir(), 'phusa-mended-'));
  try {
    const path = join(folder, 'searchable.pdf');
    writeFileSync(path, bytes);
    if (hasPdftotext) return await pdftotext(path);
    return (await viewWithPdfium(path)).map(({ text }) => text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sendFile<T = PageOrderDto>(
  path: string,
  pages: Parameters<typeof makePdf>[0]['pages'],
  fields = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.append('file', new Blob([new Uint8Array(makePdf({ pages }))]), 'rescan.pdf');
  return phusa.ask<T>(path, { method: 'POST', body: form });
}

describe('page editing pages over HTTP', () => {
  it('reorders them: text, correction, hits, search and the PDF follow', async () => {
    const before = (await phusa.get<PageDto>(`/documents/${id}/pages/2`)).body;
    const line = before.lines.at(-1);
    await phusa.send('PUT', `/documents/${id}/pages/2/text`, {
      lines: [{ id: line?.id, text: `The yield was seven tons per ${MARK}` }],
    });
    const { status, body, headers } = await mend([{ kind: 'order', pages: [2, 3, 1] }], { version: 0 });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(body.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(words(await texts())).toEqual(['Second', 'Third', 'First']);
    expect(await hitPages(MARK)).toEqual([1]);
    await until(async () => (await searchPages(MARK)).some(([of, pages]) => of === id && pages.includes(1)), {
      ms: 10_000,
      why: () => 'not found on its new page',
    });
    expect((await phusa.get<string>(`/documents/${id}/pages/1/alto`, null)).body).toContain('CONTENT="long"');
    const pdf = await pdfTexts();
    expect(pdf).toHaveLength(3);
    expect(pdf[0]?.normalize('NFC')).toContain(MARK);
    expect(pdf[2]).toContain('First page');
  });

  it('tells those who saw an older page order, and strangers nothing', async () => {
    const stale = await mend<Problem>([{ kind: 'remove', pages: [1] }], { version: 0 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'pageOrderChanged', version: 1 });
    const wrong = await mend<Problem>([{ kind: 'order', pages: [1, 2] }]);
    expect(wrong.body).toMatchObject({ status: 400, code: 'notEveryPage' });
    expect((await phusa.get(`/documents/${id}/page-order`, null)).status).toBe(401);
    expect((await mend([{ kind: 'rotate', pages: [1] }])).status).toBe(400);
  });

  it('turns them: size, boxes and picture follow, and turn back', async () => {
    const before = (await phusa.get<PageDto>(`/documents/${id}/pages/2`)).body;
    const etag = (await phusa.api(`/documents/${id}/pages/2/image?width=160`, {}, null)).headers.get('etag');
    await mend([{ kind: 'rotate', pages: [2], turn: 90 }]);
    const turned = (await phusa.get<PageDto>(`/documents/${id}/pages/2`)).body;
    expect([turned.width, turned.height]).toEqual([before.height, before.width]);
    const [x = 0, y = 0, w, h = 0] = before.lines[0]?.box ?? [];
    expect(turned.lines[0]?.box?.[0]).toBeCloseTo(before.height - y - h, 2);
    expect(turned.lines[0]?.box?.slice(1)).toEqual([x, h, w]);
    expect(turned.text).toBe(before.text);
    const image = await phusa.api(
      `/documents/${id}/pages/2/image?width=160`,
      { headers: { 'if-none-match': etag ?? '' } },
      null,
    );
    expect(image.status).toBe(200);
    const again = await phusa.api(
      `/documents/${id}/pages/2/image?width=160`,
      { headers: { 'if-none-match': image.headers.get('etag') ?? '' } },
      null,
    );
    expect(again.status).toBe(304);
    const pdf = await pdfTexts();
    expect(pdf[1]).toContain('Third');
    await mend([{ kind: 'rotate', pages: [2], turn: 270 }]);
    expect((await phusa.get<PageDto>(`/documents/${id}/pages/2`)).body.lines).toEqual(before.lines);
  });

  it('takes them out of view, out of search and out of the PDF, and brings them back', async () => {
    const { body } = await mend([{ kind: 'remove', pages: [1] }]);
    const pageId = body.aside[0]?.pageId ?? '';
    expect(words(await texts())).toEqual(['Third', 'First']);
    await until(async () => !(await searchPages(MARK)).some(([of]) => of === id), { ms: 10_000 });
    expect((await pdfTexts()).join()).not.toContain('long');
    const picture = await phusa.api(`/documents/${id}/aside/${pageId}/image?width=160`);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect((await phusa.api(`/documents/${id}/aside/${pageId}/image`, {}, null)).status).toBe(401);
    await mend([{ kind: 'bringBack', pages: [pageId], before: 2 }]);
    expect(words(await texts())).toEqual(['Third', 'Second', 'First']);
    expect(await hitPages(MARK)).toEqual([2]);
  });

  it('brings any page order back', async () => {
    const history = await phusa.get<PageOrderHistoryDto>(`/documents/${id}/page-order/history`);
    expect(history.body.items.at(-1)).toMatchObject({ version: 0, kind: 'received', pageCount: 3 });
    await phusa.send('POST', `/documents/${id}/page-order/restore`, { restore: 0 });
    expect(words(await texts())).toEqual(['First', 'Second', 'Third']);
    expect(await hitPages(MARK)).toEqual([2]);
  });

  it('replaces a page by a re-scan, on which the correction stands again', async () => {
    const { status, body } = await sendFile(`/documents/${id}/pages/2/replace`, [RESCAN]);
    expect(status).toBe(200);
    expect(body.aside).toHaveLength(1);
    await until(async () => (await texts())[1]?.includes('Signed and sealed'), {
      ms: 60_000,
      why: () => `not read: ${phusa.output}`,
    });
    expect((await texts())[1]).toContain(MARK);
    expect(await hitPages(MARK)).toEqual([2]);
    await until(async () => (await pageOrder()).pages.every(({ reading }) => !reading), { ms: 60_000 });
    const pdf = await pdfTexts();
    expect(pdf[1]).toContain('Signed and sealed');
    expect(pdf[1]?.normalize('NFC')).toContain(MARK);
    const { body: broken } = await phusa.ask<Problem>(`/documents/${id}/pages/2/replace`, brokenFile());
    expect(broken).toMatchObject({ status: 415, code: 'unsupported' });
    const several = await sendFile<Problem>(`/documents/${id}/pages/2/replace`, [FIRST, SECOND]);
    expect(several.body).toMatchObject({ status: 400, code: 'whichPage' });
  });

  it('inserts pages of another file where they are wanted', async () => {
    const missing = page('Missing page that was found', 'It had fallen behind the shelf');
    expect((await sendFile(`/documents/${id}/pages/insert`, [missing], { after: 1 })).status).toBe(200);
    await until(async () => (await texts())[1]?.includes('Missing page'), { ms: 60_000 });
    expect(words(await texts())).toEqual(['First', 'Missing', 'Second', 'Third']);
    await until(async () => (await pageOrder()).pages.every(({ reading }) => !reading), { ms: 60_000 });
  });

  it('splits a document and merges the two again; the other leads to where it went', async () => {
    const split = await phusa.send<{ id: string }>('POST', `/documents/${id}/split`, { page: 3 });
    expect(split.status).toBe(201);
    const tail = split.body.id;
    expect(words(await texts())).toEqual(['First', 'Missing']);
    expect(words(await texts(tail))).toEqual(['Second', 'Third']);
    await until(
      async () => (await searchPages(MARK)).some(([of, pages]) => of === tail && pages.includes(1)),
      {
        ms: 10_000,
      },
    );
    expect((await phusa.document(tail)).visibility).toBe('public');
    const pdf = await until(
      async () => {
        const { files } = await phusa.document(tail);
        return files.some(({ kind }) => kind === 'searchable') ? await pdfTexts(tail) : undefined;
      },
      { ms: 90_000, everyMs: 500 },
    );
    expect(pdf).toHaveLength(2);
    expect(pdf.join()).not.toContain('river');

    const merged = await phusa.send<PageOrderDto>('POST', `/documents/${id}/merge`, { other: tail });
    expect(merged.status).toBe(200);
    expect(words(await texts())).toEqual(['First', 'Missing', 'Second', 'Third']);
    expect(await hitPages(MARK)).toEqual([3]);
    const moved = await phusa.api(`/documents/${tail}`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/api/v1/documents/${id}`]);
    expect((await phusa.get<DocumentDto>(`/documents/${tail}`)).body.id).toBe(id);
    const inside = await phusa.get<Problem>(`/documents/${tail}/pages/1`);
    expect(inside.body).toMatchObject({ status: 410, code: 'merged', into: id });

    expect((await phusa.send('POST', `/documents/${id}/unmerge`, { other: tail })).status).toBe(200);
    expect(words(await texts(tail))).toEqual(['Second', 'Third']);
    expect(await hitPages(MARK, tail)).toEqual([1]);
  });
});

function brokenFile(): RequestInit {
  const form = new FormData();
  form.append('file', new Blob(['no picture at all']), 'note.txt');
  return { method: 'POST', body: form };
}

describeWith('chromium', 'mending pages in a browser', (program) => {
  let browser: TestBrowser;
  let lan: Visitor;
  let book: string;

  beforeAll(async () => {
    browser = await TestBrowser.open(program, phusa.url);
    lan = await browser.visitor();
    const { cookie } = await phusa.signIn({ key: phusa.adminKey });
    const [name = '', value = ''] = cookie.split('=');
    await lan.page.context().addCookies([{ name, value, url: phusa.url }]);
    book = await taken('book.pdf', [page('One book page'), page('Two book page'), page('Three book page')]);
  });
  afterAll(() => browser?.close());

  const box = (name: RegExp) => lan.page.getByRole('checkbox', { name });
  const button = (name: string | RegExp) => lan.page.getByRole('button', { name });
  /** Stands there when the screen, too, knows of a save; is gone when it knows of the undoing. */
  const undoOfSave = () => button('Hoàn tác lần lưu này');
  const saved = async (order: string[]): Promise<void> => {
    await until(async () => JSON.stringify(words(await texts(book))) === JSON.stringify(order), {
      why: () => `never came to ${order.join()}`,
    });
  };

  it('is reached from the document, and needs no mouse', async () => {
    await lan.go(`/d/${book}/p/1?tab=about`);
    await lan.page.getByRole('link', { name: 'Sửa các trang' }).click();
    await box(/^Trang 3$/).waitFor();
    await lan.screenshot('mending');
    expect(await lan.barriers()).toEqual([]);
    await box(/^Trang 3$/).focus();
    await lan.page.keyboard.press('Alt+ArrowLeft');
    await lan.page.keyboard.press('Alt+ArrowLeft');
    await box(/^Trang 1, hiện là trang 3$/).waitFor();
    await button('Lưu cách sắp xếp').press('Enter');
    await saved(['Three', 'One', 'Two']);
    await undoOfSave().click();
    await saved(['One', 'Two', 'Three']);
    await undoOfSave().waitFor({ state: 'hidden' });
  });

  it('turns, removes and brings back by buttons, and drags by mouse', async () => {
    await box(/^Trang 2$/).click();
    await button('Xoay phải').click();
    await button('Gỡ ra').waitFor();
    await button('Lưu cách sắp xếp').click();
    await until(async () => (await pageOrder(book)).pages[1]?.turned === 90);
    await undoOfSave().waitFor();
    await box(/^Trang 1$/).click();
    await button('Gỡ ra').click();
    await button('Lưu cách sắp xếp').click();
    await saved(['Two', 'Three']);
    await undoOfSave().waitFor();
    await button(/^Đưa trang 1 trong số đã gỡ trở lại$/).click();
    await lan.page
      .locator('ol[aria-label="Các trang theo thứ tự"] > li')
      .nth(2)
      .dragTo(lan.page.locator('ol[aria-label="Các trang theo thứ tự"] > li').nth(0));
    await button('Lưu cách sắp xếp').click();
    await saved(['One', 'Two', 'Three']);
    await undoOfSave().waitFor();
    await lan.screenshot('mending-done');
    expect(lan.takeComplaints()).toEqual([]);
  });

  it('replaces a page by an upload, and splits', async () => {
    await box(/^Trang 3$/).click();
    const [chooser] = await Promise.all([
      lan.page.waitForEvent('filechooser'),
      button('Thay bằng bản quét lại').click(),
    ]);
    await chooser.setFiles({
      name: 'rescan.pdf',
      mimeType: 'application/pdf',
      buffer: makePdf({ pages: [page('Fresh scan of page three')] }),
    });
    await saved(['One', 'Two', 'Fresh']);
    await until(async () => (await pageOrder(book)).pages.every(({ reading }) => !reading), { ms: 60_000 });
    await lan.go(`/d/${book}/pages`);
    await box(/^Trang 3$/).click();
    await button('Tách từ trang này').click();
    await lan.page.getByRole('link', { name: 'Mở tài liệu mới' }).waitFor();
    await lan.screenshot('mending-split');
    await saved(['One', 'Two']);
    expect(lan.takeComplaints()).toEqual([]);
  });

  it('is narrow and English too', async () => {
    await lan.go('/');
    await lan.page.getByRole('button', { name: 'English' }).click();
    await lan.page.setViewportSize({ width: 390, height: 800 });
    await lan.go(`/d/${book}/pages`);
    await box(/^Page 2$/).waitFor();
    await lan.screenshot('mending-390-english');
    expect(await lan.sideways()).toEqual([]);
    expect(await lan.barriers()).toEqual([]);
  });
});
