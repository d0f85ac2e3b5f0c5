import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentDto, DocumentListDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { DocumentHitsDto } from '../../src/search/results/search.dto.js';
import { FAILURES } from '../../src/shared/failure-codes.js';
import { nameOfValue } from '../../src/shared/field-names.js';
import { foldedForm } from '../../src/text/normalise.js';
import { TestBrowser } from '../support/browser.js';
import { dropFiles } from '../support/browser-drop.js';
import { type Box, likeness } from '../support/browser-marks.js';
import { fillShelf, LETTER, NOT_A_DOCUMENT, SECRET_TITLE, SERIES } from '../support/browser-shelf.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(60_000);

const SCAN = sample('01-vi-report-scan.pdf');
const LOCKED = fileURLToPath(new URL('../fixtures/pdf/user-password.pdf', import.meta.url));
const TITLE =
  'Nghiên cứu thiết kế hệ thống tưới nhỏ giọt tự động sử dụng năng lượng gió cho vùng đất cát ven biển';
/** Of page 4, with the tones it has there. */
const PHRASE = 'tận dụng năng lượng gió tại chỗ để bơm tưới';
const ASKED = foldedForm(PHRASE);

describeWith('chromium', 'the journey in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let librarian: Visitor;
  let anonymous: Visitor;
  let secret: string;
  let report: string;

  beforeAll(async () => {
    phusa = await Running.start();
    browser = await TestBrowser.open(program, phusa.url);
    secret = await fillShelf(phusa);
    librarian = await browser.visitor();
    anonymous = await browser.visitor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  /** What went wrong before whose eyes ever; nothing may, save what a test provokes and takes. */
  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  const row = (name: string) => librarian.page.getByRole('row').filter({ hasText: name });
  const documentOf = async (name: string): Promise<DocumentDto> => {
    const { body } = await phusa.get<DocumentListDto>('/documents?size=100');
    const found = body.items.find(({ originalName }) => originalName === name);
    return phusa.document(found?.id ?? `no ${name}`);
  };

  describe('a librarian', () => {
    it('signs in with the key of the administrator, and lands where she wanted to be', async () => {
      const { page } = librarian;
      await librarian.go('/desk');
      await page.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click();
      await page.getByRole('button', { name: 'Đăng nhập bằng khóa quản trị' }).click();
      const key = page.getByLabel('Khóa quản trị hoặc khóa API');
      await key.fill('not the key at all');
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByText('Khóa này không đúng hoặc đã bị thu hồi.').waitFor();
      expect(librarian.takeComplaints()).toEqual(['401 POST /api/v1/session']);
      await key.fill(phusa.adminKey);
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByRole('heading', { name: 'Bàn số hóa' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/desk');
    });

    it('makes a batch with its box and shelf mark', async () => {
      const { page } = librarian;
      await page.getByRole('button', { name: 'Tạo lô mới' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Tạo lô mới' }).click();
      await dialog.getByText('Hãy đặt tên cho lô.').waitFor();
      await dialog.getByLabel('Tên lô').fill('Báo cáo nghiệm thu 2023');
      await dialog.getByLabel('Số hộp').fill('H-12');
      await dialog.getByLabel('Ký hiệu kho').fill('KQ.2023/07');
      await dialog.getByRole('button', { name: 'Tạo lô mới' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const chosen = page.getByLabel('Đưa vào lô').locator('option:checked');
      expect(await chosen.textContent()).toBe('Báo cáo nghiệm thu 2023');
    });

    it('drops files on the desk and sees each come to its end, and what to do about it', async () => {
      const { page } = librarian;
      await librarian.watchRows();
      await dropFiles(page, 'main > *', [SCAN, LOCKED, LETTER, NOT_A_DOCUMENT]);

      const sending = page.getByRole('region', { name: 'Đang tải lên' }).getByRole('listitem');
      const refused = sending.filter({ hasText: 'ghi-chú.txt' });
      await refused.getByText(FAILURES.unsupported.message.vi).waitFor();
      expect(await refused.textContent()).toContain(FAILURES.unsupported.action.vi);
      expect(librarian.takeComplaints()).toEqual(['415 POST /api/v1/documents']);

      await row('user-password.pdf').getByText(FAILURES.encrypted.message.vi).waitFor();
      expect(await row('user-password.pdf').textContent()).toContain(FAILURES.encrypted.action.vi);
      await row(TITLE).getByText('Đã xong · 6/6 trang').waitFor({ timeout: 50_000 });
      await row('letter.pdf').getByText('2/2 trang').waitFor();
      expect(await sending.count()).toBe(1);
      await librarian.screenshot('desk');

      const watched = (await librarian.seenRows()).filter(({ total }) => total === 6);
      const steps = watched.map(({ done }) => done);
      expect(new Set(steps).size).toBeGreaterThan(2);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(watched.at(-1)).toMatchObject({ name: TITLE, state: 'done', done: 6 });
    });

    it('leaves and comes back, and nothing is lost', async () => {
      const { page } = librarian;
      await page.getByRole('link', { name: 'Tìm kiếm' }).click();
      await page.getByRole('heading', { name: 'Tìm trong kho kết quả nghiên cứu' }).waitFor();
      await page.getByRole('link', { name: 'Bàn số hóa' }).click();
      await row('user-password.pdf').getByText(FAILURES.encrypted.message.vi).waitFor();
      await page.getByText(FAILURES.unsupported.message.vi).waitFor();

      await page.reload();
      await row(TITLE).getByText('Đã xong · 6/6 trang').waitFor();
      await row('user-password.pdf').getByText(FAILURES.encrypted.message.vi).waitFor();
      await page.getByRole('combobox', { name: 'Lô hồ sơ' }).selectOption('Báo cáo nghiệm thu 2023');
      await row('so-do-gio-1.pdf').waitFor({ state: 'hidden' });
      const rows = page.locator('table tbody tr[aria-rowindex]');
      await until(async () => (await rows.count()) === 3, { why: () => 'the batch does not hold three' });
      expect(await documentOf(basename(SCAN))).toMatchObject({ shelfMark: 'KQ.2023/07' });
    });

    it('tries the failed one again', async () => {
      const { page } = librarian;
      const asked = page.waitForResponse((response) => response.url().endsWith('/retry'));
      await page.getByRole('button', { name: 'Thử lại user-password.pdf' }).click();
      const answer = (await (await asked).json()) as DocumentDto;
      expect([(await asked).status(), answer.status]).toEqual([202, 'received']);
      await phusa.waitFor(answer.id, 'failed', { indexed: false });
      await row('user-password.pdf').getByText(FAILURES.encrypted.message.vi).waitFor();
      await page.getByRole('button', { name: 'Thử lại user-password.pdf' }).waitFor();
    });

    it('opens the report to the public only through the three questions', async () => {
      const { page } = librarian;
      await page.getByRole('button', { name: `Mở ${TITLE} cho công chúng` }).click();
      const dialog = page.getByRole('dialog');
      const answer = (question: RegExp, option: string) =>
        dialog.getByRole('group', { name: question }).getByText(option, { exact: true }).click();
      const open = dialog.getByRole('button', { name: 'Mở cho công chúng' });

      await open.click();
      await dialog.getByText('Hãy trả lời cả ba câu hỏi.').waitFor();
      await answer(/sáng chế/, 'Dự định nộp');
      await answer(/dữ liệu cá nhân/, 'Không');
      await answer(/bí mật nhà nước/, 'Không');
      await open.click();
      await dialog.getByText(/Hãy chọn ngày mở: kết quả dự định nộp đơn/).waitFor();
      await answer(/bí mật nhà nước/, 'Có');
      await dialog.getByText(/Tài liệu mật không được mở/).waitFor();
      expect(await open.isDisabled()).toBe(true);
      expect((await documentOf(basename(SCAN))).visibility).toBe('restricted');
      await librarian.screenshot('opening-refused');

      await answer(/bí mật nhà nước/, 'Không');
      await answer(/sáng chế/, 'Không');
      await open.click();
      await dialog.waitFor({ state: 'hidden' });
      const { id, visibility, recordVisibility } = await documentOf(basename(SCAN));
      expect([visibility, recordVisibility]).toEqual(['public', 'public']);
      report = id;
    });

    it('is refused when an answer contradicts a page, until she withholds that page', async () => {
      const { page } = librarian;
      const { id } = await documentOf('letter.pdf');
      await librarian.go(`/d/${id}/p/2?tab=about`);
      await page.getByRole('button', { name: 'Mở công khai' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Trang đáng ngờ: 2').waitFor();
      for (const question of [/sáng chế/, /dữ liệu cá nhân/, /bí mật nhà nước/])
        await dialog.getByRole('group', { name: question }).getByText('Không', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Mở cho công chúng' }).click();
      await dialog.getByText(/Trang 2 có vẻ chứa dữ liệu cá nhân/).waitFor();
      expect(librarian.takeComplaints()).toEqual([`409 PATCH /api/v1/documents/${id}`]);
      expect((await phusa.document(id)).visibility).toBe('restricted');

      await dialog.getByRole('button', { name: 'Hủy' }).click();
      await page.getByRole('tab', { name: 'Văn bản' }).click();
      await page.getByRole('button', { name: 'Giữ lại trang này' }).click();
      await page.getByText('Trang này đang được giữ lại').waitFor();
      await librarian.screenshot('page-withheld');
      await page.getByRole('tab', { name: 'Hồ sơ' }).click();
      await page.getByRole('button', { name: 'Mở công khai' }).click();
      for (const question of [/sáng chế/, /dữ liệu cá nhân/, /bí mật nhà nước/])
        await dialog.getByRole('group', { name: question }).getByText('Không', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Mở cho công chúng' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect((await phusa.document(id)).visibility).toBe('public');
    });
  });

  describe('a stranger', () => {
    it('searches a phrase of page 4 without tones, by keyboard alone, and lands on its words', async () => {
      const { page } = anonymous;
      await anonymous.go('/');
      await anonymous.tabTo(page.getByRole('combobox', { name: 'Tìm tài liệu' }));
      await page.keyboard.type(ASKED);
      await page.keyboard.press('Enter');
      const hit = page.getByRole('link', { name: /^tr\. 4/ });
      await hit.waitFor();
      expect(await hit.locator('mark').allTextContents().then(together)).toBe(PHRASE);
      await anonymous.screenshot('results');
      await anonymous.tabTo(hit);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/d/${report}/p/4?q=*`);
      await anonymous.settled();
      const { boxes } = await hitOf(report, 4);
      await expectMarked(boxes, 4);
      const inText = page.getByRole('tabpanel').locator('mark');
      expect(together(await inText.allTextContents())).toBe(PHRASE);
      await anonymous.screenshot('document-hit');
    });

    it('finds inside the document, and goes from place to place', async () => {
      const { page } = anonymous;
      const box = page.getByRole('textbox', { name: 'Tìm trong tài liệu' });
      await page.locator('body').press('/');
      await box.fill('bom mang');
      await box.press('Enter');
      const { items, total } = await hitsIn(report, 'bom mang');
      expect(total).toBeGreaterThan(1);
      const places = items.map((item) => item.page);
      const start = places.indexOf(4);
      const count = page.getByRole('status').filter({ hasText: /^Chỗ/ });
      await count.filter({ hasText: `Chỗ ${start + 1} trên ${total}` }).waitFor();
      for (const step of [1, 2]) {
        const at = (start + step) % total;
        await page.getByRole('button', { name: 'Chỗ khớp sau' }).click();
        await count.filter({ hasText: `Chỗ ${at + 1} trên ${total}` }).waitFor();
        await page.waitForURL(`**/d/${report}/p/${places[at]}?*`);
        await expectMarked(items[at]?.boxes ?? [], places[at] ?? 0);
      }
      await page.getByRole('button', { name: 'Chỗ khớp trước' }).click();
      await count.filter({ hasText: `Chỗ ${((start + 1) % total) + 1} trên ${total}` }).waitFor();
    });

    it('turns pages by button and by key', async () => {
      const { page } = anonymous;
      await anonymous.go(`/d/${report}/p/1`);
      await page.getByRole('button', { name: 'Trang sau' }).click();
      await page.getByRole('heading', { name: 'Trang 2 trên 6' }).waitFor();
      await page.getByRole('button', { name: 'Trang sau' }).press('ArrowRight');
      await page.getByRole('heading', { name: 'Trang 3 trên 6' }).waitFor();
      await page.getByRole('button', { name: 'Trang trước' }).click();
      await page.getByRole('heading', { name: 'Trang 2 trên 6' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/d/${report}/p/2`);
    });

    it('is led from a field and from a claim to its place on the page', async () => {
      const { page } = anonymous;
      const { fields } = await phusa.document(report, null);
      const author = fields['authors']?.find(({ printed }) => printed?.includes('Tạ Quang Hiển'));
      const { evidence } = author ?? {};
      expect(evidence?.page).toBe(3);
      await page.getByRole('tab', { name: 'Mô tả' }).click();
      await page.getByRole('button', { name: 'Tạ Quang Hiển' }).click();
      await page.waitForURL(`**/d/${report}/p/3?*at=${author?.id}*`);
      await expectMarked(evidence?.boxes ?? [], 3);
      await anonymous.screenshot('document-field');
    });

    it('reads a withheld page nowhere, and is told so kindly', async () => {
      const { id } = await documentOf('letter.pdf');
      await anonymous.go(`/d/${id}/p/1`);
      await anonymous.page.getByRole('tabpanel').getByText('readings of the wind gauge').waitFor();
      await anonymous.page.getByRole('button', { name: 'Trang sau' }).click();
      await anonymous.page.getByText('Trang này chưa mở cho bạn.').waitFor();
      await anonymous.screenshot('page-withheld-stranger');
      expect(anonymous.takeComplaints()).toEqual([]); // it does not even ask for what it may not have
      expect(await anonymous.page.content()).not.toContain('0912');
    });

    it('comes back to the same place of the list', async () => {
      const { page } = anonymous;
      await anonymous.go(`/?q=${encodeURIComponent(SERIES)}`);
      const hit = page.getByRole('heading', { level: 2 }).getByRole('link').nth(9);
      await hit.scrollIntoViewIfNeeded();
      const place = await page.evaluate<number>('window.scrollY');
      expect(place).toBeGreaterThan(300);
      await hit.click();
      await page.waitForURL('**/d/**');
      await anonymous.settled();
      await page.goBack();
      await hit.waitFor();
      await anonymous.sees(`Math.abs(window.scrollY - ${place}) < 3`);
    });

    it('meets the restricted document nowhere, and its address says kindly that nothing is there', async () => {
      const { page } = anonymous;
      const found = (who: Visitor) =>
        who.page.getByRole('heading', { level: 2 }).getByRole('link', { name: SECRET_TITLE });
      for (const who of [librarian, anonymous]) {
        await who.go(`/?q=${encodeURIComponent(PHRASE)}`);
        await who.page.getByRole('heading', { level: 2 }).getByRole('link', { name: TITLE }).waitFor();
      }
      expect([await found(librarian).count(), await found(anonymous).count()]).toEqual([1, 0]);
      await page
        .getByRole('status')
        .filter({ hasText: /^1 tài liệu/ })
        .waitFor();
      expect([await suggestedTo(librarian), await suggestedTo(anonymous)]).toEqual([[SECRET_TITLE], []]);
      await anonymous.go(`/d/${secret}/p/1`);
      await page.getByRole('heading', { name: /Không tìm thấy, hoặc tài liệu chưa được mở/ }).waitFor();
      expect(anonymous.takeComplaints()).toEqual([`404 GET /api/v1/documents/${secret}`]);
      await anonymous.screenshot('document-not-found');
    });

    it('reads every screen in English after one switch', async () => {
      const { page } = anonymous;
      await anonymous.go('/');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Search the research archive' }).waitFor();
      const { title, authors, host = '', fields } = await phusa.document(report, null);
      const named = Object.values(fields).flatMap((entries) =>
        entries.map(({ value, printed }) => nameOfValue(value) ?? printed),
      );
      const addresses = ['/', `/?q=${encodeURIComponent(ASKED)}`, '/sign-in', '/desk', `/d/${secret}/p/1`];
      for (const tab of ['text', 'description', 'evidence', 'about'])
        addresses.push(`/d/${report}/p/4?tab=${tab}`);
      for (const address of addresses) {
        await anonymous.go(address);
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        const ownWords = (await anonymous.saidNotIn('vi')).map((text) =>
          [title ?? '', ...authors, host, ...named].reduce((rest, known) => rest.replaceAll(known, ''), text),
        );
        expect([address, ownWords.filter((text) => /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/.test(text))]).toEqual([
          address,
          [],
        ]);
      }
      expect(anonymous.takeComplaints()).toEqual([`404 GET /api/v1/documents/${secret}`]);
    });

    async function suggestedTo({ page }: Visitor): Promise<string[]> {
      const answered = page.waitForResponse((response) => response.url().includes('ho%20so%20noi%20bo'));
      await page.getByRole('combobox', { name: 'Tìm tài liệu' }).fill('ho so noi bo');
      await answered;
      await page.waitForTimeout(100);
      return page.getByRole('listbox').getByRole('option').allTextContents();
    }

    const together = (parts: readonly string[]): string => parts.join(' ').replace(/\s+/g, ' ').trim();

    const hitsIn = async (id: string, q: string): Promise<DocumentHitsDto> =>
      (await phusa.get<DocumentHitsDto>(`/documents/${id}/hits?q=${encodeURIComponent(q)}`, null)).body;

    async function hitOf(id: string, number: number): Promise<{ boxes: readonly Box[] }> {
      const hit = (await hitsIn(id, ASKED)).items.find(({ page }) => page === number);
      return hit ?? { boxes: [] };
    }

    /** The current marks lie on what the boxes hold: the same ink is under both, and another line's is not. */
    async function expectMarked(boxes: readonly Box[], number: number): Promise<void> {
      expect(boxes.length).toBeGreaterThan(0);
      const { width } = (await phusa.get<PageDto>(`/documents/${report}/pages/${number}`, null)).body;
      const answer = await phusa.api(`/documents/${report}/pages/${number}/image?width=1240`, {}, null);
      const picture = { bytes: Buffer.from(await answer.arrayBuffer()), width };
      const marks = anonymous.page.locator('[data-current=true]');
      await anonymous.sees(`document.querySelectorAll('[data-current=true]').length === ${boxes.length}`);
      for (const [i, [x = 0, y = 0, w = 0, h = 0]] of boxes.entries()) {
        const shown = [x - 4, y - 4, w + 8, h + 8];
        expect(await likeness(marks.nth(i), picture, shown)).toBeGreaterThan(0.8);
        expect(await likeness(marks.nth(i), picture, [x + 12, y + 12, w + 8, h + 8])).toBeLessThan(0.5);
      }
    }
  });
});
