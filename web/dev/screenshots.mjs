import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

/**
 * Takes a picture of every screen in every state and lets axe look at each:
 *   node web/dev/screenshots.mjs BASE_URL OUT_FOLDER [words that the names must hold]
 * BASE_URL serves the built web against `mock-api.mjs`. Ends with 1 when axe, the console or a clipped page complains.
 */
const [base, out, ...only] = process.argv.slice(2);
if (!base || !out) throw new Error('say: screenshots.mjs BASE_URL OUT_FOLDER');
const id = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const report = `/d/${id(1)}/p`;

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const TINY = { width: 320, height: 640 };

/** name, address and what is special about it. */
const SHOTS = [
  ['home', '/', {}],
  ['home-guest-en', '/', { language: 'en', mood: 'guest' }],
  ['home-dark', '/', { dark: true }],
  ['home-phone', '/', { view: PHONE }],
  ['home-tiny', '/', { view: TINY }],
  ['home-empty', '/', { mood: 'empty,guest' }],
  ['home-failing', '/', { mood: 'failing' }],
  ['home-loading', '/', { mood: 'slow', quick: true }],
  [
    'home-suggest',
    '/',
    { act: (page) => page.getByRole('combobox').pressSequentially('dung cu', { delay: 30 }) },
  ],
  ['results', '/?q=tuoi nho giot', {}],
  ['results-filtered', '/?q=tuoi&type=report&year=2015..2024', {}],
  ['results-en', '/?q=tuoi nho giot', { language: 'en' }],
  ['results-dark', '/?q=do am', { dark: true }],
  ['results-phone', '/?q=tuoi nho giot', { view: PHONE }],
  ['results-tiny', '/?q=tuoi nho giot', { view: TINY }],
  ['results-nothing', '/?q=khong co gi ca', {}],
  ['results-failing', '/?q=lúa', { mood: 'failing' }],
  ['results-loading', '/?q=lúa', { mood: 'slow', quick: true }],
  ['document', `${report}/4`, {}],
  ['document-hit', `${report}/4?q=tua bin gio`, {}],
  ['document-hit-guest-en', `${report}/4?q=tua bin gio`, { language: 'en', mood: 'guest' }],
  ['document-dark', `${report}/3?q=mang tay`, { dark: true }],
  ['document-phone', `${report}/4?q=tua bin gio`, { view: PHONE }],
  ['document-tiny', `${report}/4?q=tua bin gio`, { view: TINY, full: true }],
  ['document-description', `${report}/1?tab=description`, {}],
  [
    'document-place',
    `${report}/1?tab=description`,
    { act: (page) => page.locator('dd button[title]').nth(2).click() },
  ],
  ['document-evidence', `${report}/3?tab=evidence&at=c1-0`, {}],
  ['document-evidence-phone', `${report}/3?tab=evidence&at=c1-0`, { view: PHONE, full: true }],
  ['document-about', `${report}/1?tab=about`, {}],
  ['document-about-en', `${report}/1?tab=about`, { language: 'en' }],
  ['document-about-tiny', `${report}/1?tab=about`, { view: TINY, full: true }],
  [
    'document-opening',
    `${report}/1?tab=about`,
    { act: (page) => page.getByRole('button', { name: 'Mở công khai' }).click() },
  ],
  ['document-reading', `/d/${id(21)}/p/1`, { refused: true }],
  ['document-missing', `/d/${id(77)}/p/1`, { mood: 'guest', refused: true }],
  ['document-loading', `${report}/1`, { mood: 'slow', quick: true }],
  ['document-print', `${report}/4`, { print: true }],
  ['desk', '/desk', {}],
  ['desk-en', '/desk', { language: 'en' }],
  ['desk-dark', '/desk', { dark: true }],
  ['desk-phone', '/desk', { view: PHONE, full: true }],
  ['desk-tiny', '/desk', { view: TINY, full: true }],
  ['desk-failed', '/desk?filter=failed', {}],
  ['desk-empty', '/desk', { mood: 'empty' }],
  ['desk-failing', '/desk', { mood: 'failing' }],
  ['desk-loading', '/desk', { mood: 'slow', quick: true }],
  ['desk-guest', '/desk', { mood: 'guest' }],
  ['desk-batch', '/desk', { act: (page) => page.getByRole('button', { name: 'Tạo lô mới' }).click() }],
  [
    'desk-opening-phone',
    '/desk',
    {
      view: PHONE,
      act: (page) =>
        page
          .getByRole('button', { name: /^Mở .* cho công chúng$/ })
          .first()
          .click(),
    },
  ],
  ['progress', '/progress', { full: true }],
  [
    'progress-en',
    '/progress',
    { language: 'en', full: true, act: (page) => page.locator('summary').first().click() },
  ],
  ['progress-dark', '/progress', { dark: true }],
  ['progress-tiny', '/progress', { view: TINY, full: true }],
  ['progress-empty', '/progress', { mood: 'empty' }],
  ['sign-in', '/sign-in', { mood: 'guest' }],
  ['sign-in-wrong', '/sign-in', { mood: 'guest', refused: true, act: wrongPassword }],
  ['sign-in-tiny-dark', '/sign-in', { mood: 'guest', view: TINY, dark: true }],
  ['admin-people', '/admin', {}],
  ['admin-keys', '/admin?tab=keys', { act: newKey }],
  ['admin-organisations', '/admin?tab=organisations', { language: 'en' }],
  ['admin-settings', '/admin?tab=settings', {}],
  ['admin-people-tiny', '/admin', { view: TINY, full: true }],
  ['menu-tiny', '/', { view: TINY, act: (page) => page.getByRole('button', { name: 'Trình đơn' }).click() }],
  ['no-such-page', '/khong-co', {}],
];

async function wrongPassword(page) {
  await page.getByLabel('Thư điện tử').fill('lan@thuvien.example');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('alert').waitFor();
}

async function newKey(page) {
  await page.locator('summary').click();
  await page.getByLabel('Khóa dùng cho việc gì').fill('Đồng bộ thử');
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  await page.getByText('phk_').waitFor();
}

const profile = mkdtempSync(join(tmpdir(), 'phusa-shots-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(out, { recursive: true });
const complaints = [];

for (const [name, address, shot] of SHOTS) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const page = await browser.newPage();
  const complain = (what) => complaints.push(`${name}: ${what}`);
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on('console', (message) => {
    const expected =
      /status of (401|404|503)/.test(message.text()) && (shot.refused || shot.mood?.includes('failing'));
    if (message.type() === 'error' && !expected) complain(`console: ${message.text()}`);
  });
  await browser.clearCookies();
  if (shot.mood) await browser.addCookies([{ name: 'mock', value: shot.mood, url: base }]);
  await page.setViewportSize(shot.view ?? WIDE);
  await page.emulateMedia({
    colorScheme: shot.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    media: shot.print ? 'print' : 'screen',
  });
  await page.addInitScript(
    (language) => localStorage.setItem('phusa.language', language),
    shot.language ?? 'vi',
  );
  await page.goto(base + address);
  await page.locator('h1, [aria-busy], main p').first().waitFor();
  // The event stream never ends, so the network never rests: wait for what shows instead.
  await page.waitForTimeout(shot.quick ? 400 : shot.mood?.includes('failing') ? 4200 : 1100);
  if (shot.act) {
    await shot.act(page);
    await page.waitForTimeout(500);
  }
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: shot.full ?? false });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wide > 0) complain(`scrolls sideways by ${wide} px`);
  if (!shot.print) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const violation of violations) {
      complain(
        `axe ${violation.id}: ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
      );
    }
  }
  await page.close();
  process.stdout.write('.');
}

await browser.close();
rmSync(profile, { recursive: true, force: true });
writeFileSync(join(out, 'complaints.txt'), complaints.join('\n'));
console.log(`\n${complaints.length} complaints`);
for (const complaint of complaints) console.log(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
