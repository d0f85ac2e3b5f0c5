import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { asTcvn3 } from '../fixtures/legacy-bytes.js';
import { TestBrowser } from '../support/browser.js';
import { look, lookInBoth } from '../support/browser-look.js';
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

const SECOND =
  'Mã hồ sơ,Tên nhiệm vụ\r\nKQ-11,Nghề nuôi ong mật ở rừng tràm\r\nKQ-12,Bảo quản khóm sau thu hoạch';

const TOPIC = 'bơm nước bằng sức gió';
const VIETNAMESE = 'Trạm bơm gió cho ruộng tôm';
const MIDDLE = ['Thị', 'Văn', 'Hữu', 'Ngọc', 'Minh', 'Thanh', 'Xuân', 'Đức'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khoa', 'Lan'];
const LONG_LIST = Array.from({ length: 60 }, (_, i) => ({
  externalId: `gio-${String(i)}`,
  type: 'report',
  visibility: 'public',
  ...(i === 0
    ? { title: VIETNAMESE, language: 'vi' }
    : { title: `Wind station number ${String(i + 100)}`, language: 'en' }),
  authors: [`Trần ${MIDDLE[i % 8] ?? ''} ${GIVEN[i >> 3] ?? ''}`],
  // what nearly all share tells nothing: a few have something of their own in common
  keywords: [TOPIC, ...(i < 8 ? ['tua-bin trục đứng'] : [])],
}));

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

    const { items } = (await phusa.ask<{ items: { id: string }[] }>('/documents?size=1')).body;
    await librarian.go(`/d/${items[0]?.id ?? ''}/p/1`);
    await page.getByText('Mới có bản ghi của tài liệu này').waitFor();
    expect(await page.getByRole('tab', { name: 'Mô tả' }).getAttribute('aria-selected')).toBe('true');
    await lookInBoth(librarian, 'record-without-pages');
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    expect(await page.getByText('Mới có bản ghi của tài liệu này').count()).toBe(2);
  });

  it('keeps what was chosen while the server fails, and can be left, paused and gone on with', async () => {
    const { page } = librarian;
    await librarian.go('/tables');
    await dropFiles(page, '[data-over]', [{ name: 'đợt hai.csv', bytes: Buffer.from(SECOND) }]);
    await page.getByRole('heading', { name: 'đợt hai.csv' }).waitFor();
    await page.getByLabel('Bảng mã').selectOption('CP1252');
    await page.getByLabel('Trở thành: MÃ£ há»“ sÆ¡').waitFor();
    await look(librarian, 'tables-wrong-encoding');
    await page.getByLabel('Bảng mã').selectOption('UTF-8');
    await page.getByLabel('Trở thành: Mã hồ sơ').waitFor();
    await page.getByLabel('Loại, nếu dòng không ghi').selectOption('article');

    const start = page.getByRole('button', { name: 'Nhập 2 dòng' });
    await page.route('**/start', (route) => route.fulfill({ status: 500 }), { times: 1 });
    await start.click();
    await page.getByRole('alert').getByText('Có lỗi ngoài dự kiến').waitFor();
    await page.context().setOffline(true);
    await start.click();
    await page.getByRole('alert').getByText('Không kết nối được máy chủ').first().waitFor();
    await page.context().setOffline(false);
    expect(await page.getByLabel('Loại, nếu dòng không ghi').inputValue()).toBe('article');
    await librarian.screenshot('tables-not-started');

    // whoever would import sleeps, so that what lies between start and end can be seen
    const worker = phusa.process('worker') ?? 0;
    process.kill(worker, 'SIGSTOP');
    try {
      await page.route('**/start', (route) => route.fetch().then(() => route.abort('connectionreset')), {
        times: 1,
      });
      await start.click();
      await page.getByText('0 trên 2 dòng').waitFor();
      await look(librarian, 'tables-importing');

      await page.getByRole('link', { name: 'Các lần nhập' }).click();
      await page.getByRole('listitem').filter({ hasText: 'đợt hai.csv' }).getByText('Đang nhập').waitFor();
      await page.getByRole('link', { name: 'đợt hai.csv' }).click();
      await page.getByText('0 trên 2 dòng').waitFor();

      await page.route('**/imports/*', (route) => route.abort('connectionrefused'));
      const silent = page.getByRole('alert').getByText('Chưa xem được việc nhập đến đâu');
      await silent.waitFor();
      await librarian.screenshot('tables-unreachable');
      await page.getByText('0 trên 2 dòng').waitFor();
      await page.unroute('**/imports/*');
      await silent.waitFor({ state: 'hidden' });

      await page.getByRole('button', { name: 'Tạm dừng' }).click();
      await page.getByText('Chưa dòng nào được nhập.').waitFor();
      await look(librarian, 'tables-stopped');
      // and the file is away when it is gone on with
      await fileOf(page.url(), 'hide');
      await page.getByRole('button', { name: 'Nhập tiếp' }).click();
      await page.getByText('0 trên 2 dòng').waitFor();
    } finally {
      process.kill(worker, 'SIGCONT');
    }
    await page.getByRole('alert').getByText('Việc nhập đã dừng.').waitFor({ timeout: 30_000 });
    await lookInBoth(librarian, 'tables-failed');
    await fileOf(page.url(), 'show');
    await page.getByRole('button', { name: 'Nhập tiếp' }).click();
    await page.getByText('Đã nhập xong 2 dòng.').waitFor({ timeout: 30_000 });
    expect(browser.takeComplaints().filter((line) => !/ \S+ \/api\/v1\/imports\//.test(line))).toEqual([]);
  });

  async function fileOf(address: string, what: 'hide' | 'show'): Promise<void> {
    const path = join(phusa.dataDir, 'objects', 'imports', address.split('/').at(-1) ?? '');
    await (what === 'hide' ? rename(path, `${path}-away`) : rename(`${path}-away`, path));
  }

  it('leads to lists that come page by page, where what came stays when more does not', async () => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const body = LONG_LIST.map((record) => JSON.stringify(record)).join('\n');
    const brought = await phusa.ask<string>('/imports?wait=true', { method: 'POST', body, headers });
    expect(brought.body).not.toContain('rejected');

    const { page } = librarian;
    await librarian.go('/agents');
    const names = page.getByRole('list', { name: 'Người và đơn vị' }).getByRole('listitem');
    expect(await names.count()).toBe(50);
    await page.route('**/api/v1/agents?*', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', { name: 'Xem thêm tên' }).press('Enter');
    await page.getByRole('alert').getByText('Chưa tải thêm được').waitFor();
    expect(await names.count()).toBe(50);
    await look(librarian, 'more-failed');
    await page.unroute('**/api/v1/agents?*');
    await page.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await names.nth(50).getByRole('link').and(page.locator(':focus')).waitFor();

    await librarian.go(`/?q=${encodeURIComponent(TOPIC)}`);
    const pager = page.getByRole('navigation', { name: 'Các trang kết quả' });
    await pager.getByText('1–20 trên 60').waitFor();
    expect(await pager.getByRole('link').count()).toBe(1);
    await pager.getByRole('link', { name: 'Trang sau' }).press('Enter');
    await pager.getByText('21–40 trên 60').waitFor();
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
    await pager.scrollIntoViewIfNeeded();
    await look(librarian, 'pager');
    await pager.getByRole('link', { name: 'Trang sau' }).click();
    await pager.getByText('41–60 trên 60').waitFor();
    expect(await pager.getByRole('link').count()).toBe(1);
    await librarian.go(`/?q=${encodeURIComponent(TOPIC)}&from=200`);
    await page.getByText('Danh sách kết quả không dài đến đây.').waitFor();
    await look(librarian, 'pager-beyond');
    await page.getByRole('link', { name: 'Về trang kết quả đầu' }).click();
    await pager.getByText('1–20 trên 60').waitFor();

    await librarian.go(`/?q=${encodeURIComponent(VIETNAMESE)}`);
    await page.getByRole('link', { name: VIETNAMESE }).first().click();
    await page.getByRole('tab', { name: 'Hồ sơ' }).click();
    const similar = page.getByRole('region', { name: 'Tài liệu cùng chủ đề' }).getByRole('link');
    await similar.first().waitFor();
    await similar.first().scrollIntoViewIfNeeded();
    await look(librarian, 'similar');
    // each title is said in its document's language
    const spoken = (await similar.all()).map((one) => one.getAttribute('lang'));
    expect(new Set(await Promise.all(spoken))).toEqual(new Set(['en']));
    // nothing was brought that has pages or a file
    expect(browser.takeComplaints().filter((line) => !/agents\?|pages\/1/.test(line))).toEqual([]);
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
