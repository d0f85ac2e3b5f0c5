import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { asTcvn3 } from '../fixtures/legacy-bytes.js';
import { TestBrowser } from '../support/browser.js';
import { look } from '../support/browser-look.js';
import { dropFiles } from '../support/browser-drop.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';

jest.setTimeout(180_000);

const LIST = [
  'DANH MỤC NHIỆM VỤ ĐÃ NGHIỆM THU;;;;',
  'STT;Mã hồ sơ;Tên nhiệm vụ;Chủ nhiệm;Ngày bắt đầu',
  '1;KQ-01;Nghiên cứu chọn tạo giống lúa chịu mặn;TS. Nguyễn Thị Hồng, Lê Bình;15/03/2019',
  '2;KQ-02;Mô hình nuôi tôm nước lợ bền vững;Trần Văn Dũng;31/02/2019',
  '3;;;Phạm Vô Danh;01/01/2020',
].join('\r\n');

describeWith('chromium', 'importing a list in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let librarian: Visitor;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    browser = await TestBrowser.open(program, phusa.url);
    librarian = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints().filter((line) => !line.includes('415'))).toEqual([]));

  it('goes from a dropped list over mapping and progress to the rows that want mending', async () => {
    const { page } = librarian;
    await librarian.go('/desk');
    await page.getByRole('link', { name: 'Nhập danh mục từ bảng tính' }).click();
    await page.getByText('Chưa có lần nhập nào.').waitFor();
    await look(librarian, 'tables-empty');

    await dropFiles(page, '[data-over]', [
      { name: 'ảnh.csv', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') },
    ]);
    await page.getByRole('alert').getByText('Tệp này không phải bảng').waitFor();
    await look(librarian, 'tables-refused');

    await dropFiles(page, '[data-over]', [{ name: 'danh mục.csv', bytes: asTcvn3(LIST) }]);
    await page.getByRole('heading', { name: 'danh mục.csv' }).waitFor();
    expect(await page.getByLabel('Bảng mã').inputValue()).toBe('TCVN3');
    expect(await page.getByLabel('Trở thành: Tên nhiệm vụ').inputValue()).toBe('title');
    expect(await page.getByLabel('Trở thành: STT').inputValue()).toBe('');
    expect(await page.getByLabel('Tách nhiều giá trị bằng: Chủ nhiệm').inputValue()).toBe(',');
    const preview = page.getByRole('region', { name: 'Xem trước' });
    await preview.getByText('không có trong lịch').waitFor();
    await look(librarian, 'tables-mapping');

    await page.getByLabel('Trở thành: Tên nhiệm vụ').selectOption('');
    await page.getByLabel('Trở thành: Mã hồ sơ').selectOption('');
    await page.getByText('Cần ít nhất một cột là tên tài liệu').waitFor();
    expect(await page.getByRole('button', { name: 'Nhập 3 dòng' }).isDisabled()).toBe(true);
    await page.getByLabel('Trở thành: Tên nhiệm vụ').selectOption('title');
    await page.getByLabel('Trở thành: Mã hồ sơ').selectOption('externalId');
    await preview.getByText('KQ-01').waitFor();
    await page.getByLabel('Loại, nếu dòng không ghi').selectOption('report');

    // by keys alone
    const start = page.getByRole('button', { name: 'Nhập 3 dòng' });
    await start.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã nhập xong 3 dòng.').waitFor({ timeout: 30_000 });
    await look(librarian, 'tables-done');

    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải 1 dòng không nhận' }).click();
    const download = await coming;
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('3;;;Phạm Vô Danh;01/01/2020;thiếu cả mã lẫn nhan đề');

    await dropFiles(page, '[data-over]', [
      { name: 'đã sửa.csv', bytes: Buffer.from(file.replace('3;;;', '3;KQ-03;Tên đã bổ sung;')) },
    ]);
    await page.getByRole('heading', { name: 'đã sửa.csv' }).waitFor();
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByText('Đã nhập xong 1 dòng.').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Các lần nhập' }).click();
    await page.getByRole('link', { name: 'danh mục.csv' }).waitFor();
    await look(librarian, 'tables-list');
  });

  it('says the same in English', async () => {
    const { page } = librarian;
    await librarian.go('/tables');
    await page
      .getByRole('button', { name: /English|EN/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Import a list' }).waitFor();
    await page.getByRole('link', { name: 'danh mục.csv' }).click();
    await page.getByText('3 rows are dealt with.').waitFor();
    await look(librarian, 'tables-done-en');
  });
});
