import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { TestBrowser } from '../support/browser.js';
import { lookInBoth } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { madeUpDocuments } from '../support/made-up-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(120_000);

describeWith('chromium', 'the table of the desk', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let lan: Visitor;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    const owner = await phusa.organisation('Viện Lúa');
    const catalogue = KillCatalogue.embedded(phusa.dataDir);
    await catalogue.rows(madeUpDocuments(), ['Giống lúa gạo chịu mặn', 120, owner]);
    await catalogue.rows(madeUpDocuments(), ['Nuôi tôm', 30, owner]);
    browser = await TestBrowser.open(program, phusa.url);
    lan = await browser.signedIn(await phusa.signIn({ key: (await phusa.key('librarian')).secret }));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  it('is narrowed without tones, sorted, selected whole and opened after a preview', async () => {
    const { page } = lan;
    await lan.go('/desk');
    await page.getByText('150 tài liệu khớp bộ lọc').waitFor();
    await lookInBoth(lan, 'desk-table');
    await page.getByRole('textbox', { name: 'Lọc tài liệu theo từ' }).fill('lua gao chiu man');
    await page.getByText('120 tài liệu khớp bộ lọc').waitFor();
    await page.getByRole('columnheader', { name: 'Nhan đề' }).getByRole('link').click();
    await page.locator('th[aria-sort=ascending]').waitFor();
    await page.getByRole('checkbox', { name: 'Chọn tất cả tài liệu đang hiển thị' }).click();
    await page.getByRole('button', { name: 'Chọn cả 120 tài liệu khớp bộ lọc' }).click();
    await page.getByRole('button', { name: 'Thay đổi…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('Hãy trả lời các câu hỏi.').waitFor();
    for (const none of await dialog.getByRole('radio', { name: 'Không', exact: true }).all())
      await none.click();
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('120 sẽ thay đổi').waitFor();
    await lan.screenshot('desk-table-preview');
    await dialog.getByRole('button', { name: 'Thực hiện với 120 tài liệu' }).click();
    await dialog.getByText('Xong. 120 đã thay đổi').waitFor({ timeout: 60_000 });
    expect(await lan.barriers()).toEqual([]);
    await dialog.getByRole('link', { name: 'Tải kết quả (CSV)' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Thay đổi gần đây' }).getByText('120/120').waitFor();
  });
});
