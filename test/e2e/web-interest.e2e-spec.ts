import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { TestBrowser } from '../support/browser.js';
import { look } from '../support/browser-look.js';
import type { Visitor } from '../support/browser-visitor.js';
import { openCard } from '../support/open-card.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(180_000);

const DESK = { email: 'desk@example.org', password: 'a long enough password' };

describeWith('chromium', 'interest in an opportunity in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let asker: Visitor;
  let desk: Visitor;
  let card: string;
  let ownAddress: string;

  beforeAll(async () => {
    phusa = await Running.start();
    const institute = await phusa.organisation('Viện Lúa');
    const catalogue = KillCatalogue.embedded(phusa.dataDir);
    card = await openCard(phusa, catalogue, 'Máy sấy lúa tầng sôi', institute);
    await phusa.person('librarian', { ...DESK, organisationId: institute });
    browser = await TestBrowser.open(program, phusa.url);
    asker = await browser.visitor();
    desk = await browser.signedIn(await phusa.signIn(DESK));
  });

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

  it('leads from the card to the form, says what is missing and keeps what was typed', async () => {
    const { page } = asker;
    await asker.go(`/opportunities/${card}`);
    await page.getByRole('link', { name: 'Bày tỏ quan tâm' }).first().click();
    await page.getByRole('heading', { name: 'Bày tỏ quan tâm' }).waitFor();
    await page.getByText('Phòng chuyển giao đọc thư và trả lời trong 5 ngày.').waitFor();
    await look(asker, 'interest-form');

    await page.getByLabel('Lời nhắn').fill('Chúng tôi muốn xem <b>máy</b> chạy.');
    await page.getByLabel('Thư điện tử').fill('binh');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Chưa gửi được. Hãy sửa những chỗ sau:').waitFor();
    await look(asker, 'interest-form-wrong');
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
    await look(asker, 'interest-receipt');
    await page.getByRole('link', { name: 'Xem tình trạng' }).click();
    await page.getByText('Đơn vị đang xem thư của bạn.').waitFor();
    ownAddress = new URL(page.url()).pathname;
    await look(asker, 'interest-own-waiting');
  });

  it('is let through and answered at the desk', async () => {
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

  it('is read by the asker, in English too, who may withdraw', async () => {
    const { page } = asker;
    await asker.go(ownAddress);
    await page.getByText('Mời anh đến sáng thứ Hai.').waitFor();
    await page.getByText('Hai bên đã được giới thiệu với nhau.').waitFor();
    expect(await page.getByText('Đã gọi điện hỏi lại.').count()).toBe(0);
    await look(asker, 'interest-own-answered');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('The two sides were introduced.').waitFor();
    await look(asker, 'interest-own-english');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Withdraw your interest' }).click();
    await page.getByText('You have withdrawn. Your details were removed.').waitFor();
    expect(await page.getByText('Mời anh đến').count()).toBe(0);
    await look(asker, 'interest-own-withdrawn');

    await desk.go('/interest?state=withdrawn');
    await desk.page.getByText('The sender’s details were removed').waitFor();
    await look(desk, 'interest-desk-withdrawn');
  });

  it('is followed from the list and from the card', async () => {
    const { page } = desk;
    await desk.go('/opportunities?q=may');
    await page.getByRole('button', { name: /^(Theo dõi các|Follow opportunities)/ }).waitFor();
    await look(desk, 'interest-list');
    await page.getByRole('link', { name: /Atom/ }).waitFor();
    await desk.go(`/opportunities/${card}`);
    await page.getByRole('button', { name: /^(Theo dõi cơ|Follow this)/ }).click();
    await look(desk, 'interest-follow');
    await page.getByRole('button', { name: /^(Lưu|Save)$/ }).click();
    await page.getByRole('link', { name: /^(Xem tìm kiếm đã lưu|Manage|See)/ }).click();
    await page.getByRole('link', { name: 'Máy sấy lúa tầng sôi' }).waitFor();
    await look(desk, 'interest-followed');
  });

  it('is asked for in English, in the dark', async () => {
    const stranger = await browser.visitor({ colorScheme: 'dark' });
    await stranger.go(`/opportunities/${card}/interest?purpose=text`);
    await stranger.page.getByRole('button', { name: 'English' }).click();
    await stranger.page.getByRole('heading', { name: 'Show your interest' }).waitFor();
    expect(await stranger.page.getByLabel('To read the full text').isChecked()).toBe(true);
    await stranger.page.getByRole('button', { name: 'Send' }).click();
    await stranger.page.getByText('Not sent yet. Please mend these:').waitFor();
    await look(stranger, 'interest-form-english-dark');
  });
});
