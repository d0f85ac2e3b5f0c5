import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { ReportTextsDto, YearlyReportDto } from '../../src/yearly-reports/report.dto.js';
import { vietnamDate } from '../../src/shared/clock.js';
import { asTcvn3 } from '../fixtures/legacy-bytes.js';
import { TestBrowser } from '../support/browser.js';
import { dropFiles } from '../support/browser-drop.js';
import { inEnglish, look, lookInBoth } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

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
const PASSWORD = 'mat khau du dai 12';
const MANAGER = { email: 'quan.ly@example.org', password: PASSWORD };
const UNIT = { email: 'vien@example.org', password: PASSWORD };
const YEAR = Number(vietnamDate(new Date()).slice(0, 4));
const LAST = YEAR - 1;
const FORMATS = ['pdf', 'docx'] as const;

describeWith('chromium', 'the road to 2030 in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let manager: Visitor;
  let unit: Visitor;
  let institute: string;
  let lastYears: Record<string, Buffer>;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    institute = await phusa.organisation('Viện Lúa');
    await phusa.person('manager', MANAGER);
    await phusa.person('librarian', { ...UNIT, organisationId: institute });
    const imported = await phusa.api('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: [
        { externalId: 'D1', type: 'report', language: 'vi', title: RICE, registrationNumber: 'KQ-015440' },
        { externalId: 'D2', type: 'report', language: 'vi', title: SHRIMP.replace('bền vững', 'hiệu quả') },
      ]
        .map((record) => `${JSON.stringify({ text: 'Báo cáo tổng hợp.', ...record })}\n`)
        .join(''),
    });
    await imported.text();
    await KillCatalogue.embedded(phusa.dataDir).rows(
      `INSERT INTO usage_day (document_id, day, kind, count)
       SELECT id, CURRENT_DATE - back, kind, number FROM document,
         (VALUES (0, 'view', 31), (40, 'view', 12), (40, 'download', 5), (100, 'view', 8)) AS used(back, kind, number)
       WHERE title = $1`,
      [RICE],
    );
    await signLastYear();
    lastYears = await filesOf(LAST);
    browser = await TestBrowser.open(program, phusa.url);
    manager = await browser.signedIn(await phusa.signIn(MANAGER));
    unit = await browser.signedIn(await phusa.signIn(UNIT));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  async function signLastYear(): Promise<void> {
    const path = `/progress/reports/${String(LAST)}`;
    const { texts } = (await phusa.get<YearlyReportDto>(path)).body;
    const signer: ReportTextsDto = { ...(texts as ReportTextsDto), signer: 'Lê Văn Trước' };
    expect((await phusa.send('PUT', `${path}/texts`, signer)).status).toBe(200);
    expect((await phusa.send('POST', `${path}/sign-off`, {})).status).toBe(200);
  }

  async function filesOf(year: number): Promise<Record<string, Buffer>> {
    const files: Record<string, Buffer> = {};
    for (const format of FORMATS) {
      const answer = await phusa.api(`/progress/reports/${String(year)}/files/${format}?state=signed`);
      files[format] = Buffer.from(await answer.arrayBuffer());
    }
    return files;
  }

  /** What a press on it brings down. */
  async function downloaded(visitor: Visitor, press: () => Promise<void>): Promise<Buffer> {
    const coming = visitor.page.waitForEvent('download');
    await press();
    return readFile(await (await coming).path());
  }

  /** The sums are counted behind the work: asked over the API until they are there. */
  const sumsSay = (wanted: (likely: { total: number; digitised?: number }) => boolean): Promise<true> =>
    until(
      async () => {
        const { body } = await phusa.get<{
          registeredWorks?: { likely: { total: number; digitised?: number } };
        }>('/progress');
        return body.registeredWorks && wanted(body.registeredWorks.likely) ? true : undefined;
      },
      { ms: 60_000, why: () => 'the sums do not come' },
    );

  it('begins with no list, and teaches the next step', async () => {
    const { page } = manager;
    await manager.go('/progress');
    await page.getByText('Chưa có danh mục nào').waitFor();
    await page.getByText('Chưa tính được').first().waitFor();
    await look(manager, 'road-none');
    await page.getByRole('link', { name: 'Nhập danh mục đăng ký' }).click();
    await page.getByText('Chưa nhập danh mục nào.').waitFor();
    await look(manager, 'road-lists-empty');
  });

  it('a manager imports a list with a bad line, which comes back with its reason', async () => {
    const { page } = manager;
    await dropFiles(page, '[data-over]', [{ name: 'sổ đăng ký.csv', bytes: asTcvn3(LIST) }]);
    await page.getByRole('heading', { name: 'sổ đăng ký.csv' }).waitFor();
    expect(await page.getByLabel('Bảng mã').inputValue()).toBe('TCVN3');
    expect(await page.getByLabel('Trở thành: Tên nhiệm vụ').inputValue()).toBe('title');
    const preview = page.getByRole('region', { name: 'Các dòng đầu sẽ thành gì' });
    await preview.getByText('thiếu cả tên lẫn số').waitFor();
    await lookInBoth(manager, 'road-mapping');
    await page.getByRole('button', { name: 'Nhập 4 dòng' }).click();
    await page.getByText('Đã nhập xong 4 dòng.').waitFor({ timeout: 60_000 });
    // a link that is a button has not the colour of its ground
    await manager.sees(
      '[getComputedStyle(document.querySelector(\'main a.mantine-Button-root[href="/progress"]\'))].every(({ color, backgroundColor }) => color !== backgroundColor)',
    );
    await lookInBoth(manager, 'road-imported');
    const refused = await downloaded(manager, () =>
      page.getByRole('link', { name: 'Tải 1 dòng không nhận' }).click(),
    );
    expect(refused.toString()).toContain('4;;;Viện Lúa;2020;;;thiếu cả tên lẫn số');
  });

  it('sees the gap, reviews a doubtful match, and sees the share move', async () => {
    const { page } = manager;
    await sumsSay(({ total, digitised }) => total === 2 && digitised === 1);
    await manager.go('/progress');
    const coverage = page.getByRole('region', { name: 'So với danh mục' });
    await coverage.getByText('1 trên 2').waitFor();
    await coverage.getByText('50%').waitFor();
    await page
      .getByText('Còn quá sớm để dự báo ngày xong: mới có 0 tháng trọn vẹn, cần ít nhất 3 tháng.')
      .waitFor();
    // less than one a month is needed, and it is not said to be none
    expect(await page.getByText(/để kịp cần/).textContent()).not.toMatch(/cần 0 /);
    await page.getByText(/51 lượt xem và 5 lượt tải/).waitFor();
    const usage = page.locator('figure', { hasText: 'Lượt dùng theo tháng' });
    await usage.getByText('Xem dạng bảng').click();
    expect(await usage.getByRole('row').count()).toBeGreaterThanOrEqual(4);
    await usage.scrollIntoViewIfNeeded();
    await manager.screenshot('road-usage');
    await lookInBoth(manager, 'road-gap');

    await page.getByRole('link', { name: '1 cặp chờ bạn xem' }).click();
    await page.getByRole('region', { name: 'Trong danh mục' }).getByText(SHRIMP).waitFor();
    await look(manager, 'road-match');
    // by keys alone
    const same = page.getByRole('button', { name: 'Cùng một kết quả' });
    await same.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Không còn cặp nào chờ xem.').waitFor();
    // text that came without a picture of its page
    expect(browser.takeComplaints().filter((one) => !/^404 GET .+\/pages\/1\/image/.test(one))).toEqual([]);

    await sumsSay(({ digitised }) => digitised === 2);
    await page.getByRole('link', { name: 'Xem tiến độ' }).click();
    await coverage.getByText('2 trên 2').waitFor();
    const table = page.locator('figure', { hasText: 'Mỗi mục đang ở đâu' }).getByText('Xem dạng bảng');
    await table.click();
    await page.getByRole('cell', { name: 'Đã mô tả' }).waitFor();
    const fields = await downloaded(manager, () =>
      page.locator('figure', { hasText: 'Theo lĩnh vực' }).getByRole('button', { name: 'Tải CSV' }).click(),
    );
    expect(fields.toString()).toContain('Thủy sản,1,1');
  });

  it('sets the potential from the list, and types an indicator with its source', async () => {
    const { page } = manager;
    await manager.go('/registered-works');
    await page.getByText('3 mục').waitFor();
    await page.getByLabel('Trạng thái').selectOption('known');
    await page.getByText('1 mục').waitFor();
    await look(manager, 'road-list');
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
    await look(manager, 'road-indicators');
  });

  it('is told of misread letters before a line is taken in, and finds a work by its investigator', async () => {
    const { page } = manager;
    const lines = [
      'Số đăng ký;Tên nhiệm vụ;Chủ nhiệm',
      'KQ015449;Trồng sen trên đất nhiễm mặn;TS. Trần Thị Sáu',
    ];
    const bytes = Buffer.from(
      new TextDecoder('windows-1252').decode(Buffer.from(lines.join('\r\n'))),
      'utf8',
    );
    await manager.go('/registered-works/lists');
    await dropFiles(page, '[data-over]', [{ name: 'sổ sai chữ.csv', bytes }]);
    await page.getByText('Chữ trong tệp này có vẻ bị sai bảng mã (UTF-8 mã hóa hai lần).').waitFor();
    expect(await page.getByRole('button', { name: 'Nhập 1 dòng' }).isDisabled()).toBe(true);
    await lookInBoth(manager, 'road-misread');
    await page.getByRole('button', { name: 'Đọc lại cho đúng' }).click();
    await page
      .getByRole('region', { name: 'Các dòng đầu sẽ thành gì' })
      .getByText('TS. Trần Thị Sáu')
      .waitFor();
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByText('Đã nhập xong 1 dòng.').waitFor({ timeout: 60_000 });
    await manager.go('/registered-works');
    await page.getByLabel('Chủ nhiệm', { exact: true }).fill('tran thi sau');
    await page.getByText('1 mục').waitFor();
    await page.getByText('TS. Trần Thị Sáu', { exact: false }).first().waitFor();
    await lookInBoth(manager, 'road-investigator');
  });

  it('shows a stranger the sums of what anybody may see', async () => {
    const anonymous = await browser.visitor();
    await anonymous.go('/progress');
    await anonymous.page.getByText('0 trên 3').first().waitFor();
    expect(await anonymous.page.getByText('Mỗi mục đang ở đâu').count()).toBe(0);
    expect(await anonymous.page.getByText('Lượt dùng theo tháng').count()).toBe(0);
    await lookInBoth(anonymous, 'road-stranger');
    await anonymous.page.close();
  });

  it('sets when units report, and sees who has not', async () => {
    const { page } = manager;
    await manager.go('/admin?tab=settings');
    const due = page.getByRole('group', { name: 'Đơn vị gửi trước ngày' });
    expect(await due.getByLabel('Ngày', { exact: true }).inputValue()).toBe('15');
    expect(await due.getByLabel('Tháng').inputValue()).toBe('11');
    const form = page.locator('form', { has: due });
    await form.getByLabel('Nhắc đơn vị chưa gửi khi còn (ngày)').fill('mười');
    await form.getByText('Chỉ ghi các số từ 1 đến 90').waitFor();
    expect(await form.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await form.getByLabel('Nhắc đơn vị chưa gửi khi còn (ngày)').fill('10, 2');
    await due.getByLabel('Tháng').selectOption('1');
    await due.getByLabel('Ngày', { exact: true }).selectOption('31');
    // a month that has no such day takes its last
    await due.getByLabel('Tháng').selectOption('2');
    expect(await due.getByLabel('Ngày', { exact: true }).inputValue()).toBe('28');
    await lookInBoth(manager, 'road-settings');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Đã lưu').waitFor();
    expect((await phusa.get('/settings')).body).toMatchObject({
      report: { unitsBefore: '02-28', reportOn: '12-31', remindBefore: [10, 2], remindAfter: [1, 8] },
    });
    await manager.go(`/reports/${String(YEAR)}`);
    await page.getByText(`1 trên 1 đơn vị chưa gửi báo cáo năm ${String(YEAR)}`).waitFor();
    await page.getByText('Chưa cài máy chủ thư, nên không ai được nhắc qua thư.').waitFor();
    await lookInBoth(manager, 'road-waiting');
  });

  it('a unit finds its form, writes and sends it', async () => {
    const { page } = unit;
    await unit.go('/reports');
    await look(unit, 'road-years');
    await page
      .getByRole('rowheader', { name: `Báo cáo năm ${String(YEAR)}` })
      .getByRole('link', { name: 'Báo cáo của đơn vị tôi' })
      .click();
    await page.getByLabel('Giá trị hàng hóa khoa học và công nghệ giao dịch').fill('1000');
    await page.getByLabel('Trong đó: tài sản trí tuệ').fill('1200');
    await page.getByLabel('Kết quả').fill('Chuyển giao giống OM18.');
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.getByText('Một phần không thể lớn hơn tổng của nó.').first().waitFor();
    await look(unit, 'road-refused');
    expect(browser.takeComplaints()).toEqual([
      `400 PUT /api/v1/progress/reports/${String(YEAR)}/inputs/${institute}`,
    ]);
    await page.getByLabel('Trong đó: tài sản trí tuệ').fill('200');
    await page.getByRole('button', { name: 'Gửi Sở' }).click();
    await page.getByText('Đã gửi, chờ duyệt').waitFor();
    await lookInBoth(unit, 'road-sent');
  });

  it('the Department accepts, writes, prints and signs', async () => {
    const { page } = manager;
    await manager.go(`/reports/${String(YEAR)}`);
    await page.getByRole('link', { name: 'Viện Lúa' }).click();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByText('Đã duyệt').waitFor();
    await look(manager, 'road-accepted');
    await page.getByRole('link', { name: `Báo cáo năm ${String(YEAR)}` }).click();
    await page.getByText('Phụ lục 1. Viện Lúa').waitFor();
    await page
      .getByRole('article')
      .getByText(`So sánh năm ${String(YEAR)} với năm ${String(LAST)}`)
      .first()
      .waitFor();
    await page.getByLabel('Kết quả đạt được').fill('Hoàn thành tốt nhiệm vụ.');
    await page.getByLabel('Người ký', { exact: true }).fill('Nguyễn Văn Ánh');
    await page.getByText('Hãy lưu phần đang viết trước khi ký.').waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('article').getByText('Hoàn thành tốt nhiệm vụ.').waitFor();
    await page.getByRole('button', { name: 'Ký và khóa báo cáo' }).click();
    await page.getByLabel('Tôi đã đọc nội dung và đồng ý ký.').check();
    await look(manager, 'road-sign-off');
    await page.getByRole('dialog').getByRole('button', { name: 'Ký và khóa báo cáo' }).click();
    await page.getByText(/Bản 1, .* ký ngày/).waitFor();
    await page.getByRole('article').getByText('Hoàn thành tốt nhiệm vụ.').waitFor();
    await lookInBoth(manager, 'road-signed');
    const kept = await filesOf(YEAR);
    for (const format of FORMATS) {
      const file = await downloaded(manager, () =>
        page.getByRole('link', { name: `Tải ${format.toUpperCase()}` }).click(),
      );
      expect([format, file.equals(kept[format] ?? Buffer.alloc(0))]).toEqual([format, true]);
      expect(file.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    }
  });

  it('finds last year’s as it was, to the byte, and this year’s too after the data changed', async () => {
    const path = `/progress/reports/${String(YEAR)}`;
    const before = (await phusa.get<YearlyReportDto>(path)).body;
    await phusa.send('POST', `${path}/inputs/${institute}/return`, { reason: 'Sai số liệu.' });
    await phusa.patch('/settings', { target2030: 4321 });
    expect((await phusa.get<YearlyReportDto>(path)).body).toEqual(before);
    const { page } = manager;
    await manager.go(`/reports/${String(YEAR)}`);
    await page.getByRole('article').getByText('Chuyển giao giống OM18.').waitFor();
    expect(await page.getByRole('article').getByText('4.321').count()).toBe(0);

    await inEnglish(manager, async () => {
      await manager.go('/reports');
      await page.getByRole('link', { name: `Report of ${String(LAST)}` }).click();
      await page.getByText(/Version 1, signed by/).waitFor();
      await look(manager, 'road-last-year-en');
      for (const format of FORMATS) {
        const file = await downloaded(manager, () =>
          page.getByRole('link', { name: `Download ${format.toUpperCase()}` }).click(),
        );
        expect([format, file.equals(lastYears[format] ?? Buffer.alloc(0))]).toEqual([format, true]);
      }
    });
    await unit.go(`/reports/${String(YEAR)}/units/${institute}`);
    await unit.page.getByText('Sở trả lại: Sai số liệu.').waitFor();
    await lookInBoth(unit, 'road-returned');
  });

  it('withdraws a list that was wrong, and is told before and after what goes and what stays', async () => {
    const { page } = manager;
    await manager.go('/registered-works/lists');
    await page.getByRole('link', { name: 'sổ đăng ký.csv' }).click();
    await page.getByRole('button', { name: 'Rút danh mục này' }).click();
    const sure = page.getByRole('dialog');
    await sure.getByText('1 mục sẽ bị bỏ khỏi danh mục cần số hóa.').waitFor();
    await sure.getByText('2 mục được giữ lại:').waitFor();
    await look(manager, 'road-withdraw');
    await sure.getByRole('button', { name: 'Rút, bỏ 1 mục' }).click();
    await page.getByText('A manager đã rút danh mục này').waitFor();
    await page.getByText('1 mục đã có người quyết định về tài liệu').waitFor();
    expect(await page.getByRole('button', { name: 'Rút danh mục này' }).count()).toBe(0);
    await lookInBoth(manager, 'road-withdrawn');
    await manager.go('/registered-works');
    await page.getByText('3 mục').waitFor();
  });
});
