import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Group4Encoder } from './group4-encoder.js';
import { tinyTiff } from '../../../test/support/searchable-pdf/tiny-tiff.js';
import { Claims } from '../../../test/support/searchable-pdf/verapdf.js';
import { writeSearchablePdf } from '../searchable-pdf.js';
import {
  onPath,
  pdftotext,
  qpdfCheck,
  viewWithPdfium,
  viewWithPdfjs,
} from '../../../test/support/searchable-pdf/pdf-viewers.js';
import {
  INFO,
  each,
  lineAt,
  pageOf,
  truthOf,
  words,
} from '../../../test/support/searchable-pdf/laid-out-pages.js';

const hasPdftotext = onPath('pdftotext');
const hasQpdf = onPath('qpdf');
const sample = (file: string): string => fileURLToPath(new URL(`../../../samples/${file}`, import.meta.url));

const claims = new Claims();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searchable-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The grey values that PDFium shows at the picture's own size, and those sharp decodes. */
async function shownAndTrue(
  pdf: string,
  page: number,
  path: string,
  scale: number,
): Promise<[Buffer, Buffer]> {
  const { picture } = (await viewWithPdfium(pdf, scale))[page] as {
    picture: { width: number; height: number; data: Uint8Array };
  };
  const { width, height, data } = picture;
  const shown = await sharp(data, { raw: { width, height, channels: 4 } })
    .toColourspace('b-w')
    .removeAlpha()
    .raw()
    .toBuffer();
  const decoded = sharp(path, { page })
    .autoOrient()
    .flatten({ background: 'white' })
    .resize(width, height, { fit: 'fill' });
  return [shown, await decoded.toColourspace('b-w').raw().toBuffer()];
}

function meanDifference([a, b]: [Buffer, Buffer]): number {
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number));
  return sum / a.length;
}

async function written(
  path: string,
  mediaType: string,
  texts: readonly string[],
  size?: { width: number; height: number },
  notes: readonly string[] = [],
): Promise<string> {
  const out = join(folder, `${Math.random()}.pdf`);
  const pages = texts.map((text, i) => pageOf(i + 1, text, size));
  const result = await writeSearchablePdf({ path, mediaType }, each(pages), INFO, out);
  claims.note(out, result);
  expect(result).toMatchObject({ pages: texts.length, method: 'pictures', notes });
  if (hasQpdf) await qpdfCheck(out);
  expect((await viewWithPdfium(out)).map((page) => words(page.text))).toEqual(texts.map(words));
  if (hasPdftotext) expect((await pdftotext(out)).map(words)).toEqual(texts.map(words));
  return out;
}

describe('picture originals', () => {
  it('takes a JPEG byte for byte', async () => {
    const path = sample('08-vi-photo-skew3.jpg');
    const out = await written(path, 'image/jpeg', await truthOf('08-vi-photo-skew3.jpg'), {
      width: 1666,
      height: 2248,
    });
    expect((await readFile(out)).includes(await readFile(path))).toBe(true);
    expect(meanDifference(await shownAndTrue(out, 0, path, 1))).toBeLessThan(6);
  });

  it('makes one Group 4 picture of the strips of a TIFF page, every pixel kept', async () => {
    const path = sample('07-vi-multipage-g4.tif');
    const out = await written(path, 'image/tiff', await truthOf('07-vi-multipage-g4.tif'));
    expect((await readFile(out)).length).toBeLessThan(60_000);
    for (const page of [0, 1, 2])
      expect(meanDifference(await shownAndTrue(out, page, path, 200 / 72))).toBeLessThan(0.5);
  });

  describe('in other forms', () => {
    const WIDTH = 600;
    const HEIGHT = 800;
    const SIZE = { width: WIDTH, height: HEIGHT };
    const SCALE = 200 / 72;
    const BILEVEL = { 256: WIDTH, 257: HEIGHT, 258: 1, 262: 0, 277: 1 };
    const GROUP_4 = { ...BILEVEL, 259: 4 };
    const TEXT = ['Độ ẩm đất'];

    /** Black bars and dots without any symmetry, so that a turn or a mirror image is seen. */
    const pixel = (x: number, y: number): number =>
      (x > 40 && x < 200 && y > 30 && y < 90) || (y > 500 && (x * 7 + y * 3) % 11 < 4 && x > y - 450)
        ? 0
        : 255;
    const rows = (from: number, to: number): Buffer[] =>
      Array.from({ length: to - from }, (_, y) =>
        Buffer.from(Array.from({ length: WIDTH }, (__, x) => pixel(x, from + y))),
      );
    const grey = (): ReturnType<typeof sharp> =>
      sharp(Buffer.concat(rows(0, HEIGHT)), {
        raw: { width: WIDTH, height: HEIGHT, channels: 1 },
      }).toColourspace('b-w');

    function group4(from: number, to: number): Buffer {
      const encoder = new Group4Encoder(WIDTH);
      for (const row of rows(from, to)) encoder.row(row);
      return encoder.finish();
    }

    async function check(
      file: Buffer,
      mediaType: string,
      tolerance: number,
      asIs?: Buffer,
      notes: readonly string[] = [],
    ): Promise<void> {
      const path = join(folder, `${Math.random()}.${mediaType.slice(6)}`);
      await writeFile(path, file);
      const out = await written(path, mediaType, TEXT, SIZE, notes);
      expect((await readFile(out)).includes(asIs ?? 'Picture')).toBe(true);
      const [shown, expected] = await shownAndTrue(out, 0, path, SCALE);
      expect(meanDifference([shown, expected])).toBeLessThan(tolerance);
      expect(new Set(shown).size).toBeGreaterThan(1);
    }

    it('takes a Group 4 strip byte for byte', async () => {
      const strip = group4(0, HEIGHT);
      await check(tinyTiff([{ tags: GROUP_4, strips: [strip] }]), 'image/tiff', 0.5, strip);
    });

    it('takes one whose colours are turned round byte for byte', async () => {
      const strip = group4(0, HEIGHT);
      await check(tinyTiff([{ tags: { ...GROUP_4, 262: 1 }, strips: [strip] }]), 'image/tiff', 0.5, strip);
    });

    it('turns the bits of one that begins with the lowest', async () => {
      const strip = group4(0, HEIGHT);
      const turned = strip.map((byte) =>
        parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
      );
      await check(
        tinyTiff([{ tags: { ...GROUP_4, 266: 2 }, strips: [Buffer.from(turned)] }]),
        'image/tiff',
        0.5,
        strip,
      );
    });

    it('joins strips by coding them anew', async () => {
      const strips = [group4(0, 300), group4(300, 600), group4(600, HEIGHT)];
      const file = tinyTiff([{ tags: { ...GROUP_4, 278: 300 }, strips }]);
      await check(file, 'image/tiff', 0.5, group4(0, HEIGHT));
    });

    it.each(['lzw', 'deflate', 'none'] as const)(
      'keeps every pixel of a TIFF with %s',
      async (compression) => {
        await check(await grey().tiff({ compression }).toBuffer(), 'image/tiff', 0.5);
      },
    );

    it('takes a JPEG in a TIFF', async () => {
      const jpeg = await grey().jpeg().toBuffer();
      const tags = { 256: WIDTH, 257: HEIGHT, 258: 8, 259: 7, 262: 1, 277: 1 };
      await check(tinyTiff([{ tags, strips: [jpeg] }]), 'image/tiff', 1, jpeg);
    });

    it('joins the tables of a JPEG in a TIFF with its picture', async () => {
      const jpeg = await sharp(await grey().toColourspace('srgb').png().toBuffer())
        .jpeg()
        .toBuffer();
      // Tables first in the file: they end where the frame begins.
      const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
      const tables = Buffer.concat([jpeg.subarray(0, frame), Buffer.from([0xff, 0xd9])]);
      const strip = Buffer.concat([Buffer.from([0xff, 0xd8]), jpeg.subarray(frame)]);
      const tags = { 256: WIDTH, 257: HEIGHT, 258: 8, 259: 7, 262: 6, 277: 3, 347: tables };
      await check(tinyTiff([{ tags, strips: [strip] }]), 'image/tiff', 1, jpeg.subarray(frame));
    });

    it('takes the data of a PNG byte for byte', async () => {
      const png = await grey().png().toBuffer();
      const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
      await check(png, 'image/png', 0.5, data);
    });

    it('takes a PNG with a palette, with transparency, and one of 16 bits', async () => {
      await check(await grey().png({ palette: true }).toBuffer(), 'image/png', 1);
      await check(await grey().toColourspace('srgb').ensureAlpha(0.5).png().toBuffer(), 'image/png', 1);
      await check(await grey().toColourspace('grey16').png().toBuffer(), 'image/png', 1);
    });

    it('takes WebP and CMYK, the latter with a word on what it costs', async () => {
      await check(await grey().webp({ quality: 95 }).toBuffer(), 'image/webp', 3);
      const cmyk = await grey().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
      await check(cmyk, 'image/jpeg', 12, undefined, ['not PDF/A-2b: a CMYK picture: pages 1']);
    });

    it.each([1, 2, 3, 4, 5, 6, 7, 8])(
      'stands as EXIF orientation %i says, the text on it',
      async (orientation) => {
        const path = join(folder, `exif-${orientation}.jpg`);
        await grey().jpeg().withMetadata({ orientation, density: 200 }).toFile(path);
        const rotation = ([0, 0, 180, 180, 90, 90, 270, 270] as const)[orientation - 1] as 0 | 90 | 180 | 270;
        const [width, height] = orientation >= 5 ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
        const page = { number: 1, width, height, rotation, lines: [lineAt('Độ ẩm', 100, 200)] };
        const out = `${path}.pdf`;
        claims.note(
          out,
          await writeSearchablePdf({ path, mediaType: 'image/jpeg' }, each([page]), INFO, out),
        );
        expect(meanDifference(await shownAndTrue(out, 0, path, SCALE))).toBeLessThan(1);
        const [[text] = []] = await viewWithPdfjs(out);
        expect(text).toMatchObject({ angle: 0 });
        expect(text?.x).toBeCloseTo(36, 0);
      },
    );

    it('turns a page upright that lay on the glass', async () => {
      const path = join(folder, 'lying.png');
      await grey().png().toFile(path);
      const page = {
        number: 1,
        width: HEIGHT,
        height: WIDTH,
        rotation: 270 as const,
        lines: [lineAt('Độ ẩm', 100, 200)],
      };
      const out = `${path}.pdf`;
      claims.note(out, await writeSearchablePdf({ path, mediaType: 'image/png' }, each([page]), INFO, out));
      const [[text] = []] = await viewWithPdfjs(out);
      expect(text).toMatchObject({ angle: 0 });
      const [shown] = await viewWithPdfium(out);
      expect([shown?.picture.width, shown?.picture.height]).toEqual([288, 216]);
    });

    it('keeps pages that nobody gave text, in their order', async () => {
      const path = join(folder, 'three.tif');
      const strip = group4(0, HEIGHT);
      await writeFile(path, tinyTiff([1, 2, 3].map(() => ({ tags: GROUP_4, strips: [strip] }))));
      const out = `${path}.pdf`;
      const pages = [pageOf(3, 'Ba', SIZE), pageOf(2, 'Hai', SIZE), pageOf(9, 'Chín', SIZE)];
      const result = await writeSearchablePdf({ path, mediaType: 'image/tiff' }, each(pages), INFO, out);
      expect(result).toEqual({
        pages: 3,
        method: 'pictures',
        archive: 'PDF/A-2b',
        notes: ['the original has no such page: pages 9'],
      });
      claims.note(out, result);
      expect((await viewWithPdfium(out)).map((page) => page.text.trim())).toEqual(['', 'Hai', 'Ba']);
    });
  });
});

claims.describe(20);
