import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDto, DocumentListDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { RereadBegunDto } from '../../src/documents/rereads/rereads.dto.js';
import type { ReviewQueueDto } from '../../src/review/queue/review.dto.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { TestBrowser } from '../support/browser.js';
import { look } from '../support/browser-look.js';
import { dropFiles } from '../support/browser-drop.js';
import type { Visitor } from '../support/browser-visitor.js';
import { pagePicture } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { Sent } from '../support/running-api.js';
import { sample } from '../support/samples.js';
import { viewWithPdfium } from '../support/searchable-pdf/pdf-viewers.js';
import { until } from '../support/until.js';

jest.setTimeout(500_000);

const SAMPLES = [
  '02-vi-born-digital.pdf',
  '03-vi-tcvn3.pdf',
  '05-vi-patent-front.pdf',
  '06-en-patent-front.pdf',
  '07-vi-multipage-g4.tif',
  '08-vi-photo-skew3.jpg',
  '09-vi-rotated90.pdf',
  '10-near-blank.pdf',
];
const CROPS = ['lúa', 'khóm', 'xoài', 'bưởi', 'sầu riêng', 'cá tra', 'tôm sú', 'vú sữa'];
/** Nowhere else in the archive. */
const MARK = 'kỳ lân tím';
const TITLE = 'Kỹ thuật nuôi ghép trong ao đất ở huyện Cờ Đỏ';

const bodyOf = (i: number): string[] => [
  `Phiếu ghi số ${i + 100} của trại thực nghiệm`,
  `Vụ thứ ${i + 1} trồng ${CROPS[i % CROPS.length] ?? ''} trên ruộng nhiễm mặn`,
  'Năng suất trung bình được ghi lại mỗi tuần một lần',
  'Các số liệu được đối chiếu với sổ tay của nông hộ',
];
const scan = (i: number): Sent =>
  i % 2 === 0
    ? { name: `phieu-${i}.png`, bytes: pagePicture(bodyOf(i)) }
    : { name: `phieu-${i}.jpg`, bytes: pagePicture(bodyOf(i), 'image/jpeg') };

const FORTY: readonly Sent[] = [
  ...SAMPLES.map((name) => sample(name)),
  ...Array.from({ length: 40 - SAMPLES.length }, (_, i) => scan(i)),
];
/** Number of the scan in which a line is corrected and whose page is replaced. */
const WRITTEN = 4;
/** Of each kind of file one or two: what the many are for, the browser's turn has shown. */
const TEN: readonly Sent[] = [
  ...SAMPLES.filter((name) => !/03-|05-|10-/.test(name)).map((name) => sample(name)),
  ...Array.from({ length: 5 }, (_, i) => scan(i)),
];

const textOf = (line: PageDto['lines'][number] | undefined): string =>
  (line?.words ?? []).map(({ text }) => text).join(' ');

/** The whole life of a batch, from the drop to the reading with another engine: forty before a person's eyes, ten over HTTP. */
describe('mixed scans', () => {
  let phusa: Running;
  let ids: Map<string, string>;

  const listed = async (): Promise<DocumentListDto['items']> =>
    (await phusa.get<DocumentListDto>('/documents?size=100')).body.items;

  async function settled(sent: readonly Sent[]): Promise<Map<string, string>> {
    const items = await until(
      async () => {
        const all = await listed();
        const done = all.filter(
          ({ status, indexed }) => status === 'failed' || (status === 'ready' && indexed),
        );
        return done.length === sent.length ? all : undefined;
      },
      { ms: 240_000, everyMs: 500, why: () => 'they have not come to their end' },
    );
    expect(items.filter(({ status }) => status === 'failed')).toEqual([]);
    return new Map(items.map(({ id, originalName }) => [originalName ?? '', id]));
  }
  const idOf = (name: string): string => ids.get(name) ?? `no ${name}`;
  const page = async (id: string): Promise<PageDto> =>
    (await phusa.get<PageDto>(`/documents/${id}/pages/1`)).body;
  const queue = async (query = ''): Promise<ReviewQueueDto['items']> =>
    (await phusa.get<ReviewQueueDto>(`/review?${query}`)).body.items;
  const finds = async (q: string, id: string): Promise<boolean> => {
    const { body } = await phusa.get<SearchAnswerDto>(`/search?q=${encodeURIComponent(q)}`);
    return body.hits.some((hit) => hit.id === id);
  };
  const readByNow = async (id: string, engine: string): Promise<DocumentDto | undefined> => {
    const { body } = await phusa.get<{ items: { kind: string; engine?: string }[] }>(
      `/documents/${id}/pages/1/history`,
    );
    const document = await phusa.document(id);
    const read = body.items.find(({ kind }) => kind === 'read');
    return document.status === 'ready' && read?.engine?.includes(engine) ? document : undefined;
  };

  /** In page, ALTO, index and PDF. */
  async function stands(id: string, mark: string): Promise<void> {
    const onPage = async (): Promise<boolean> =>
      (await page(id)).lines.some((line) => line.source === 'corrected' && textOf(line).includes(mark));
    await until(onPage, { ms: 10_000, why: () => `${mark} is lost from the page` });
    const alto = (await phusa.get<string>(`/documents/${id}/pages/1/alto`)).body;
    for (const word of mark.split(' ')) expect(alto).toContain(`CONTENT="${word}"`);
    await until(() => finds(`"${mark}"`, id), { ms: 10_000, why: () => `${mark} is lost from the index` });
    const bytes = await until(
      async () => {
        const answer = await phusa.api(`/documents/${id}/files/searchable`);
        return answer.headers.get('newer-text-version') === null
          ? Buffer.from(await answer.arrayBuffer())
          : undefined;
      },
      { ms: 90_000, everyMs: 500, why: () => 'the PDF was not written again' },
    );
    const folder = mkdtempSync(join(tmpdir(), 'phusa-forty-'));
    const path = join(folder, 'searchable.pdf');
    writeFileSync(path, bytes);
    const [seen] = await viewWithPdfium(path).finally(() => rmSync(folder, { recursive: true }));
    expect(seen?.text.normalize('NFC')).toContain(mark);
  }

  describeWith('chromium', 'forty before a librarian’s eyes', (program) => {
    let browser: TestBrowser;
    let lan: Visitor;

    beforeAll(async () => {
      phusa = await Running.start();
      browser = await TestBrowser.open(program, phusa.url);
      lan = await browser.visitor();
      const { cookie } = await phusa.signIn({ key: phusa.adminKey });
      const [name = '', value = ''] = cookie.split('=');
      await lan.page.context().addCookies([{ name, value, url: phusa.url }]);
    });
    afterAll(async () => {
      await browser?.close();
      await phusa?.end();
    }, 60_000);

    it('are dropped at once and come to their end', async () => {
      await lan.go('/desk');
      await dropFiles(lan.page, 'main > *', FORTY);
      ids = await settled(FORTY);
      expect(ids.size).toBe(FORTY.length);
      await lan.screenshot('forty-desk');
      expect(lan.takeComplaints()).toEqual([]);
    });

    it('are reviewed the worst first', async () => {
      const priorities = (await queue('size=100')).map(({ priority }) => priority);
      expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
      const [worst] = await queue();
      await lan.go('/review');
      const question = lan.page.getByRole('region', { name: 'Câu hỏi' });
      await question.waitFor();
      await lan.screenshot('forty-review');
      await question.getByRole('button', { name: /^Duyệt/ }).click();
      await until(async () => !(await queue()).some(({ id }) => id === worst?.id), {
        ms: 10_000,
        why: () => 'the worst is still asked for',
      });
      expect(lan.takeComplaints()).toEqual([]);
    });

    it('have a line corrected in one, and a title in another', async () => {
      await lan.go(`/d/${idOf(`phieu-${WRITTEN}.png`)}/p/1`);
      await lan.page.getByRole('button', { name: 'Sửa chữ' }).click();
      const lines = lan.page.getByRole('list', { name: /Các dòng/ });
      await lines.getByRole('button').nth(2).click();
      const field = lan.page.getByRole('textbox', { name: 'Chữ của dòng' });
      await field.fill(`${await field.inputValue()} ${MARK}`);
      await field.press('Enter');
      await stands(idOf(`phieu-${WRITTEN}.png`), MARK);

      const [titled] = await queue('field=title');
      await lan.go('/review?field=title');
      await lan.page.getByRole('region', { name: 'Câu hỏi' }).waitFor();
      await lan.page.keyboard.press('e');
      await lan.page.getByRole('textbox', { name: 'Giá trị đúng' }).fill(TITLE);
      await lan.page.keyboard.press('Enter');
      const id = titled?.document.id ?? '';
      await until(async () => (await phusa.document(id)).title === TITLE, { ms: 10_000 });
      expect(lan.takeComplaints()).toEqual([]);
    });

    it('have a page replaced by a better scan, on which the correction stands', async () => {
      await replacePage(async (id, better) => {
        await lan.go(`/d/${id}/p/1?tab=about`);
        await lan.page.getByRole('link', { name: 'Sửa các trang' }).click();
        await lan.page.getByRole('checkbox', { name: /^Trang 1$/ }).click();
        const [chooser] = await Promise.all([
          lan.page.waitForEvent('filechooser'),
          lan.page.getByRole('button', { name: 'Thay bằng bản quét lại' }).click(),
        ]);
        await chooser.setFiles({
          name: better.name,
          mimeType: 'image/jpeg',
          buffer: Buffer.from(better.bytes),
        });
      });
      await lan.screenshot('forty-mending');
      expect(lan.takeComplaints()).toEqual([]);
    });

    it('are read again with another engine, and what persons wrote is still there', async () => {
      await lan.go('/desk');
      await lan.page.getByRole('button', { name: 'Đọc lại toàn bộ kho…' }).click();
      const asked = lan.page.getByRole('dialog');
      await asked.getByText('40 tài liệu').first().waitFor();
      await look(lan, 'forty-reread');
      await asked.getByLabel('Bộ nhận dạng chữ').selectOption('tesseract.js');
      await asked.getByRole('checkbox', { name: 'Đọc mọi trang từ ảnh' }).check();
      await asked.getByRole('button', { name: 'Đọc lại 40 tài liệu' }).click();
      // what is at work is shown, and can be left
      await lan.page.waitForURL(/filter=inWork/);
      await asked.waitFor({ state: 'hidden' });
      await lan.settled();
      await lan.screenshot('forty-reading-again');
      await lan.go('/');
      await lan.page.goBack();
      await readAgain();

      await lan.go(`/d/${idOf(`phieu-${WRITTEN}.png`)}/p/1`);
      await lan.page.getByRole('tabpanel').getByText(MARK).first().waitFor();
      await lan.go(`/?q=${encodeURIComponent(`"${MARK}"`)}`);
      await lan.page.locator('main h2 a').first().waitFor();
      expect(lan.takeComplaints()).toEqual([]);
    });
  });

  describe('ten over HTTP', () => {
    beforeAll(async () => {
      phusa = await Running.start();
    });
    afterAll(() => phusa.end());

    it('are sent at once and come to their end', async () => {
      const { status } = await phusa.upload(TEN);
      expect(status).toBe(202);
      ids = await settled(TEN);
      expect(ids.size).toBe(TEN.length);
    });

    it('are reviewed the worst first', async () => {
      const [worst] = await queue('field=authors');
      const { document, entry } = worst ?? {};
      const answer = await phusa.patch(`/documents/${document?.id}/fields/${entry?.id}`, {
        status: 'confirmed',
      });
      expect(answer.status).toBe(200);
      expect((await queue('field=authors')).map(({ id }) => id)).not.toContain(worst?.id);
    });

    it('have a line corrected in one, and a title in another', async () => {
      const id = idOf(`phieu-${WRITTEN}.png`);
      const { version, lines } = await page(id);
      const edit = { id: lines[2]?.id, text: `${textOf(lines[2])} ${MARK}` };
      expect(
        (await phusa.send('PUT', `/documents/${id}/pages/1/text`, { version, lines: [edit] })).status,
      ).toBe(200);
      await stands(id, MARK);
      const [titled] = await queue('field=title');
      const answer = await phusa.patch(`/documents/${titled?.document.id}/fields/${titled?.entry?.id}`, {
        value: TITLE,
      });
      expect(answer.status).toBe(200);
      expect((await phusa.document(titled?.document.id ?? '')).title).toBe(TITLE);
    });

    it('have a page replaced by a better scan, on which the correction stands', () =>
      replacePage(async (id, { name, bytes }) => {
        const form = new FormData();
        form.set('file', new Blob([new Uint8Array(bytes)]), name);
        const answer = await phusa.api(`/documents/${id}/pages/1/replace`, { method: 'POST', body: form });
        expect(answer.status).toBe(200);
      }));

    it('are read again with another engine, and what persons wrote is still there', async () => {
      const options = { engine: 'tesseract.js', force: true };
      const { status, body } = await phusa.send<RereadBegunDto>('POST', '/rereads', options);
      expect([status, body.documents]).toEqual([202, TEN.length]);
      await readAgain();
    });
  });

  async function replacePage(
    send: (id: string, better: { name: string; bytes: Uint8Array }) => Promise<void>,
  ): Promise<void> {
    const id = idOf(`phieu-${WRITTEN}.png`);
    const before = await page(id);
    await send(id, { name: 'quet-lai.jpg', bytes: pagePicture(['', ...bodyOf(WRITTEN)], 'image/jpeg') });
    await until(async () => ((await page(id)).lines[0]?.box[1] ?? 0) > (before.lines[0]?.box[1] ?? 0), {
      ms: 60_000,
      why: () => 'the new scan was not read',
    });
    await phusa.waitFor(id);
    await stands(id, MARK);
  }

  async function readAgain(): Promise<void> {
    const titled = (await listed()).find(({ title }) => title === TITLE);
    const written = idOf(`phieu-${WRITTEN}.png`);
    await until(() => readByNow(written, 'tesseract'), { ms: 360_000, everyMs: 1_000 });
    await until(async () => (await listed()).every(({ status }) => status === 'ready'), {
      ms: 240_000,
      everyMs: 1_000,
      why: () => 'not all were read again',
    });
    await stands(written, MARK);
    expect((await phusa.document(titled?.id ?? '')).title).toBe(TITLE);
  }
});
