import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { TestBrowser } from '../support/browser.js';
import { ATTACKING_NAME, ATTACKING_TITLE, fillShelf, takeAttacking } from '../support/browser-shelf.js';
import type { Visitor } from '../support/browser-visitor.js';
import { textPdf } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';

jest.setTimeout(90_000);

const LOCKED = fileURLToPath(new URL('../fixtures/pdf/user-password.pdf', import.meta.url));
const FIRST_LOAD_BYTES = 200_000;
const PICTURE_LOADED =
  "performance.getEntriesByType('resource').some(({ name }) => /image.width=(320|640|1240|2480)$/.test(name))";
/** Under `REPORT` goes the report's id. */
const PUBLIC_SCREENS = {
  home: '/',
  results: '/?q=nang luong gio',
  nothing: '/?q=zzqx',
  text: '/d/REPORT/p/4?q=bom mang',
  description: '/d/REPORT/p/1?tab=description',
  evidence: '/d/REPORT/p/3?tab=evidence',
  about: '/d/REPORT/p/1?tab=about',
  project: '/d/REPORT/project',
  'sign-in': '/sign-in',
};
const STAFF_SCREENS = {
  desk: '/desk',
  failed: '/desk?filter=failed',
  progress: '/progress',
  'staff-description': '/d/REPORT/p/1?tab=description',
  'staff-evidence': '/d/REPORT/p/3?tab=evidence',
  people: '/admin?tab=people',
  keys: '/admin?tab=keys',
  organisations: '/admin?tab=organisations',
  originals: '/admin?tab=originals',
  settings: '/admin?tab=settings',
};

describeWith('chromium', 'the screens in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let anonymous: Visitor;
  let librarian: Visitor;
  let report: string;
  let attacking: string;

  beforeAll(async () => {
    phusa = await Running.start();
    browser = await TestBrowser.open(program, phusa.url);
    report = await phusa.take(sample('01-vi-report-scan.pdf'), {
      visibility: 'public',
      recordVisibility: 'public',
    });
    await fillShelf(phusa);
    const locked = { name: ATTACKING_NAME, bytes: readFileSync(LOCKED) };
    await phusa.waitFor(await phusa.take(locked), 'failed', { indexed: false });
    await phusa.waitFor(report);
    attacking = await takeAttacking(phusa);
    await phusa.waitFor(attacking);
    anonymous = await browser.visitor();
    librarian = await signedIn();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);

  afterEach(() => expect(browser.takeComplaints()).toEqual([]));

  async function signedIn(options = {}): Promise<Visitor> {
    return browser.signedIn(await phusa.signIn({ key: phusa.adminKey }), options);
  }

  async function visit(visitor: Visitor, address: string): Promise<void> {
    await visitor.go(address.replace('REPORT', report));
    if (address.includes('/p/')) await visitor.sees(PICTURE_LOADED);
  }

  it('loads no more script for the first screen than a slow line bears', async () => {
    const visitor = await browser.visitor();
    const scripts: Promise<Buffer>[] = [];
    visitor.page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await visitor.go('/');
    await visitor.page.getByText('Mới vào kho').waitFor();
    const bytes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    const all = bytes.reduce((sum, one) => sum + one, 0);
    expect(all).toBeGreaterThan(20_000);
    expect(all).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  });

  it.each([
    ...Object.entries(PUBLIC_SCREENS).map(([name, address]) => [name, address, 'stranger'] as const),
    ...Object.entries(STAFF_SCREENS).map(([name, address]) => [name, address, 'librarian'] as const),
  ])('%s keeps nobody out, and fits the narrowest screen', async (name, address, who) => {
    const visitor = who === 'stranger' ? anonymous : librarian;
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
    await visit(visitor, address);
    await visitor.screenshot(`screen-${name}`);
    expect(await visitor.barriers()).toEqual([]);
    expect(await visitor.sideways()).toEqual([]);
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    await visitor.screenshot(`screen-${name}-320`);
    expect(await visitor.sideways()).toEqual([]);
  });

  it('opens in the dark and without motion', async () => {
    const visitor = await signedIn({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const [name, address] of Object.entries({ ...PUBLIC_SCREENS, ...STAFF_SCREENS })) {
      await visit(visitor, address);
      await visitor.screenshot(`dark-${name}`);
      const scheme = await visitor.page.locator('html').getAttribute('data-mantine-color-scheme');
      expect([name, scheme, await visitor.barriers('color-contrast')]).toEqual([name, 'dark', []]);
    }
  });

  it('lets an administrator release a document that its words had shut away, asking twice', async () => {
    const words = [['Báo cáo về kho vật tư', 'MẬT', 'Nội dung không còn là bí mật.']];
    const id = await phusa.take({ name: 'kho.pdf', bytes: textPdf(words) });
    await phusa.waitFor(id, 'failed', { indexed: false });
    const { page } = librarian;
    await page.setViewportSize({ width: 1280, height: 800 });
    await librarian.go(`/d/${id}`);
    await librarian.screenshot('quarantined');
    expect(await librarian.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'bỏ cách ly' }).click();
    await page.setViewportSize({ width: 320, height: 640 });
    await librarian.screenshot('quarantined-320');
    expect(await librarian.sideways()).toEqual([]);
    await page.getByRole('button', { name: 'Tôi đã xem kỹ' }).click();
    await page.getByRole('tabpanel').getByText('Nội dung không còn là bí mật').waitFor();
    expect((await phusa.waitFor(id)).visibility).toBe('restricted');
    expect(await page.getByRole('button', { name: 'bỏ cách ly' }).count()).toBe(0);
  });

  it('leads to the office’s own record of a patent, and keeps the day on which somebody looked', async () => {
    const id = await phusa.take(sample('05-vi-patent-front.pdf'), {
      visibility: 'public',
      recordVisibility: 'public',
    });
    await phusa.waitFor(id);
    const { page } = librarian;
    await page.setViewportSize({ width: 1280, height: 800 });
    await librarian.go(`/d/${id}/p/1?tab=about`);
    const link = page.getByRole('link', { name: '1-2020-09876' });
    expect(await link.getAttribute('href')).toContain('VN1202009876');
    await page.getByText('Chưa ai tra cứu').waitFor();
    await librarian.screenshot('office');
    await page.getByLabel('Ngày đã tra cứu').fill('2026-01-02');
    await page.getByRole('button', { name: 'Ghi ngày tra cứu' }).click();
    await page.getByText('Tra cứu lần gần nhất ngày').waitFor();
    expect(await librarian.barriers()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByLabel('Ngày đã tra cứu').scrollIntoViewIfNeeded();
    await librarian.screenshot('office-320');
    expect(await librarian.sideways()).toEqual([]);

    await anonymous.go(`/d/${id}/p/1?tab=about`);
    await anonymous.page.getByText('Tra cứu lần gần nhất ngày').waitFor();
    expect(await anonymous.page.getByLabel('Ngày đã tra cứu').count()).toBe(0);
    expect((await phusa.document(id)).officeRecord).toMatchObject({ office: 'VN', checkedOn: '2026-01-02' });
  });

  it('shows HTML in names as the text that it is', async () => {
    const organisation = await phusa.organisation(ATTACKING_TITLE);
    await phusa.send('POST', '/batches', { name: ATTACKING_TITLE, ownerOrganisationId: organisation });
    const { page } = librarian;
    await page.setViewportSize({ width: 1280, height: 800 });
    const unharmed = async (...texts: string[]): Promise<void> => {
      for (const text of texts) await page.getByText(text).first().waitFor({ state: 'attached' });
      expect(
        await page.evaluate(
          '[document.images.length > 0 && [...document.images].some((one) => one.src.endsWith("/x")), globalThis.attacked]',
        ),
      ).toEqual([false, undefined]);
    };
    await librarian.go('/');
    await unharmed(ATTACKING_TITLE);
    await page.getByRole('combobox').fill('bay img src');
    await page.getByRole('option', { name: ATTACKING_TITLE }).waitFor();
    await librarian.go(`/?q=${encodeURIComponent(ATTACKING_TITLE)}`);
    await unharmed(ATTACKING_TITLE);
    for (const tab of ['text', 'description', 'evidence', 'about']) {
      await librarian.go(`/d/${attacking}/p/1?tab=${tab}`);
      await unharmed(ATTACKING_TITLE);
      expect(await page.title()).toContain(ATTACKING_TITLE);
    }
    await librarian.go('/desk');
    await unharmed(ATTACKING_TITLE, ATTACKING_NAME);
    await librarian.go('/admin?tab=organisations');
    await unharmed(ATTACKING_TITLE);
  });
});
