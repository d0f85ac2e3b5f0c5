import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { PageOrderDto } from '../../src/review/page-editing/page-order.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const EDIT = '**/pages/edit';

describeWith('chromium', 'editing pages in a browser', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let lan: Visitor;
  let id: string;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    browser = await TestBrowser.open(program, phusa.url);
    lan = await browser.signedIn(await phusa.signIn({ key: phusa.adminKey }));
    id = await phusa.take(sample('04-vi-mixed.pdf'));
    await phusa.waitFor(id, 'ready');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);
  afterEach(() => expect(lan.takeComplaints()).toEqual([]));

  const pageOrder = async (): Promise<PageOrderDto> =>
    (await phusa.get<PageOrderDto>(`/documents/${id}/page-order`)).body;
  const turned = async (): Promise<number[]> => (await pageOrder()).pages.map((page) => page.turned);
  const button = (name: string) => lan.page.getByRole('button', { name, exact: true });
  const first = () => lan.page.getByRole('checkbox', { name: 'Trang 1', exact: true });

  it('lets nothing be arranged while a save is under way, so that nothing of it is lost', async () => {
    const { page } = lan;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(EDIT, async (route) => {
      await held;
      await route.continue();
    });
    await lan.go(`/d/${id}/pages`);
    await first().click();
    await button('Xoay phải').click();
    await button('Lưu cách sắp xếp').click();
    const room = page.locator('fieldset[aria-busy=true]');
    await room.waitFor();
    await lan.screenshot('editing-saving');
    for (const control of [button('Xoay phải'), button('Hoàn tác'), first()])
      expect(await control.isDisabled()).toBe(true);
    expect(await room.locator('li[draggable=true]').count()).toBe(0);
    await page.keyboard.press('Delete');
    release();
    await button('Hoàn tác lần lưu này').waitFor();
    await page.locator('fieldset[aria-busy=false]').waitFor();
    await page.unroute(EDIT);
    expect((await turned())[0]).toBe(90);
    expect(await button('Lưu cách sắp xếp').isDisabled()).toBe(true);
    // and goes on from there
    await first().click();
    await button('Xoay phải').click();
    await button('Lưu cách sắp xếp').click();
    await until(async () => (await turned())[0] === 180, { why: () => 'the second turn is not saved' });
  });

  it('keeps what is arranged when somebody else saves first, and leaves the choice to whoever arranged it', async () => {
    const { page } = lan;
    await lan.go(`/d/${id}/pages`);
    await first().click();
    await button('Xoay trái').click();
    const { version, pages } = await pageOrder();
    const [, second] = pages;
    const operations = [{ kind: 'rotate', pages: [second?.pageId], turn: 90 }];
    expect((await phusa.send('POST', `/documents/${id}/pages/edit`, { version, operations })).status).toBe(
      200,
    );
    // what the server tells meanwhile takes nothing away
    let told = 0;
    page.on('response', (response) => (told += Number(response.url().endsWith('/page-order'))));
    await until(
      async () => {
        await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
        return told > 0;
      },
      { everyMs: 500, why: () => 'the screen does not ask for the page order again' },
    );
    expect(await button('Lưu cách sắp xếp').isEnabled()).toBe(true);
    await button('Lưu cách sắp xếp').click();
    await page.getByRole('alert').waitFor();
    expect(lan.takeComplaints()).toEqual([`409 POST /api/v1/documents/${id}/pages/edit`]);
    expect(await button('Lưu cách sắp xếp').isEnabled()).toBe(true);
    await lan.screenshot('editing-conflict');
    await page.getByRole('alert').getByRole('button').click();
    await until(async () => await button('Lưu cách sắp xếp').isDisabled(), {
      why: () => 'the draft is still there',
    });
    expect((await pageOrder()).version).toBe(version + 1);
  });
});
