import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { INFO, each, pageOf, words } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import { onPath, qpdfCheck, viewWithPdfium } from '../../../test/support/searchable-pdf/pdf-viewers.js';
import { DRAWING, tinyPdf, type TinyObjects } from '../../../test/support/searchable-pdf/tiny-pdf.js';
import { Claims } from '../../../test/support/searchable-pdf/verapdf.js';
import { PermanentError, PhusaError } from '../../shared/errors.js';
import { writeSearchablePdf, type PageRenderer } from '../searchable-pdf.js';

const hasQpdf = onPath('qpdf');
const OBJECTS: TinyObjects = {
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Count 2 /Kids [3 0 R 5 0 R] /MediaBox [0 0 595 842]>>',
  3: '<</Type /Page /Parent 2 0 R /Contents 4 0 R>>',
  4: DRAWING,
  5: '<</Type /Page /Parent 2 0 R /Contents 4 0 R>>',
};
const PAGES = [pageOf(1, 'Trang thứ nhất'), { ...pageOf(2, 'Trang thứ hai'), skip: true }];
const PDF = 'application/pdf';

const claims = new Claims();
let folder: string;
let renderer: PageRenderer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searchable-'));
  const path = join(folder, 'page.jpg');
  await sharp({ create: { width: 827, height: 1170, channels: 3, background: '#888' } })
    .jpeg()
    .toFile(path);
  renderer = { renderPage: () => Promise.resolve({ path, width: 827, height: 1170 }) };
});
afterAll(() => rm(folder, { recursive: true }));

async function save(bytes: Buffer): Promise<string> {
  const path = join(folder, `${Math.random()}.pdf`);
  await writeFile(path, bytes);
  return path;
}

const DAMAGED: [name: string, bytes: Buffer][] = [
  ['cut short', tinyPdf(OBJECTS).subarray(0, 300)],
  ['without its head', tinyPdf(OBJECTS).subarray(20)],
  [
    'with objects elsewhere than it says',
    Buffer.from(tinyPdf(OBJECTS).toString('latin1').replace('4 0 obj', '4 0 obj   '), 'latin1'),
  ],
  ['whose page tree goes in a circle', tinyPdf({ ...OBJECTS, 3: '<</Type /Pages /Count 1 /Kids [2 0 R]>>' })],
  ['whose page count is wrong', tinyPdf({ ...OBJECTS, 2: '<</Type /Pages /Count 3 /Kids [3 0 R]>>' })],
  ['nested without end', tinyPdf({ ...OBJECTS, 2: '['.repeat(5000) })],
  ['whose reference is itself', tinyPdf({ ...OBJECTS, 1: '1 0 R' })],
  ['that is no PDF', Buffer.from('Đây không phải PDF')],
  ['that is empty', Buffer.alloc(0)],
];

describe('an original that is not understood', () => {
  it.each(DAMAGED)('is rebuilt from drawn pages: a file %s', async (_, bytes) => {
    const out = await save(Buffer.alloc(0));
    const result = await writeSearchablePdf(
      { path: await save(bytes), mediaType: PDF },
      each(PAGES),
      INFO,
      out,
      renderer,
    );
    claims.note(out, result);
    expect(result).toMatchObject({ pages: 2, method: 'rebuilt', archive: 'PDF/A-2b' });
    expect(result.notes[0]).toMatch(/^pages drawn anew, since /);
    const pages = await viewWithPdfium(out);
    // A trusted page has lost its own text with the file's objects, so that it gets ours.
    expect(pages.map((page) => words(page.text).join(' '))).toEqual(['Trang thứ nhất', 'Trang thứ hai']);
    expect(pages.map((page) => [page.picture.width, page.picture.height])).toEqual([
      [595, 842],
      [595, 842],
    ]);
    if (hasQpdf) await qpdfCheck(out);
  });

  it('fails where nobody can draw it, and leaves nothing behind', async () => {
    const path = await save(tinyPdf(OBJECTS).subarray(0, 300));
    const out = join(folder, 'none.pdf');
    await expect(writeSearchablePdf({ path, mediaType: PDF }, each(PAGES), INFO, out)).rejects.toMatchObject({
      code: 'corrupt',
    });
    expect((await readdir(folder)).filter((file) => file.startsWith('none.pdf'))).toEqual([]);
  });

  it('says that it is encrypted', async () => {
    const path = await save(tinyPdf(OBJECTS, 'table', '/Encrypt 9 0 R'));
    const source = { path, mediaType: PDF };
    const out = join(folder, 'encrypted.pdf');
    await expect(writeSearchablePdf(source, each(PAGES), INFO, out)).rejects.toMatchObject({
      code: 'encrypted',
    });
    const result = await writeSearchablePdf(source, each(PAGES), INFO, out, renderer);
    expect(result.notes).toEqual(['pages drawn anew, since the file is encrypted']);
  });

  it('keeps the text of a page that could not be drawn', async () => {
    const broken: PageRenderer = {
      renderPage: (number) =>
        number === 1 ? Promise.reject(new PermanentError('pageUnreadable')) : renderer.renderPage(number),
    };
    const out = await save(Buffer.alloc(0));
    const source = { path: await save(Buffer.from('no')), mediaType: PDF };
    const result = await writeSearchablePdf(source, each(PAGES), INFO, out, broken);
    claims.note(out, result);
    expect(result.notes).toContain('the page could not be drawn: pages 1');
    expect((await viewWithPdfium(out)).map((page) => words(page.text)[2])).toEqual(['nhất', 'hai']);
  });
});

/** A small repeatable generator: a failing case can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

describe("a stranger's bytes", () => {
  const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 60);
  it.each(['table', 'packed', 'hybrid'] as const)(
    'end in a file or an honest refusal, never otherwise (%s)',
    async (kind) => {
      const good = tinyPdf(OBJECTS, kind);
      const out = join(folder, `fuzz-${kind}.pdf`);
      for (let seed = 1; seed <= rounds; seed++) {
        const next = random(seed);
        const bytes = Buffer.from(good);
        for (let i = 0; i <= seed % 8; i++) bytes[next(bytes.length)] = next(2) ? next(256) : 48 + next(10);
        const path = await save(bytes);
        try {
          const result = await writeSearchablePdf({ path, mediaType: PDF }, each(PAGES), INFO, out);
          if (result.archive && seed % 4 === 0) {
            await copyFile(out, `${path}.claimed.pdf`);
            claims.note(`${path}.claimed.pdf`, result);
          }
          expect((await readFile(out)).subarray(0, bytes.length).equals(bytes)).toBe(true);
        } catch (error) {
          if (!(error instanceof PhusaError)) throw new Error(`seed ${seed}`, { cause: error });
        }
        await rm(path);
      }
    },
  );
});

claims.describe(10);
