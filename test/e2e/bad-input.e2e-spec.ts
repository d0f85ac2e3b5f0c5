import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentDto, DocumentListDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { makeZip } from '../fixtures/make-zip.js';
import {
  blackPng,
  cutShort,
  endlessPdf,
  fixturePdf,
  pdfWithBrokenPage,
  spinningPdf,
} from '../support/bad-files.js';
import { pageThatEatsMemory } from '../support/bad-pages/odd-pdfs.js';
import { textPdf } from '../support/made-documents.js';
import { Running } from '../support/running.js';
import type { Sent } from '../support/running-api.js';
import { storeFiles } from '../support/store-files.js';

jest.setTimeout(120_000);

const MOST_BYTES = 4_000_000;
const BOTH = { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

let phusa: Running;
let worker: number | undefined;

beforeAll(async () => {
  phusa = await Running.start({
    env: {
      PHUSA_MAX_UPLOAD_BYTES: String(MOST_BYTES),
      PHUSA_CHILD_MEMORY_BYTES: String(400 * 2 ** 20), // what eats memory is stopped sooner
    },
  });
  worker = phusa.process('worker');
});

afterAll(() => phusa.end());

const named = (bytes: Uint8Array, name: string): Sent => ({ name, bytes });
const good = (about: string): Buffer =>
  textPdf([[`Báo cáo của tỉnh về ${about}`, 'Nội dung có hai dòng chữ.']]);

async function end(file: Sent): Promise<DocumentDto> {
  const id = await phusa.take(file, { visibility: 'public' });
  return phusa.waitFor(id, 'failed');
}

async function howMany(): Promise<number> {
  const { body } = await phusa.get<DocumentListDto>('/documents?size=200');
  return body.items.length;
}

describe('what can be told from its beginning', () => {
  const huge = Buffer.concat([good('muối'), Buffer.alloc(MOST_BYTES)]);

  it.each([
    ['an empty file', named(Buffer.alloc(0), 'trống.pdf'), 400, 'empty'],
    [
      'a program',
      named(Buffer.from('\x7fELF\x02\x01\x01'.padEnd(200, '\0'), 'latin1'), 'báo cáo.pdf'),
      415,
      'unsupported',
    ],
    [
      'a web page',
      named(Buffer.from('<html><script>alert(1)</script></html>'), 'scan.png'),
      415,
      'unsupported',
    ],
    [
      'a drawing with script',
      named(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'),
      415,
      'unsupported',
    ],
    ['a file over the limit', named(huge, 'lớn.pdf'), 413, 'tooLarge'],
  ])('%s is refused at once, and nothing of it is kept', async (_, file, status, code) => {
    const [documents, before] = [await howMany(), storeFiles(phusa.dataDir)];
    const answer = await phusa.upload(file);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body).toMatchObject({ message: BOTH, action: BOTH });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect([await howMany(), storeFiles(phusa.dataDir)]).toEqual([documents, before]);
  });

  it('is refused by name within a batch, and the rest goes on', async () => {
    const { status, body } = await phusa.upload([
      named(Buffer.from('no document'), 'ghi chú.txt'),
      named(good('cây chè'), 'chè.pdf'),
      named(Buffer.alloc(0), 'trống.pdf'),
      named(huge, 'lớn.pdf'),
      named(good('cây cà phê'), 'cà phê.pdf'),
    ]);
    expect(status).toBe(202);
    expect(body.items.map((item) => [item.name, item.reason?.code ?? item.status])).toEqual([
      ['ghi chú.txt', 'unsupported'],
      ['chè.pdf', 'received'],
      ['trống.pdf', 'empty'],
      ['lớn.pdf', 'tooLarge'],
      ['cà phê.pdf', 'received'],
    ]);
    const { body: list } = await phusa.get<DocumentListDto>(`/documents?batch=${body.batchId}`);
    expect(list.items.map(({ originalName }) => originalName).sort()).toEqual(
      ['chè.pdf', 'cà phê.pdf'].sort(),
    );
    await Promise.all(list.items.map(({ id }) => phusa.waitFor(id)));
  });
});

describe('what is found out later', () => {
  it.each([
    ['half a PDF', named(cutShort('02-vi-born-digital.pdf', 0.1), 'nửa.pdf'), 'corrupt'],
    ['half a TIFF', named(cutShort('07-vi-multipage-g4.tif', 0.3), 'nửa.tif'), 'corrupt'],
    ['a PDF of noise', named(Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`), 'nhiễu.pdf'), 'corrupt'],
    ['a locked PDF', named(fixturePdf('user-password.pdf'), 'khóa.pdf'), 'encrypted'],
    ['a picture as large as a field', named(blackPng(20_000, 20_000), 'đen.png'), 'pictureTooLarge'],
    [
      'a picture that claims ten thousand million pixels',
      named(blackPng(100_000, 100_000, 10), 'bom.png'),
      'pictureTooLarge',
    ],
    ['fifty thousand pages', named(endlessPdf(50_000), 'vô tận.pdf'), 'tooManyPages'],
  ])('%s fails with its reason and what to do', async (_, file, code) => {
    const document = await end(file);
    expect(document.failure).toMatchObject({ code, permanent: true, message: BOTH, action: BOTH });
    expect(document.indexed).toBe(true);
    const { body } = await phusa.get<DocumentDto>(`/documents/${document.id}`);
    expect(body.failure).toMatchObject({ code, message: BOTH, action: BOTH });
    // nobody has looked at its pages, so that it is not for the public
    const stranger = await phusa.get(`/documents/${document.id}`, null);
    expect(stranger.status).toBe(404);
    expect((await phusa.send('POST', `/documents/${document.id}/retry`, {})).status).toBe(202);
    expect((await phusa.waitFor(document.id, 'failed')).failure?.code).toBe(code);
  });

  it('a PDF that opens without a password is read, whatever its owner forbids', async () => {
    const id = await phusa.take(named(fixturePdf('owner-password.pdf'), 'chỉ đọc.pdf'));
    const { warnings, pageCount } = await phusa.waitFor(id);
    expect(warnings.filter(({ code }) => code !== 'noSearchablePdf')).toEqual([]);
    expect((await phusa.get<PageDto>(`/documents/${id}/pages/${pageCount}`)).body.text).toMatch(/\p{L}{3}/u);
  });

  it('one broken page among good ones is unreadable, the others are read', async () => {
    const id = await phusa.take(named(pdfWithBrokenPage(), 'thiếu trang.pdf'));
    const { warnings, pageCount } = await phusa.waitFor(id);
    expect(pageCount).toBe(3);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'unreadablePages', pages: [2], message: BOTH }),
    );
    const pages = await Promise.all(
      [1, 2, 3].map(async (n) => (await phusa.get<PageDto>(`/documents/${id}/pages/${n}`)).body),
    );
    expect(pages.map(({ source }) => source)).toEqual(['trusted', 'unreadable', 'trusted']);
    expect(pages[1]?.failure).toMatchObject({ message: BOTH, action: BOTH });
    expect(pages[2]?.text).toContain('drying of seaweed');
  });

  it('a page that spins is stopped by a limit, and its neighbours are read', async () => {
    const id = await phusa.take(named(pageThatEatsMemory(), 'một trang quay mãi.pdf'));
    const { warnings } = await phusa.waitFor(id);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'unreadablePages', pages: [2] }));
    const pages = await Promise.all(
      [1, 2, 3].map(async (n) => (await phusa.get<PageDto>(`/documents/${id}/pages/${n}`)).body),
    );
    expect(pages.map(({ source }) => source)).toEqual(['trusted', 'unreadable', 'trusted']);
    expect(pages[1]?.failure?.code).toMatch(/^(time|memory)Limit$/);
  });

  it('a PDF that spins on its only page is stopped by a limit', async () => {
    const { failure } = await end(named(spinningPdf(), 'quay mãi.pdf'));
    expect(['memoryLimit', 'timeLimit']).toContain(failure?.code);
    expect(failure).toMatchObject({ message: BOTH, action: BOTH });
  });

  it('leaves the worker alive: the next document is read', async () => {
    await phusa.waitFor(await phusa.take(named(good('nghề muối'), 'muối.pdf')));
    expect(phusa.process('worker')).toBe(worker);
  });
});

describe('unsafe archives', () => {
  it.each([
    ['that unpacks to far more', makeZip([{ name: 'a.pdf', data: Buffer.alloc(70 * 2 ** 20) }]), 'zipUnsafe'],
    [
      'with a path that leads out',
      makeZip([{ name: '../../etc/cron.d/a.pdf', data: good('lúa') }]),
      'zipUnsafe',
    ],
    ['with an absolute path', makeZip([{ name: '/etc/a.pdf', data: good('lúa') }]), 'zipUnsafe'],
    [
      'with a link',
      makeZip([{ name: 'a.pdf', data: '/etc/passwd', attributes: (0o120777 << 16) >>> 0 }]),
      'zipUnsafe',
    ],
    ['that is locked', makeZip([{ name: 'a.pdf', data: good('lúa'), encrypted: true }]), 'encrypted'],
    ['that is cut short', makeZip([{ name: 'a.pdf', data: good('lúa') }]).subarray(0, 300), 'corrupt'],
  ])('a ZIP %s is refused as a whole', async (_, bytes, code) => {
    const [documents, before] = [await howMany(), storeFiles(phusa.dataDir)];
    const { status, body } = await phusa.upload(named(bytes, 'kho.zip'));
    expect([status, body.code]).toEqual([422, code]);
    expect(body).toMatchObject({ message: BOTH, action: BOTH });
    expect([await howMany(), storeFiles(phusa.dataDir)]).toEqual([documents, before]);
  });

  it('within an archive, and files that are not what they say, are refused; the good ones are taken', async () => {
    const inner = makeZip([{ name: 'sâu.pdf', data: good('sâu') }]);
    const { status, body } = await phusa.upload(
      named(
        makeZip([
          { name: 'a trong.zip', data: inner },
          { name: 'b tốt.pdf', data: good('ong mật') },
          { name: 'c hỏng.pdf', data: good('hỏng'), crc: 1 },
          { name: 'd.exe', data: 'MZ program' },
        ]),
        'hỗn hợp.zip',
      ),
    );
    expect(status).toBe(202);
    expect(body.items.map(({ name, reason, status: how }) => [name, reason?.code ?? how])).toEqual([
      ['a trong.zip', 'zipUnsafe'],
      ['b tốt.pdf', 'received'],
      ['c hỏng.pdf', 'corrupt'],
      ['d.exe', 'unsupported'],
    ]);
  });
});

describe('names are data only', () => {
  const letters = 'Ộ'.repeat(82); // 246 bytes, and four for the ending
  it.each([
    ['../../../../tmp/phusa-escaped.pdf', 'phusa-escaped.pdf'],
    ['..\\..\\windows\\system32\\a.pdf', 'a.pdf'],
    [`${letters}.pdf`, `${letters}.pdf`],
    ['báo\u202Efdp.exe', 'báofdp.exe'],
    ['<script>alert("1")</script>.pdf', '</script>.pdf'.slice(2)],
    ['thư mục/con/tệp tốt.pdf', 'tệp tốt.pdf'],
    ["Robert'); DROP TABLE document;--.pdf", "Robert'); DROP TABLE document;--.pdf"],
    ['%00%2e%2e%2f.pdf', '%00%2e%2e%2f.pdf'],
  ])('%s', async (sent, shown) => {
    const bytes = good(`tên ${sent.length}`);
    const id = await phusa.take(named(bytes, sent));
    const { files, originalName } = await phusa.waitFor(id);
    expect(originalName).toBe(shown);
    const response = await phusa.api(`/documents/${id}/files/original`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[\w.!~*%-]*$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(shown);
    expect(files.map(({ kind }) => kind)).toContain('original');
    expect(existsSync('/tmp/phusa-escaped.pdf')).toBe(false);
  });

  it('with a NUL in them make no form, and elsewhere lose it', async () => {
    const bytes = good('NUL');
    expect((await phusa.upload(named(bytes, 'a\u0000b.pdf'))).status).toBe(400);
    const tus = { 'tus-resumable': '1.0.0' };
    const filename = Buffer.from('a\u0000b\u202e.pdf').toString('base64');
    const begun = await phusa.api('/uploads', {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': `filename ${filename}` },
    });
    const path = (begun.headers.get('location') ?? '').replace(/^.*\/api\/v1/, '');
    const done = await phusa.api(path, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    });
    const id = done.headers.get('phusa-document-id') ?? '';
    expect((await phusa.document(id)).originalName).toBe('ab.pdf');
  });

  it('and so is everything that is said of a document', async () => {
    const title = '<img src=x onerror=alert(1)><b>Lúa</b> & "ngô"';
    const id = await phusa.take(
      named(textPdf([['<script>alert(2)</script> là một dòng chữ trong báo cáo']]), 'x.pdf'),
      {
        visibility: 'public',
        metadata: JSON.stringify({ title, authors: ['<i>Ai</i>'] }),
        shelfMark: '<u>K</u>',
      },
    );
    const document = await phusa.waitFor(id);
    expect([document.title, document.shelfMark]).toEqual([title, '<u>K</u>']);
    const answer = await phusa.get<SearchAnswerDto>('/search?q=%22alert%202%22', null);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const [hit] = answer.body.hits;
    expect(hit).toMatchObject({ id, title });
    expect(hit?.pages[0]?.snippet).toContain('<script>alert(2)</script>');
    const text = await phusa.api(`/documents/${id}/pages/1/text`, {}, null);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
