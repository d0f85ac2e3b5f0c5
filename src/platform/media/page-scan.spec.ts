import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { makePdf, type MadePage } from '../../../test/fixtures/make-pdf.js';
import { InspectionStream } from './inspection-stream.js';
import { FileMediaReader } from './file-media-reader.js';
import type { MediaFile, MediaType, PageScan, PageSpace, PictureRequest } from './port/media-reader.js';
import { PdfiumPdfReader } from './pdf/pdfium-pdf-reader.js';
import { fromPgm } from './pictures/pgm.js';

const maxPixels = 120_000_000;
let folder = '';
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phusa-scan-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (bytes: Uint8Array, mediaType: MediaType): Promise<MediaFile> => {
  const path = join(folder, `made-${(made += 1)}`);
  await writeFile(path, bytes);
  return { path, mediaType };
};

/** The scan of a file's page, and the same page drawn. */
async function scanned(file: MediaFile, request: Partial<PictureRequest> = {}, number = 1) {
  const reader = new FileMediaReader(new PdfiumPdfReader());
  const found = new InspectionStream();
  for await (const step of reader.inspect(file, { maxPages: 10, maxPixels }, 1)) found.add(step);
  const page = found.result().pages[number - 1] as PageSpace;
  const wanted: PictureRequest = { number, format: 'pgm', ...request };
  const task = { file, page, request: wanted, maxPixels };
  const scan = await reader.scan({ ...task, outPath: join(folder, `scan-${(made += 1)}`) });
  const drawn = join(folder, `drawn-${made}.pgm`);
  await reader.picture({ ...task, request: { ...wanted, format: 'pgm' }, outPath: drawn });
  return { scan, drawn: fromPgm(await readFile(drawn)) };
}

async function greyOf({ path }: PageScan): Promise<Uint8Array> {
  if (path.endsWith('.pgm')) return fromPgm(await readFile(path)).data;
  return sharp(path).toColourspace('b-w').raw().toBuffer();
}

const PLACED = 'q 400 0 0 600 0 0 cm /Im0 Do Q';
/** A light page with a dark corner, 80 × 120. */
const jpegBytes = async (negative = false): Promise<Buffer> => {
  const pixels = Uint8Array.from({ length: 80 * 120 }, (_, i) =>
    (i % 80 < 20 && i < 4000) !== negative ? 10 : 240,
  );
  return sharp(pixels, { raw: { width: 80, height: 120, channels: 1 } })
    .toColourspace('b-w')
    .jpeg()
    .toBuffer();
};
const pdfWith = async (page: Omit<MadePage, 'jpeg'>, more = ''): Promise<MediaFile> => {
  const jpeg = { bytes: await jpegBytes(more !== ''), width: 80, height: 120, more };
  return fileOf(makePdf({ pages: [{ content: PLACED, ...page, jpeg }] }), 'application/pdf');
};

describe('the picture that a page is read from', () => {
  it('is the embedded JPEG, byte for byte, also under a layer that is not seen', async () => {
    const layer = `${PLACED} BT 3 Tr /F1 12 Tf 50 50 Td (words) Tj ET`;
    for (const page of [{}, { content: layer }, { content: `q 401 0 0 599 0 0 cm /Im0 Do Q` }]) {
      const { scan, drawn } = await scanned(await pdfWith(page));
      expect(scan.path).toMatch(/\.jpg$/);
      expect((await readFile(scan.path)).equals(await jpegBytes())).toBe(true);
      expect(scan).toMatchObject({
        width: drawn.width,
        height: drawn.height,
        bytes: (await jpegBytes()).length,
      });
    }
  });

  it.each([
    ['words are seen on it', { content: `${PLACED} BT /F1 40 Tf 50 300 Td (words) Tj ET` }],
    ['a line is drawn on it', { content: `${PLACED} 10 10 380 20 re f` }],
    ['it stands on its head', { content: 'q -400 0 0 -600 400 600 cm /Im0 Do Q' }],
    ['it is mirrored', { content: 'q -400 0 0 600 400 0 cm /Im0 Do Q' }],
    ['it is placed twice', { content: `${PLACED} q 100 0 0 100 50 50 cm /Im0 Do Q` }],
    ['the page shows a part of it', { cropBox: [0, 0, 390, 600] }],
    ['the page is turned', { rotate: 90 }],
    [
      'a note lies on it',
      { more: '/Annots [<< /Type /Annot /Subtype /Square /Rect [50 50 300 300] /C [0] >>]' },
    ],
  ] as const)('is drawn where %s', async (_, page) => {
    const { scan, drawn } = await scanned(await pdfWith(page));
    expect(scan.path).toMatch(/\.pgm$/);
    expect(Buffer.compare(await greyOf(scan), drawn.data)).toBe(0);
  });

  it('is drawn where the PDF turns the shades of a negative round, or the JPEG is cut short', async () => {
    const { scan, drawn } = await scanned(await pdfWith({}, '/Decode [1 0]'));
    expect(scan.path).toMatch(/\.pgm$/);
    expect(Buffer.compare(await greyOf(scan), drawn.data)).toBe(0);
    const bytes = (await jpegBytes()).subarray(0, -30);
    const cut = makePdf({ pages: [{ content: PLACED, jpeg: { bytes, width: 80, height: 120 } }] });
    const { scan: other } = await scanned(await fileOf(cut, 'application/pdf'));
    expect(other.path).toMatch(/\.pgm$/);
  });

  it('is made smaller where it is much larger than asked for, and turned where that is asked for', async () => {
    const file = await pdfWith({});
    expect((await scanned(file, { width: 70 })).scan).toMatchObject({ width: 80 });
    expect((await scanned(file, { width: 40 })).scan).toMatchObject({ width: 40, height: 60 });
    expect((await scanned(file, { rotate: 90 })).scan).toMatchObject({ width: 120, height: 80 });
  });

  it('is the pixels of a fax, and of any other picture that fills the page', async () => {
    const fax: MediaFile = { path: 'samples/07-vi-multipage-g4.tif', mediaType: 'image/tiff' };
    const { scan, drawn } = await scanned(fax, { format: 'jpeg' }, 2);
    expect(scan.path).toMatch(/\.pgm$/);
    expect(Buffer.compare(await greyOf(scan), drawn.data)).toBe(0);
    const picture = { width: 80, height: 120 };
    const flat = await fileOf(makePdf({ pages: [{ content: PLACED, picture }] }), 'application/pdf');
    expect((await scanned(flat)).scan).toMatchObject({ width: 80, height: 120 });
  });

  it('is a JPEG original itself, unless it must be turned upright', async () => {
    const upright = await fileOf(await jpegBytes(), 'image/jpeg');
    expect((await scanned(upright)).scan.path).toBe(upright.path);
    const turned = sharp(await jpegBytes()).withMetadata({ orientation: 6 });
    const { scan, drawn } = await scanned(await fileOf(await turned.toBuffer(), 'image/jpeg'));
    expect(scan).toMatchObject({ width: 120, height: 80 });
    expect(Buffer.compare(await greyOf(scan), drawn.data)).toBe(0);
  });

  it('keeps colours for the screen only where they are wanted', async () => {
    const colour = sharp({ create: { width: 80, height: 120, channels: 3, background: '#fed' } });
    const file = await fileOf(await colour.png().toBuffer(), 'image/png');
    expect((await scanned(file, { format: 'jpeg' })).scan.path).toMatch(/\.jpg$/);
    expect((await scanned(file)).scan.path).toMatch(/\.pgm$/);
  });
});
