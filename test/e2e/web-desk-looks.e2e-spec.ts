import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { SampleDto } from '../../src/review/sampling/samples.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';

jest.setTimeout(180_000);

describeWith('chromium', 'the desk before other eyes', (program) => {
  let phusa: Running;
  let browser: TestBrowser;
  let lan: Visitor;
  let batch: string;
  let id: string;

  beforeAll(async () => {
    phusa = await Running.start({ env: { PHUSA_SAMPLES: 'off' } });
    batch = (await phusa.send<{ id: string }>('POST', '/batches', { name: 'Hộp 14' })).body.id;
    id = await phusa.take(sample('02-vi-born-digital.pdf'), { batch });
    await phusa.waitFor(id);
    browser = await TestBrowser.open(program, phusa.url);
    const { secret } = await phusa.key('librarian');
    lan = await browser.signedIn(await phusa.signIn({ key: secret }), { colorScheme: 'dark' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await phusa?.end();
  }, 60_000);
  afterEach(() => expect(lan.takeComplaints()).toEqual([]));

  it('is whole in the dark, in both languages, wide and narrow', async () => {
    const { page } = lan;
    const screens: Readonly<Record<string, string>> = {
      agents: '/agents',
      duplicates: '/duplicates',
      pageEditing: `/d/${id}/pages`,
      tables: '/tables',
      review: '/review',
      quality: `/batches/${batch}/quality`,
    };
    await lan.go('/agents');
    for (const language of ['vi', 'en']) {
      for (const [name, address] of Object.entries(screens)) {
        await lan.go(address);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await lan.screenshot(`dark-${name}-${language}-${String(width)}`);
          expect([name, language, await lan.sideways()]).toEqual([name, language, []]);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
        expect([name, language, await lan.barriers()]).toEqual([name, language, []]);
      }
      if (language === 'vi') await page.getByRole('button', { name: 'English' }).click();
    }
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });

  it('tells whoever checks a sample that the document is shut away by what was written', async () => {
    const { page } = lan;
    const drawn = await phusa.send<SampleDto>('POST', `/batches/${batch}/samples`, { values: 1 });
    expect(drawn.status).toBe(201);
    await lan.go(`/batches/${batch}/samples/${drawn.body.id}`);
    await page.getByRole('list', { name: 'Các dòng của trang' }).waitFor();
    await page.keyboard.press('e');
    const field = page.getByRole('textbox', { name: 'Chữ của dòng' });
    await field.fill('MẬT');
    await field.press('Enter');
    await page.getByText('Chữ vừa sửa đã lưu, và tài liệu đã được cất riêng').waitFor();
    await lan.screenshot('quality-shut-away');
    expect(await lan.barriers()).toEqual([]);
    // what is asked of a document that is gone for her is answered so
    expect(lan.takeComplaints().filter((one) => !one.startsWith('404 '))).toEqual([]);
    await page.getByRole('button', { name: 'Sang mục tiếp theo' }).click();
    await page.getByRole('button', { name: 'Sang mục tiếp theo' }).waitFor({ state: 'hidden' });
    expect(lan.takeComplaints().filter((one) => !one.startsWith('404 '))).toEqual([]);
  });
});
