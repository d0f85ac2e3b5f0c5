import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { TestBrowser } from '../support/browser.js';
import { look } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import {
  cardOf,
  claimWith,
  decide,
  publishedCard,
  takeReport,
  TITLE,
  WRITTEN,
} from '../support/opportunity-shelf.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';

jest.setTimeout(240_000);

const FISH = 'Nuôi cá tra bằng nước tuần hoàn';

describeWith('chromium', 'opportunities in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let investor: Visitor;
  let open: string;
  let closed: string;
  let draft: string;

  beforeAll(async () => {
    phusa = await Running.start();
    [open, closed, draft] = await Promise.all([
      publishedCard(phusa, { visibility: 'public' }),
      publishedCard(phusa, {}, FISH),
      takeReport(phusa, { visibility: 'public' }, 'Sấy lúa bằng nắng'),
    ]);
    browser = await TestBrowser.open(program, phusa.url);
    investor = await browser.visitor();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  const english = async (visitor: Visitor): Promise<void> => {
    await visitor.page.getByRole('button', { name: 'English' }).click();
    await visitor.page.getByRole('link', { name: 'Opportunities', exact: true }).first().waitFor();
  };

  it('lets an investor narrow the cards down, and keeps the choice in the address', async () => {
    const { page } = investor;
    await investor.go('/saved');
    await page.getByRole('link', { name: 'Cơ hội', exact: true }).click();
    await page.getByRole('heading', { name: FISH }).waitFor();
    await look(investor, 'opportunities-list');
    await page.getByRole('link', { name: /TRL 6 trở lên/ }).click();
    await page.getByRole('searchbox').fill('tuoi nho giot');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByRole('heading', { name: FISH }).waitFor({ state: 'detached' });
    await page.getByText('1 cơ hội', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?trl=6&q=tuoi+nho+giot');
    await page.getByRole('heading', { name: TITLE }).getByRole('link').click();
    await page.getByRole('heading', { name: 'Có hiệu quả không?' }).waitFor();
    await page.goBack();
    await page.getByText('1 cơ hội', { exact: true }).waitFor();
    await investor.go('/opportunities?right=design');
    await page.getByText('Không có cơ hội nào khớp với điều đã chọn.').waitFor();
    await look(investor, 'opportunities-nothing');
  });

  it('answers the seven questions, and opens three claims at their source with the words marked', async () => {
    const { page } = investor;
    await investor.go(`/opportunities/${open}`);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Đó là gì?',
      'Có hiệu quả không?',
      'Ai sở hữu?',
      'Đã được bảo hộ chưa?',
      'Có được dùng tự do không?',
      'Chi phí bao nhiêu?',
      'Liên hệ ai?',
    ]);
    await look(investor, 'opportunities-card');
    for (const words of ['TRL 6', 'tăng 9%', '1-0026606']) {
      await investor.go(`/opportunities/${open}`);
      const answer = page.getByRole('listitem').filter({ hasText: words });
      await answer.getByRole('link', { name: /Xem nguồn/ }).click();
      await page.locator('[class*=_mark_]').first().waitFor();
      await page.getByRole('button', { pressed: true }).filter({ hasText: words }).waitFor();
    }
  });

  it('shows published words of a closed report with their picture, and asks for the text', async () => {
    const { page } = investor;
    await investor.go(`/opportunities/${closed}`);
    const picture = page.getByRole('img', { name: 'Ảnh chụp câu trích, dòng 1' }).first();
    await picture.scrollIntoViewIfNeeded();
    await investor.sees(
      "[...document.images].some((one) => one.alt.startsWith('Ảnh chụp') && one.naturalWidth > 100)",
    );
    await page.getByText('Nguồn: tr. 2 (trang chưa mở)').first().waitFor();
    const ask = page.getByRole('link', { name: 'Xin đọc toàn văn' });
    expect(await ask.getAttribute('href')).toBe(`/opportunities/${closed}/interest?purpose=text`);
    await look(investor, 'opportunities-closed');
  });

  it('reads in English, with contradicting claims side by side', async () => {
    const lower = await claimWith(phusa, open, 'readiness', 'TRL 4');
    await decide(phusa, open, lower, { status: 'confirmed', publicQuote: true });
    const visitor = await browser.visitor({ colorScheme: 'dark' });
    await visitor.go(`/opportunities/${open}`);
    await english(visitor);
    await visitor.page.getByRole('heading', { name: 'What would it cost?' }).waitFor();
    await visitor.page.getByText('These claims differ').waitFor();
    await visitor.page.getByText(WRITTEN.summaryEn).waitFor();
    await look(visitor, 'opportunities-card-english');
    await visitor.go('/opportunities');
    await visitor.page.getByRole('heading', { name: FISH }).waitFor();
    await look(visitor, 'opportunities-list-english');
  });

  it('lets who keeps a document write its card and publish it', async () => {
    const librarian = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
    const { page } = librarian;
    await librarian.go(`/d/${draft}/p/2?tab=evidence`);
    await page.getByRole('link', { name: 'Thẻ cơ hội của tài liệu này' }).click();
    await page.waitForURL(`**/opportunities/${draft}`);
    await librarian.settled();
    await page.getByText('Chưa nêu đầu mối liên hệ.').waitFor();
    expect(await page.getByRole('button', { name: 'Công bố' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Sửa thẻ' }).click();
    await page.getByRole('button', { name: /^Thêm vào tóm tắt: .*tăng 9%/ }).click();
    expect(await page.getByLabel('Tóm tắt tiếng Việt').inputValue()).toContain('tăng 9%');
    await look(librarian, 'opportunities-form');
    await page.getByLabel('Tóm tắt tiếng Việt').fill(WRITTEN.summaryVi);
    await page.getByLabel('Tóm tắt tiếng Anh').fill(WRITTEN.summaryEn);
    await page.getByLabel('Đầu mối liên hệ').fill(WRITTEN.deskName);
    await page.getByLabel('Cấp phép sử dụng').check();
    await page.getByLabel('Đơn sáng chế').selectOption('none');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.getByText('Chưa nêu đầu mối liên hệ.').waitFor({ state: 'detached' });
    await page.getByText('Chưa có luận cứ nào được xác nhận').waitFor();
    await page
      .getByText(/gợi ý chờ xác nhận/)
      .first()
      .click();
    await page.getByRole('button', { name: /^Xác nhận: TRL 6/ }).click();
    await page.getByText('Thẻ đã đủ điều kiện công bố.').waitFor();
    await page.getByRole('button', { name: 'Công bố' }).click();
    await page.getByText('Đã công bố.').waitFor();
    expect((await cardOf(phusa, draft)).proven).toBe(1);
    await look(librarian, 'opportunities-published');
  });

  it('lists claims that ask again, and lets them be confirmed', async () => {
    const gain = await claimWith(phusa, closed, 'gain');
    await decide(phusa, closed, gain, { validUntil: '2020-01-01' });
    const librarian = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
    const { page } = librarian;
    await librarian.go('/review');
    await page.getByRole('link', { name: 'Luận cứ cần xác nhận lại' }).click();
    await page.getByText(/Đã hết hạn, cần xác nhận lại/).waitFor();
    await look(librarian, 'opportunities-again');
    await page.getByRole('button', { name: /^Xác nhận lại/ }).click();
    await page.getByText('Không có luận cứ nào cần xác nhận lại.').waitFor();
  });

  it('says that there is no card where there is none', async () => {
    const stranger = await browser.visitor();
    await stranger.go('/opportunities/00000000-0000-4000-8000-000000000000');
    await stranger.page.getByText('Không có thẻ cơ hội ở địa chỉ này.').waitFor();
    expect(browser.takeComplaints()).toEqual([
      '404 GET /api/v1/opportunities/00000000-0000-4000-8000-000000000000',
    ]);
  });
});
