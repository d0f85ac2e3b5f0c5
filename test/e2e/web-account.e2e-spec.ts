import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { TestBrowser } from '../support/browser.js';
import { look, lookInBoth } from '../support/browser-look.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';

jest.setTimeout(120_000);

const LAN = { email: 'lan@example.org', password: 'a long enough password' };

describeWith('chromium', 'account, help and footer in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;

  beforeAll(async () => {
    phusa = await Running.start();
    await phusa.person('member', LAN);
    await phusa.patch('/settings', { contact: { name: 'Thư viện', email: 'kho@example.org' } });
    browser = await TestBrowser.open(program, phusa.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  it('shows the account: language, password, sessions', async () => {
    const other = await phusa.signIn(LAN);
    const visitor = await browser.signedIn(await phusa.signIn(LAN));
    const { page } = visitor;
    await visitor.go('/account');
    await page.getByText('phiên này').waitFor();
    await lookInBoth(visitor, 'account');
    await page.getByRole('button', { name: /^Kết thúc phiên/ }).click();
    await page.getByRole('button', { name: /^Kết thúc phiên/ }).waitFor({ state: 'detached' });
    expect((await phusa.get('/account', other)).status).toBe(401);
    await page.getByLabel('Mật khẩu đang dùng').fill(LAN.password);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('một mật khẩu mới');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('một mật khẩu mới');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Đã đổi mật khẩu.').waitFor();
    expect((await phusa.signIn({ ...LAN, password: 'một mật khẩu mới' })).person.language).toBe('vi');
  });

  it('helps, says how accessible it is and whom to ask, in both languages', async () => {
    const visitor = await browser.visitor();
    const { page } = visitor;
    await visitor.go('/');
    const footer = page.getByRole('contentinfo');
    await footer.getByText('Apache-2.0').waitFor();
    await footer.getByRole('link', { name: 'kho@example.org' }).waitFor();
    await footer.getByRole('link', { name: 'Trợ giúp' }).click();
    await page.getByRole('heading', { name: 'Viết câu tìm' }).waitFor();
    await lookInBoth(visitor, 'help');
    await visitor.go('/accessibility');
    await lookInBoth(visitor, 'accessibility');
    await visitor.go('/forgotten-password');
    await look(visitor, 'forgotten-password');
    await visitor.go('/reset-password#guessed');
    await look(visitor, 'reset-password');
  });

  it('speaks the browser’s language first, and keeps a choice', async () => {
    const visitor = await browser.visitor({ locale: 'en-GB' });
    const { page } = visitor;
    await visitor.go('/help');
    await page.getByRole('heading', { name: 'Search syntax' }).waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await visitor.go('/help');
    await page.getByRole('heading', { name: 'Viết câu tìm' }).waitFor();
  });
});
