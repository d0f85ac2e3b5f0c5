import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentDto, DocumentListDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { TestBrowser } from '../support/browser.js';
import type { Visitor } from '../support/browser-visitor.js';
import { pagePicture, textPdf } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { Sent } from '../support/running-api.js';
import { storeFiles } from '../support/store-files.js';

jest.setTimeout(120_000);

const BOTH = { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

let phusa: Running;

beforeAll(async () => {
  phusa = await Running.start();
});

afterAll(() => phusa.end());

const named = (bytes: Uint8Array, name: string): Sent => ({ name, bytes });

describe('a secrecy mark', () => {
  const secret = [
    'Tài liệu về kho vật tư của tỉnh',
    'TUYỆT MẬT',
    'Chỉ những người có trách nhiệm được đọc tài liệu này.',
  ];
  it.each([
    ['in a text', named(textPdf([['Trang bìa của tài liệu về vật tư'], secret]), 'mật.pdf')],
    ['in a picture', named(pagePicture(secret), 'mật.png')],
  ])('%s shuts the document away from all but administrators', async (_, file) => {
    const librarian = (await phusa.key('librarian')).secret;
    const id = await phusa.take(file, { visibility: 'public' }, librarian);
    const document = await phusa.waitFor(id, 'failed');
    expect(document).toMatchObject({
      quarantined: true,
      failure: { code: 'secret', message: BOTH, action: BOTH },
    });
    for (const path of ['', '/pages', '/pages/1', '/pages/1/image', '/files/original', '/hits?q=kho']) {
      expect([path, (await phusa.get(`/documents/${id}${path}`, librarian)).status]).toEqual([path, 404]);
    }
    const { body: list } = await phusa.get<DocumentListDto>('/documents?size=200', librarian);
    expect(list.items.map((item) => item.id)).not.toContain(id);
    for (const as of [librarian, phusa.adminKey]) {
      const { body } = await phusa.get<SearchAnswerDto>('/search?q=%22v%E1%BA%ADt+t%C6%B0%22', as);
      expect(body.hits.map((hit) => hit.id)).not.toContain(id);
    }
    expect((await phusa.patch(`/documents/${id}`, { shelfMark: 'S' }, librarian)).status).toBe(404);
    expect(storeFiles(phusa.dataDir, 'derivatives', id)).toEqual([]);
    expect((await phusa.api(`/documents/${id}/files/original`)).status).toBe(200);
  });

  it('is released by an administrator for good: read again, and no more open than a new document', async () => {
    const librarian = (await phusa.key('librarian')).secret;
    const file = named(textPdf([['Bìa của tập tài liệu được giải mật'], secret]), 'giải mật.pdf');
    const id = await phusa.take(file, { visibility: 'public', recordVisibility: 'public' }, librarian);
    await phusa.waitFor(id, 'failed');
    expect((await phusa.patch(`/documents/${id}`, { quarantined: false })).status).toBe(200);
    const document = await phusa.waitFor(id);
    expect(document).toMatchObject({ visibility: 'restricted', recordVisibility: 'restricted' });
    expect(document.quarantined).toBeUndefined();
    expect(document.failure).toBeUndefined();
    await phusa.send('POST', `/documents/${id}/reread`, {}, librarian);
    await phusa.waitFor(id);
    expect((await phusa.get(`/documents/${id}`, librarian)).status).toBe(200);
    expect((await phusa.get(`/documents/${id}/pages/2`, null)).status).toBe(404);
    expect((await phusa.patch(`/documents/${id}`, { quarantined: true })).status).toBe(200);
    expect((await phusa.get(`/documents/${id}`, librarian)).status).toBe(404);
    expect(storeFiles(phusa.dataDir, 'derivatives', id)).toEqual([]);
  });

  it('of an imported record is decided on too, and its text stands', async () => {
    const record = {
      externalId: 'kho-1',
      type: 'report',
      title: 'Kho vật tư nhập khẩu',
      pages: [secret.join('\n')],
    };
    const { body } = await phusa.ask<string>('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: JSON.stringify(record),
    });
    const { id } = JSON.parse(body) as { id: string };
    expect(await phusa.document(id)).toMatchObject({ quarantined: true, status: 'failed' });
    expect((await phusa.patch(`/documents/${id}`, { quarantined: false })).status).toBe(200);
    const document = await phusa.waitFor(id);
    expect(document.quarantined).toBeUndefined();
    expect((await phusa.get<PageDto>(`/documents/${id}/pages/1`)).body.text).toContain('TUYỆT MẬT');
  });

  it('that a person writes shuts the document away as if it had been read', async () => {
    const librarian = (await phusa.key('librarian')).secret;
    const lines = ['Tài liệu về kho vật tư của huyện', 'MẠT', 'Chỉ những người có trách nhiệm được đọc.'];
    const id = await phusa.take(named(textPdf([lines]), 'mạt.pdf'), {}, librarian);
    await phusa.waitFor(id);
    const { body: page } = await phusa.get<PageDto>(`/documents/${id}/pages/1`, librarian);
    const line = page.lines.find(({ words }) => words.map(({ text }) => text).join(' ') === 'MẠT');
    const write = (lineId: string | undefined, text: string) =>
      phusa.send<PageDto>(
        'PUT',
        `/documents/${id}/pages/1/text`,
        { lines: [{ id: lineId, text }] },
        librarian,
      );
    const harmless = await write(page.lines[0]?.id, 'Tài liệu về kho vật tư của xã');
    expect(harmless.body.shutAway).toBeUndefined();
    const saved = await write(line?.id, 'MẬT');
    // once more the page that they had before them, and why it is the last time
    expect(saved).toMatchObject({ status: 200, body: { number: 1, shutAway: true } });
    expect((await write(line?.id, 'MẠT')).status).toBe(404);
    expect((await phusa.get(`/documents/${id}`, librarian)).status).toBe(404);
    expect((await phusa.get<DocumentDto>(`/documents/${id}`)).body).toMatchObject({
      quarantined: true,
      failure: { code: 'secret', detail: 'MẬT' },
    });
  });

  it('of personal data, too: what a person writes is looked at before the report is opened', async () => {
    const librarian = (await phusa.key('librarian')).secret;
    const lines = ['Danh sách nông hộ tham gia mô hình', 'Số điện thoại liên hệ có ở dưới đây'];
    const id = await phusa.take(named(textPdf([lines]), 'nông hộ.pdf'), {}, librarian);
    await phusa.waitFor(id);
    const { body: page } = await phusa.get<PageDto>(`/documents/${id}/pages/1`, librarian);
    await phusa.send(
      'PUT',
      `/documents/${id}/pages/1/text`,
      { lines: [{ id: page.lines[1]?.id, text: 'CMND số 361234567, điện thoại 0912345678' }] },
      librarian,
    );
    expect((await phusa.get<DocumentDto>(`/documents/${id}`, librarian)).body.suspectPages).toEqual([1]);
  });
});

describeWith('chromium', 'a secrecy mark that a person writes, before her eyes', (program) => {
  let browser: TestBrowser;
  let lan: Visitor;

  beforeAll(async () => {
    browser = await TestBrowser.open(program, phusa.url);
  });
  afterAll(() => browser?.close());

  it.each([
    ['vi', 1280, 'Chữ vừa sửa đã lưu, và tài liệu đã được cất riêng'],
    ['en', 390, 'What you wrote is saved, and the document has been shut away'],
  ])('is told of where she wrote it, with whom to ask: %s', async (language, width, title) => {
    const librarian = { email: `${language}@example.vn`, password: 'một hai ba bốn năm' };
    await phusa.person('librarian', librarian);
    const lines = ['Tài liệu về kho vật tư của huyện', 'MẠT', `Chỉ những người có trách nhiệm ${language}`];
    const id = await phusa.take(named(textPdf([lines]), `${language}.pdf`), {});
    await phusa.waitFor(id);
    lan = await browser.visitor();
    const [name = '', value = ''] = (await phusa.signIn(librarian)).cookie.split('=');
    await lan.page.context().addCookies([{ name, value, url: phusa.url }]);
    await lan.go('/');
    if (language === 'en') await lan.page.getByRole('button', { name: 'English' }).click();
    await lan.page.setViewportSize({ width, height: 800 });
    await lan.go(`/d/${id}/p/1`);
    await lan.page.getByRole('button', { name: /^(Sửa chữ|Correct the text)$/ }).click();
    await lan.page
      .getByRole('list', { name: /Các dòng|Lines of the page/ })
      .getByRole('button', { name: /MẠT/ })
      .click();
    const field = lan.page.getByRole('textbox', { name: /Chữ của dòng|Text of the line/ });
    await field.fill('MẬT');
    await field.press('Enter');
    await lan.page.getByRole('heading', { name: title }).waitFor();
    await lan.screenshot(`shut-away-${language}`);
    expect(await lan.barriers()).toEqual([]);
    expect(lan.takeComplaints().filter((one) => !one.startsWith('404 GET'))).toEqual([]);
  });
});
