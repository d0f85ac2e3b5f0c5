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
  WRITTEN,
} from '../support/opportunity-shelf.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

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
    await page.getByText('Chưa có luận cứ nào được xác nhận mà người ngoài').waitFor();
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

  it('asks again for claims that ran out or lost their words, in a list and in the review queue', async () => {
    const [gain, right, lost] = await Promise.all([
      claimWith(phusa, closed, 'gain'),
      claimWith(phusa, closed, 'protection'),
      claimWith(phusa, closed, 'readiness', 'TRL 6'),
    ]);
    await decide(phusa, closed, gain, { validUntil: '2020-01-01' });
    await decide(phusa, closed, right, { validUntil: '2021-06-30' });
    await KillCatalogue.embedded(phusa.dataDir).rows(
      `UPDATE claim SET evidence = evidence || '{"stale": true}' WHERE id = $1`,
      [lost],
    );
    const librarian = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
    const { page } = librarian;
    await librarian.go('/review');
    await page.getByRole('link', { name: 'Luận cứ cần xác nhận lại' }).click();
    await page
      .getByText(/Đã hết hạn, cần xác nhận lại/)
      .first()
      .waitFor();
    await look(librarian, 'opportunities-again');
    await page.getByRole('button', { name: /^Xác nhận lại: .*1-0026606/ }).click();
    await page.getByText(/2021/).waitFor({ state: 'detached' });

    await librarian.go('/review');
    const question = page.getByRole('region', { name: /Câu hỏi|Question/ });
    const goOnTo = async (words: RegExp): Promise<void> => {
      for (let i = 0; i < 40 && (await question.getByText(words).count()) === 0; i++) {
        const before = await question.textContent();
        await page.keyboard.press('ArrowRight');
        await until(async () => (await question.allTextContents())[0] !== before);
      }
      await question.getByText(words).waitFor();
    };
    await goOnTo(/Trang đã đọc lại, không còn thấy câu này/);
    await question.getByText('đạt mức TRL 6').waitFor();
    expect(await question.getByRole('button', { name: 'Xác nhận lại' }).count()).toBe(0);
    await look(librarian, 'review-claim-stale');
    await page.keyboard.press('x');
    await question.getByText('Trang đã đọc lại').waitFor({ state: 'detached' });
    // what ran out may come before what lost its words
    await librarian.go('/review');
    await goOnTo(/Hết hạn ngày .*2020\. Điều này còn đúng không/);
    await page.locator('[class*=mark][data-current=true]').first().waitFor();
    await look(librarian, 'review-claim-expired');
    await page.getByRole('button', { name: 'English' }).click();
    await question.getByText('It ran out on').waitFor();
    await look(librarian, 'review-claim-english');
    await page.keyboard.press('a');
    await question.getByText('It ran out on').waitFor({ state: 'detached' });
    const { claims } = (await phusa.document(closed)).potential;
    expect(claims.find(({ id }) => id === lost)?.status).toBe('rejected');
    const again = claims.find(({ id }) => id === gain);
    expect(again?.status).toBe('confirmed');
    expect(again?.validUntil).not.toBe('2020-01-01');
    await librarian.go('/opportunities/again');
    await page.getByText('No claim has to be confirmed again.').waitFor();
  });

  it('says that there is no card where there is none', async () => {
    const anonymous = await browser.visitor();
    await anonymous.go('/opportunities/00000000-0000-4000-8000-000000000000');
    await anonymous.page.getByText('Không có thẻ cơ hội ở địa chỉ này.').waitFor();
    expect(browser.takeComplaints()).toEqual([
      '404 GET /api/v1/opportunities/00000000-0000-4000-8000-000000000000',
    ]);
  });
});
