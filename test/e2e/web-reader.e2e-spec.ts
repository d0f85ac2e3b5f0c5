import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import { TestBrowser } from '../support/browser.js';
import { lookInBoth } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { textPdf } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const OPENING = ['BÁO CÁO TỔNG KẾT', '', 'Nghiên cứu giống lúa chịu mặn cho vùng ven biển', 'Ninh Thuận'];
const TITLE = 'Điều tra cây thuốc nam';
const RECORD = { externalId: 'CT/1', type: 'report', title: TITLE, year: 2020, recordVisibility: 'public' };

describeWith('chromium', 'the reader in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let reader: Visitor;
  let id: string;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    const open = { visibility: 'public', recordVisibility: 'public' };
    const many = Array.from({ length: 32 }, (_, i) => `Dòng ${String(i + 1)} của trang hai về lúa`);
    const bytes = textPdf([OPENING, many]);
    id = await phusa.take({ name: 'lua.pdf', bytes }, open);
    await phusa.waitFor(id);
    const response = await phusa.api('/imports?wait=true', {
      method: 'POST',
      body: JSON.stringify(RECORD),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(response.status).toBe(200);
    browser = await TestBrowser.open(program, phusa.url);
    reader = await browser.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  }, 170_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  const words = () => reader.page.locator('[class*=_layer_] span');
  const selected = () => reader.page.evaluate<string>('window.getSelection().toString()');

  /** Drags with the mouse from the first letter of one word behind the last of another. */
  async function dragOver(first: string, last: string): Promise<void> {
    const { mouse } = reader.page;
    const from = await words().filter({ hasText: first }).first().boundingBox();
    const to = await words().filter({ hasText: last }).last().boundingBox();
    if (!from || !to) throw new Error('a word has no place');
    await mouse.move(from.x + 0.5, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
    await mouse.move(to.x + to.width + 3, to.y + to.height / 2);
    await mouse.up();
  }

  it('selects the words of the picture and copies them in reading order, with spaces and paragraphs', async () => {
    await reader.go(`/d/${id}/p/1`);
    await words().first().waitFor({ state: 'attached' });
    await dragOver('BÁO', 'Thuận');
    const text = 'BÁO CÁO TỔNG KẾT\nNghiên cứu giống lúa chịu mặn cho vùng ven biển Ninh Thuận';
    const letters = (await selected()).replace(/\n+/g, '\n');
    expect([text, text.replace('biển Ninh', 'biển\nNinh')]).toContain(letters);
    await reader.page.keyboard.press('Control+c');
    const copied = await reader.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.replace(/\n+/g, '\n')).toBe(letters);
    await reader.screenshot('reader-selected');
  });

  it('lays each word over its place, also when the page is zoomed and rotated', async () => {
    const { body: page } = await phusa.get<PageDto>(`/documents/${id}/pages/1`, null);
    const box = page.lines.at(-1)?.words[0]?.box ?? [];
    const shape = async () => {
      const seen = await words().filter({ hasText: 'Ninh' }).first().boundingBox();
      if (!seen) throw new Error('the word has no place');
      return seen;
    };
    /** Once the picture has stopped moving. */
    const settled = () =>
      until(async () => {
        const before = JSON.stringify(await shape());
        await reader.page.waitForTimeout(300);
        const now = await shape();
        return JSON.stringify(now) === before ? now : undefined;
      });
    const upright = await settled();
    const [, , width = 0, height = 0] = box;
    await reader.page.getByRole('button', { name: 'Phóng to' }).click();
    await until(async () => (await shape()).height > upright.height * 1.2 || undefined);
    expect((await settled()).height / upright.height).toBeCloseTo(1.4, 1);
    await reader.page.getByRole('button', { name: 'Vừa cả trang' }).click();
    await reader.page.getByRole('button', { name: 'Xoay phải 90°' }).click();
    await until(async () => {
      const { width, height } = await shape();
      return height > width || undefined;
    });
    const rotated = await settled();
    expect(rotated.height).toBeGreaterThan(rotated.width);
    expect(width).toBeGreaterThan(height);
    await dragOverRotated();
    expect(await selected()).toContain('Ninh');
  });

  /** A double click takes a word, whichever way it lies. */
  async function dragOverRotated(): Promise<void> {
    const at = await words().filter({ hasText: 'Ninh' }).first().boundingBox();
    if (!at) throw new Error('the word has no place');
    await reader.page.mouse.dblclick(at.x + at.width / 2, at.y + at.height / 2);
  }

  it('still marks the word that is clicked', async () => {
    await reader.go(`/d/${id}/p/1`);
    await words().first().waitFor({ state: 'attached' });
    await words().filter({ hasText: 'giống' }).first().click();
    await reader.sees("document.querySelectorAll('[class*=_mark_]').length === 1");
  });

  it('downloads and cites from the header, by keyboard too', async () => {
    const { page } = reader;
    const download = page.getByRole('button', { name: 'Tải về' });
    await download.focus();
    await page.keyboard.press('Enter');
    const file = page.getByRole('menuitem').first();
    await file.waitFor();
    expect(await file.getAttribute('href')).toContain(`/api/v1/documents/${id}/files/`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Trích dẫn' }).click();
    expect(await page.getByRole('menuitem', { name: 'RIS' }).getAttribute('href')).toContain('format=ris');
    await page.getByRole('menuitem', { name: 'Chép trích dẫn trang 1' }).click();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(`/d/${id}/p/1`);
    await lookInBoth(reader, 'reader-head');
  });

  it('browses from the front page, where a record without pages has a drawn picture', async () => {
    const { page } = reader;
    await reader.go('/');
    await page.locator('[data-record-picture=report]').first().waitFor();
    await lookInBoth(reader, 'reader-home');
    const years = page.getByRole('region', { name: 'Năm', exact: true });
    await years.getByRole('link', { name: '2020' }).click();
    await page.getByRole('link', { name: TITLE }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?year=2020');
    await page.locator('[data-record-picture=report]').first().waitFor();
    await reader.go('/browse?by=year');
    await page.getByRole('link', { name: '2020' }).waitFor();
    await lookInBoth(reader, 'reader-browse');
  });
});
