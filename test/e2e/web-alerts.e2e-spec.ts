import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { SavedSearchesDto } from '../../src/alerts/saved-searches.dto.js';
import { TestBrowser } from '../support/browser.js';
import { look } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { textPdf } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { Session } from '../support/running-api.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const ANNA = { email: 'anna@example.org', password: 'a long enough password' };

describeWith('chromium', 'saved searches, citations and reports in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let reader: Visitor;
  let session: Session;
  let id: string;

  beforeAll(async () => {
    phusa = await Running.start();
    await phusa.person('reader', ANNA);
    session = await phusa.signIn(ANNA);
    const visible = { visibility: 'public', recordVisibility: 'public' };
    const pages = [['BÁO CÁO TỔNG KẾT', 'Nghiên cứu giống lúa chịu mặn'], ['Trang hai của báo cáo về lúa']];
    id = await phusa.take({ name: 'Giống lúa chịu mặn.pdf', bytes: textPdf(pages) }, visible);
    await phusa.waitFor(id);
    browser = await TestBrowser.open(program, phusa.url);
    reader = await browser.signedIn(session);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  it('saves a search, says that mails wait, and lets it be changed and removed', async () => {
    const { page } = reader;
    await reader.go('/saved');
    await page.getByText('Bạn chưa lưu tìm kiếm nào.').waitFor();
    await look(reader, 'alerts-empty');

    await reader.go('/?q=lua+chiu+man&type=report,other');
    await page.getByRole('button', { name: 'Lưu tìm kiếm này' }).click();
    await look(reader, 'alerts-form');
    await page.getByLabel('Đặt tên').fill('Lúa chịu mặn');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('link', { name: 'Xem tìm kiếm đã lưu' }).click();
    await page.getByText('Hệ thống chưa có máy chủ thư').waitFor();
    await page.getByLabel('Thư báo cho “Lúa chịu mặn”').selectOption('daily');
    await look(reader, 'alerts-list');

    const [saved] = (await phusa.get<SavedSearchesDto>('/saved-searches', session)).body.items;
    expect(saved).toMatchObject({ name: 'Lúa chịu mặn', path: '/?q=lua+chiu+man&type=report%2Cother' });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Đổi địa chỉ' }).click();
    await until(async () => {
      const { body } = await phusa.get<SavedSearchesDto>('/saved-searches', session);
      return body.items[0]?.feed !== saved?.feed || undefined;
    });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('No mail server is set up').waitFor();
    await look(reader, 'alerts-list-english');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('button', { name: 'Bỏ tìm kiếm “Lúa chịu mặn”' }).click();
    await page.getByText('Bạn chưa lưu tìm kiếm nào.').waitFor();
  });

  it('cites one page or the whole', async () => {
    const { page } = reader;
    await reader.go(`/d/${id}/p/2?tab=about`);
    await page.getByText(new RegExp(`tr\\. 2\\. .*/d/${id}/p/2`)).waitFor();
    expect(await page.getByRole('link', { name: 'RIS' }).getAttribute('href')).toContain('format=ris&page=2');
    await page.getByLabel('Chỉ trang 2').uncheck();
    expect(await page.getByRole('link', { name: 'RIS' }).getAttribute('href')).not.toContain('page=');
    await look(reader, 'alerts-citation');
  });

  it('takes a report from a stranger to the review desk', async () => {
    const anonymous = await browser.visitor({ colorScheme: 'dark' });
    await anonymous.go(`/d/${id}/p/2`);
    await anonymous.page.getByRole('button', { name: 'Báo lỗi' }).click();
    await anonymous.page.getByLabel('Điều gì sai, và đúng ra là gì?').fill('Chữ “lúa” đọc thành “lua”.');
    await look(anonymous, 'alerts-report-dark');
    await anonymous.page.getByRole('button', { name: 'Gửi báo lỗi' }).click();
    await anonymous.page.getByText('Cảm ơn bạn. Thủ thư sẽ xem.').waitFor();

    const librarian = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
    await librarian.go('/review');
    await librarian.page.getByText('Chữ “lúa” đọc thành “lua”.').waitFor();
    await look(librarian, 'alerts-review');
    await librarian.page.getByRole('button', { name: 'Đã sửa' }).click();
    await librarian.page.getByText('Chữ “lúa” đọc thành “lua”.').waitFor({ state: 'detached' });
  });

  it('stops mails from the address in a mail, in English too', async () => {
    const visitor = await browser.visitor();
    await visitor.go('/unsubscribe/guessed');
    await visitor.page.getByRole('button', { name: 'Ngừng gửi thư' }).waitFor();
    await visitor.page.getByRole('button', { name: 'English' }).click();
    await visitor.page.getByRole('button', { name: 'Stop the mails' }).waitFor();
    await look(visitor, 'alerts-unsubscribe');
  });
});
