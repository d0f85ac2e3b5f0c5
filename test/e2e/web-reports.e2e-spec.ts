import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { YearlyReportDto } from '../../src/progress/report/report.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { Session } from '../support/running-api.js';

jest.setTimeout(180_000);

const UNIT = { email: 'vien@example.org', password: 'a long enough password' };
const DEPARTMENT = { email: 'so@example.org', password: 'a long enough password' };
const YEAR = 2025;

describeWith('chromium', 'the yearly report in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let unit: Visitor;
  let manager: Visitor;
  let institute: string;

  beforeAll(async () => {
    phusa = await Running.start();
    institute = await phusa.organisation('Viện Lúa');
    await phusa.person('librarian', { ...UNIT, organisationId: institute });
    await phusa.person('manager', DEPARTMENT);
    browser = await TestBrowser.open(program, phusa.url);
    unit = await signedIn(await phusa.signIn(UNIT));
    manager = await signedIn(await phusa.signIn(DEPARTMENT));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  async function signedIn({ cookie }: Session): Promise<Visitor> {
    const visitor = await browser.visitor();
    const [name = '', value = ''] = cookie.split('=');
    await visitor.page.context().addCookies([{ name, value, url: phusa.url }]);
    return visitor;
  }

  async function look(visitor: Visitor, name: string): Promise<void> {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await visitor.page.setViewportSize({ width, height });
      await visitor.screenshot(`reports-${name}-${String(width)}`);
      expect(await visitor.sideways()).toEqual([]);
      expect(await visitor.barriers()).toEqual([]);
    }
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
  }

  it('a unit finds its form, writes and sends it', async () => {
    const { page } = unit;
    await unit.go('/reports');
    await look(unit, 'years');
    await page
      .getByRole('row', { name: String(YEAR) })
      .getByRole('link', { name: 'Báo cáo của đơn vị tôi' })
      .click();
    await page.getByLabel('Giá trị hàng hóa khoa học và công nghệ giao dịch').fill('1000');
    await page.getByLabel('Trong đó: tài sản trí tuệ').fill('1200');
    await page.getByLabel('Kết quả').fill('Chuyển giao giống OM18.');
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.getByText('Một phần không thể lớn hơn tổng của nó.').first().waitFor();
    await look(unit, 'refused');
    expect(browser.takeComplaints()).toEqual([
      `400 PUT /api/v1/progress/reports/${String(YEAR)}/inputs/${institute}`,
    ]);
    await page.getByLabel('Trong đó: tài sản trí tuệ').fill('200');
    await page.getByRole('button', { name: 'Gửi Sở' }).click();
    await page.getByText('Đã gửi, chờ duyệt').waitFor();
    await look(unit, 'sent');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Sent, to be accepted').waitFor();
    await look(unit, 'sent-english');
  });

  it('the Department accepts, writes, reads and signs', async () => {
    const { page } = manager;
    await manager.go(`/reports/${String(YEAR)}`);
    await look(manager, 'draft');
    await page.getByRole('link', { name: 'Viện Lúa' }).click();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByText('Đã duyệt').waitFor();
    await look(manager, 'accepted');
    await page.getByRole('link', { name: `Báo cáo năm ${String(YEAR)}` }).click();
    await page.getByText('Phụ lục 1. Viện Lúa').waitFor();
    await page.getByLabel('Kết quả đạt được').fill('Hoàn thành tốt nhiệm vụ.');
    await page.getByLabel('Người ký', { exact: true }).fill('Nguyễn Văn Ánh');
    await page.getByText('Hãy lưu phần đang viết trước khi ký.').waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('article').getByText('Hoàn thành tốt nhiệm vụ.').waitFor();
    await page.getByRole('button', { name: 'Ký và khóa báo cáo' }).click();
    await page.getByLabel('Tôi đã đọc nội dung và đồng ý ký.').check();
    await look(manager, 'sign-off');
    await page.getByRole('dialog').getByRole('button', { name: 'Ký và khóa báo cáo' }).click();
    await page.getByText(/Bản 1, .* ký ngày/).waitFor();
    await page.getByRole('article').getByText('Hoàn thành tốt nhiệm vụ.').waitFor();
    await look(manager, 'signed');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Signed versions').waitFor();
    await look(manager, 'signed-english');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });

  it('finds it unchanged after the data changed, and compares the next year with it', async () => {
    const api = `/progress/reports/${String(YEAR)}`;
    const before = (await phusa.get<YearlyReportDto>(api)).body;
    await phusa.send('POST', `${api}/inputs/${institute}/return`, { reason: 'Sai số liệu.' });
    await phusa.patch('/settings', { target2030: 4321 });
    expect((await phusa.get<YearlyReportDto>(api)).body).toEqual(before);
    const { page } = manager;
    await manager.go(`/reports/${String(YEAR)}`);
    await page.getByRole('article').getByText('Chuyển giao giống OM18.').waitFor();
    expect(await page.getByRole('article').getByText('4.321').count()).toBe(0);
    await manager.go(`/reports/${String(YEAR + 1)}`);
    await page
      .getByRole('article')
      .getByText(`So sánh năm ${String(YEAR + 1)} với năm ${String(YEAR)}`)
      .first()
      .waitFor();
    await unit.go(`/reports/${String(YEAR)}/units/${institute}`);
    await unit.page.getByText('Returned by the Department: Sai số liệu.').waitFor();
    await look(unit, 'returned-english');
  });
});
