import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { TestBrowser } from '../support/browser.js';
import { look, lookInBoth } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { openCard } from '../support/open-card.js';
import { publishedCard, TITLE } from '../support/opportunity-shelf.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(240_000);

const DRYER = 'Máy sấy lúa tầng sôi';
const DESK = { email: 'desk@example.org', password: 'a long enough password' };

/** One way from looking around to an answer, and what stands beside it. */
describeWith('chromium', 'an investor in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let investor: Visitor;
  let desk: Visitor;
  let card: string;
  let ownAddress: string;

  beforeAll(async () => {
    phusa = await Running.start();
    const institute = await phusa.organisation('Viện Nông nghiệp');
    const { body: batch } = await phusa.send<{ id: string }>('POST', '/batches', {
      name: 'Tủ 1',
      ownerOrganisationId: institute,
    });
    const catalogue = KillCatalogue.embedded(phusa.dataDir);
    const pages = ['Máy sấy lúa tầng sôi.'];
    [card] = await Promise.all([
      publishedCard(phusa, { visibility: 'public', batch: batch.id }),
      openCard(phusa, catalogue, DRYER, institute, { pages }),
    ]);
    await phusa.person('librarian', { ...DESK, organisationId: institute });
    browser = await TestBrowser.open(program, phusa.url);
    investor = await browser.visitor();
    desk = await browser.signedIn(await phusa.signIn(DESK));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  });

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  it('shows an empty desk, and that no mail goes out', async () => {
    await desk.go('/interest');
    await desk.page.getByText('Chưa có thư quan tâm nào.').waitFor();
    await desk.page.getByText('Hệ thống chưa có máy chủ thư').waitFor();
    await look(desk, 'interest-desk-empty');
  });

  it('narrows the opportunities down, and keeps the choice in the address', async () => {
    const { page } = investor;
    await investor.go('/saved');
    await page.getByRole('link', { name: 'Cơ hội', exact: true }).click();
    await page.getByRole('heading', { name: DRYER }).waitFor();
    // an imported record: its page is words alone, and nothing asks for a picture of it
    await page.getByText('Không có ảnh trang').waitFor();
    await lookInBoth(investor, 'investor-list');
    await page.getByRole('link', { name: /TRL 6 trở lên/ }).click();
    await page.getByRole('searchbox').fill('tuoi nho giot');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByRole('heading', { name: DRYER }).waitFor({ state: 'detached' });
    await page.getByText('1 cơ hội', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?trl=6&q=tuoi+nho+giot');
    await investor.go('/opportunities?right=design');
    await page.getByText('Không có cơ hội nào khớp với điều đã chọn.').waitFor();
    await look(investor, 'investor-nothing');
    await page.goBack();
    await page.getByText('1 cơ hội', { exact: true }).waitFor();
    await page.getByRole('heading', { name: TITLE }).getByRole('link').click();
    await page.waitForURL(`**/opportunities/${card}`);
  });

  it('reads the seven answers, and checks three claims at their source with the words marked', async () => {
    const { page } = investor;
    await page.getByRole('heading', { name: 'Liên hệ ai?' }).waitFor();
    await investor.settled();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Đó là gì?',
      'Có hiệu quả không?',
      'Ai sở hữu?',
      'Đã được bảo hộ chưa?',
      'Có được dùng tự do không?',
      'Chi phí bao nhiêu?',
      'Liên hệ ai?',
    ]);
    await lookInBoth(investor, 'investor-card');
    for (const [i, words] of ['TRL 6', 'tăng 9%', '1-0026606'].entries()) {
      const answer = page.getByRole('listitem').filter({ hasText: words });
      await answer.getByRole('link', { name: /Xem nguồn/ }).click();
      await page.locator('[class*=_mark_]').first().waitFor();
      await page.getByRole('button', { pressed: true }).filter({ hasText: words }).waitFor();
      if (i === 0) await lookInBoth(investor, 'investor-source');
      await investor.go(`/opportunities/${card}`);
    }
  });

  it('shows interest: is told what is missing, and keeps what was typed', async () => {
    const { page } = investor;
    await page.getByRole('link', { name: 'Bày tỏ quan tâm' }).first().click();
    await page.getByRole('heading', { name: 'Bày tỏ quan tâm' }).waitFor();
    await page.getByText('Phòng Chuyển giao công nghệ đọc thư và trả lời trong 5 ngày.').waitFor();
    await look(investor, 'interest-form');

    await page.getByLabel('Lời nhắn').fill('Chúng tôi muốn xem <b>máy</b> chạy.');
    await page.getByLabel('Thư điện tử').fill('binh');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Chưa gửi được. Hãy sửa những chỗ sau:').waitFor();
    await look(investor, 'interest-form-wrong');
    await page.getByRole('link', { name: 'Hãy nhập họ và tên.' }).click();
    await page.keyboard.type('Trần Văn Bình');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Trần Văn Bình');
    expect(await page.getByLabel('Lời nhắn').inputValue()).toBe('Chúng tôi muốn xem <b>máy</b> chạy.');
    await page.getByLabel('Thư điện tử').fill('binh@example.org');
    await page.getByLabel('Đến xem tận nơi').check();
    await page.getByLabel('Tôi đồng ý').check();
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('heading', { name: 'Đã nhận thư quan tâm' }).waitFor();
    await page.getByText(/QT-[\dA-Z]{4}-[\dA-Z]{4}/).waitFor();
    await look(investor, 'interest-receipt');
    await page.getByRole('link', { name: 'Xem tình trạng' }).click();
    await page.getByText('Đơn vị đang xem thư của bạn.').waitFor();
    ownAddress = new URL(page.url()).pathname;
    await look(investor, 'interest-own-waiting');
  });

  it('is let through and answered at the owner’s desk', async () => {
    const { page } = desk;
    await desk.go('/interest');
    await page.getByRole('link', { name: 'Trần Văn Bình' }).waitFor();
    await page.getByText('còn 4 ngày').waitFor();
    await look(desk, 'interest-desk');
    await page.getByRole('link', { name: 'Trần Văn Bình' }).click();
    await page.getByText('Chúng tôi muốn xem <b>máy</b> chạy.').waitFor();
    await look(desk, 'interest-case-waiting');

    await page.getByRole('button', { name: 'Không nhận' }).click();
    await page.getByText('Hãy chọn một lý do.').waitFor();
    await page.getByLabel('Ghi chú cho đơn vị').fill('Đã gọi điện hỏi lại.');
    await page.getByRole('button', { name: 'Cho qua' }).click();
    await page.getByRole('button', { name: 'Đã giới thiệu hai bên' }).waitFor();
    await page.getByText('Không có thư điện tử nào gửi đi').waitFor();
    await page.getByLabel('Trả lời người gửi').fill('Mời anh đến sáng thứ Hai.\nĐiện thoại: 0292 000 000.');
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.getByRole('heading', { name: 'Trao đổi' }).waitFor();
    await look(desk, 'interest-case-answered');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'The two sides were introduced' }).click();
    await page.getByRole('button', { name: 'They negotiate' }).waitFor();
    await look(desk, 'interest-case-english');
  });

  it('is taken back where a step was a mistake, and asked once more before a transfer', async () => {
    const { page } = desk;
    const press = (name: string) => page.getByRole('button', { name }).click();
    await press('They negotiate');
    await press('They agreed');
    await press('It was transferred');
    const sure = page.getByRole('dialog');
    await sure.getByText('This step counts in the figures').waitFor();
    await look(desk, 'interest-transfer-sure');
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await sure.waitFor({ state: 'detached' });
    for (const state of ['Negotiating', 'Introduced']) {
      await page.getByText('Correct a step taken by mistake').click();
      await press('Correct it');
      await page.getByText('Give a reason.').waitFor();
      await page.getByLabel('Why it was a mistake').fill('Pressed too soon.');
      await look(desk, 'interest-correct');
      await press('Correct it');
      await page.getByText(`Corrected to: ${state}`).waitFor();
    }
    await page.getByRole('button', { name: 'They negotiate' }).waitFor();
  });

  it('sees the answer by the secret link, writes on, and is answered again', async () => {
    const { page } = investor;
    await investor.go(ownAddress);
    await page.getByText('Mời anh đến sáng thứ Hai.').waitFor();
    await page.getByText('Hai bên đã được giới thiệu với nhau.').waitFor();
    expect(await page.getByText('Đã gọi điện hỏi lại.').count()).toBe(0);
    await lookInBoth(investor, 'investor-answered');
    await page.getByLabel('Viết thêm cho đơn vị').fill('Tôi đi <b>hai</b> người được không?');
    await page.getByRole('button', { name: 'Gửi thêm' }).click();
    await page.getByText('Tôi đi <b>hai</b> người được không?').waitFor();
    await page.getByText('Hẹn trả lời trước ngày').waitFor();
    expect(await page.getByLabel('Viết thêm cho đơn vị').inputValue()).toBe('');
    await look(investor, 'investor-wrote-again');

    await desk.go('/interest');
    await desk.page.getByText('The sender wrote again').waitFor();
    await look(desk, 'interest-desk-wrote-again');
    await desk.page.getByRole('link', { name: 'Trần Văn Bình' }).click();
    await desk.page.getByText('Tôi đi <b>hai</b> người được không?').waitFor();
    await look(desk, 'interest-case-wrote-again');
    await desk.page.getByRole('button', { name: 'Needs no answer' }).click();
    await desk.page.getByText('The sender wrote again').waitFor({ state: 'detached' });
    await desk.page.getByLabel('Answer the sender').fill('Được, mời cả hai.');
    await desk.page.getByRole('button', { name: 'Send the answer' }).click();
    await desk.page.getByText('Được, mời cả hai.').waitFor();

    await investor.go(ownAddress);
    expect(
      await page
        .getByRole('article')
        .getByText(/Mời anh|Tôi đi|mời cả hai/)
        .allTextContents(),
    ).toEqual([
      expect.stringContaining('Mời anh đến'),
      expect.stringContaining('Tôi đi'),
      'Được, mời cả hai.',
    ]);
  });

  it('may withdraw, and then nothing is left of who it was', async () => {
    const { page } = investor;
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Rút thư quan tâm' }).click();
    await page.getByText('Bạn đã rút thư. Thông tin của bạn đã được xóa.').waitFor();
    expect(await page.getByText(/Mời anh đến|Tôi đi/).count()).toBe(0);
    await lookInBoth(investor, 'investor-withdrawn');

    await desk.go('/interest?state=withdrawn');
    await desk.page.getByText('The sender’s details were removed').waitFor();
    await look(desk, 'interest-desk-withdrawn');
  });

  it('is followed from the list and from the card', async () => {
    const { page } = desk;
    await desk.go('/opportunities?q=tuoi');
    await page.getByRole('button', { name: /^(Theo dõi các|Follow opportunities)/ }).waitFor();
    await look(desk, 'interest-list');
    await page.getByRole('link', { name: /Atom/ }).waitFor();
    await desk.go(`/opportunities/${card}`);
    await page.getByRole('button', { name: /^(Theo dõi cơ|Follow this)/ }).click();
    await look(desk, 'interest-follow');
    await page.getByRole('button', { name: /^(Lưu|Save)$/ }).click();
    await page.getByRole('link', { name: /^(Xem tìm kiếm đã lưu|See saved searches)$/ }).click();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await look(desk, 'interest-followed');
  });

  it('is asked for in English, in the dark', async () => {
    const anonymous = await browser.visitor({ colorScheme: 'dark' });
    await anonymous.go(`/opportunities/${card}/interest?purpose=text`);
    await anonymous.page.getByRole('button', { name: 'English' }).click();
    await anonymous.page.getByRole('heading', { name: 'Show your interest' }).waitFor();
    expect(await anonymous.page.getByLabel('To read the full text').isChecked()).toBe(true);
    await anonymous.page.getByRole('button', { name: 'Send' }).click();
    await anonymous.page.getByText('Not sent yet. Please mend these:').waitFor();
    await look(anonymous, 'interest-form-english-dark');
  });
});
