import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { PersonDto } from '../../src/access/access.dto.js';
import { asTcvn3 } from '../fixtures/legacy-bytes.js';
import { TestBrowser } from '../support/browser.js';
import { dropFiles } from '../support/browser-drop.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const RICE = 'Nghiên cứu chọn tạo giống lúa chịu mặn cho vùng ven biển Cần Thơ';
const SHRIMP = 'Xây dựng mô hình nuôi tôm nước lợ bền vững trong ao lót bạt';
const LIST = [
  'SỔ ĐĂNG KÝ KẾT QUẢ;;;;;;',
  'STT;Số đăng ký;Tên nhiệm vụ;Cơ quan chủ trì;Năm;Lĩnh vực;Tiềm năng',
  `1;KQ015440;${RICE};Viện Lúa;2019;Nông nghiệp;có`,
  `2;KQ015441;${SHRIMP};Đại học Cần Thơ;2020;Thủy sản;có`,
  '3;KQ015442;Hoàn thiện quy trình bảo quản xoài cát;Đại học Cần Thơ;2021;Nông nghiệp;không',
  '4;;;Viện Lúa;2020;;',
].join('\r\n');
const MANAGER = { email: 'quan.ly@example.org', password: 'mat khau du dai 12' };

describeWith('chromium', 'the road to 2030 in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let manager: Visitor;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    await phusa.send<PersonDto>('POST', '/people', { ...MANAGER, name: 'Trần Thị Quản', role: 'manager' });
    await phusa.api('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: [
        { externalId: 'D1', type: 'report', language: 'vi', title: RICE, registrationNumber: 'KQ-015440' },
        { externalId: 'D2', type: 'report', language: 'vi', title: SHRIMP.replace('bền vững', 'hiệu quả') },
      ]
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    });
    browser = await TestBrowser.open(program, phusa.url);
    manager = await browser.visitor();
    const { cookie } = await phusa.signIn(MANAGER);
    const [name = '', value = ''] = cookie.split('=');
    await manager.page.context().addCookies([{ name, value, url: phusa.url }]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  async function look(visitor: Visitor, name: string): Promise<void> {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await visitor.page.setViewportSize({ width, height });
      await visitor.settled();
      await visitor.screenshot(`holdings-${name}-${String(width)}`);
      expect(await visitor.sideways()).toEqual([]);
      expect(await visitor.barriers()).toEqual([]);
    }
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
  }

  /** The sums are counted behind the work: asked over the API until they are there. */
  const sumsSay = (wanted: (likely: { total: number; digitised?: number }) => boolean): Promise<true> =>
    until(
      async () => {
        const { body } = await phusa.get<{ holdings?: { likely: { total: number; digitised?: number } } }>(
          '/progress',
        );
        return body.holdings && wanted(body.holdings.likely) ? true : undefined;
      },
      { ms: 60_000, why: () => 'the sums do not come' },
    );

  it('begins with no list, and teaches the next step', async () => {
    const { page } = manager;
    await manager.go('/progress');
    await page.getByText('Chưa có danh mục nào').waitFor();
    await page.getByText('Chưa tính được').first().waitFor();
    await look(manager, 'none');
    await page.getByRole('link', { name: 'Nhập danh mục đăng ký' }).click();
    await page.getByText('Chưa nhập danh mục nào.').waitFor();
    await look(manager, 'lists-empty');
  });

  it('a manager imports a list with a bad line, which comes back with its reason', async () => {
    const { page } = manager;
    await dropFiles(page, '[data-over]', [{ name: 'sổ đăng ký.csv', bytes: asTcvn3(LIST) }]);
    await page.getByRole('heading', { name: 'sổ đăng ký.csv' }).waitFor();
    expect(await page.getByLabel('Bảng mã').inputValue()).toBe('TCVN3');
    expect(await page.getByLabel('Trở thành: Tên nhiệm vụ').inputValue()).toBe('title');
    const preview = page.getByRole('region', { name: 'Các dòng đầu sẽ thành gì' });
    await preview.getByText('thiếu cả tên lẫn số').waitFor();
    await look(manager, 'mapping');
    await page.getByRole('button', { name: 'Nhập 4 dòng' }).click();
    await page.getByText('Đã nhập xong 4 dòng.').waitFor({ timeout: 60_000 });
    await look(manager, 'done');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải 1 dòng không nhận' }).click();
    const file = await readFile(await (await coming).path(), 'utf8');
    expect(file).toContain('4;;;Viện Lúa;2020;;;thiếu cả tên lẫn số');
  });

  it('sees the gap, reviews a doubtful match, and sees the share move', async () => {
    const { page } = manager;
    await sumsSay(({ total, digitised }) => total === 2 && digitised === 1);
    await manager.go('/progress');
    const coverage = page.getByRole('region', { name: 'So với danh mục' });
    await coverage.getByText('1 trên 2').waitFor();
    await coverage.getByText('50%').waitFor();
    await look(manager, 'gap');

    await page.getByRole('link', { name: '1 cặp chờ bạn xem' }).click();
    await page.getByRole('region', { name: 'Trong danh mục' }).getByText(SHRIMP).waitFor();
    await look(manager, 'match');
    // by keys alone
    const same = page.getByRole('button', { name: 'Cùng một kết quả' });
    await same.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Không còn cặp nào chờ xem.').waitFor();
    await look(manager, 'match-none');

    await sumsSay(({ digitised }) => digitised === 2);
    await page.getByRole('link', { name: 'Xem tiến độ' }).click();
    await coverage.getByText('2 trên 2').waitFor();
    const table = page.locator('figure', { hasText: 'Mỗi mục đang ở đâu' }).getByText('Xem dạng bảng');
    await table.click();
    await page.getByRole('cell', { name: 'Đã mô tả' }).waitFor();
    const coming = page.waitForEvent('download');
    await page
      .locator('figure', { hasText: 'Theo lĩnh vực' })
      .getByRole('button', { name: 'Tải CSV' })
      .click();
    expect(await readFile(await (await coming).path(), 'utf8')).toContain('Thủy sản,1,1');
  });

  it('sets the potential from the list, and types an indicator with its source', async () => {
    const { page } = manager;
    await manager.go('/holdings');
    await page.getByText('3 mục').waitFor();
    await page.getByLabel('Trạng thái').selectOption('known');
    await page.getByText('1 mục').waitFor();
    await look(manager, 'list');
    await page.getByLabel(/^Tiềm năng của Hoàn thiện/).selectOption('likely');
    await sumsSay(({ total }) => total === 3);

    await manager.go('/progress');
    await page.getByText('Ghi số liệu một năm').click();
    await page.getByLabel('Chỉ tiêu', { exact: true }).selectOption('ipShare');
    await page.getByLabel('Năm', { exact: true }).selectOption('2025');
    await page.getByLabel('Giá trị (%)').fill('16.5');
    await page.getByLabel('Nguồn').fill('Báo cáo của Sở');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('16,5 % (2025)').waitFor();
    await look(manager, 'indicators');
  });

  it('shows a stranger the sums of what anybody may see, in English too', async () => {
    const stranger = await browser.visitor();
    await stranger.go('/progress');
    await stranger.page.getByText('0 trên 3').first().waitFor();
    expect(await stranger.page.getByText('Mỗi mục đang ở đâu').count()).toBe(0);
    await look(stranger, 'stranger');
    await stranger.page
      .getByRole('button', { name: /English|EN/ })
      .first()
      .click();
    await stranger.page.getByRole('heading', { name: 'By field' }).waitFor();
    await look(stranger, 'stranger-en');
    await stranger.page.close();
    await manager.go('/progress');
    await manager.page
      .getByRole('button', { name: /English|EN/ })
      .first()
      .click();
    await manager.page.getByRole('heading', { name: 'Where each stands' }).waitFor();
    await look(manager, 'dashboard-en');
  });
});
