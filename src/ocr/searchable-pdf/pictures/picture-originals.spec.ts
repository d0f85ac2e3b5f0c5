import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { writeSearchablePdf } from '../searchable-pdf.js';
import {
  onPath,
  pdftotext,
  qpdfCheck,
  viewWithPdfium,
} from '../../../../test/support/searchable-pdf/pdf-viewers.js';
import {
  INFO,
  each,
  pageOf,
  truthOf,
  words,
} from '../../../../test/support/searchable-pdf/laid-out-pages.js';

const hasPdftotext = onPath('pdftotext');
const hasQpdf = onPath('qpdf');
const sample = (file: string): string =>
  fileURLToPath(new URL(`../../../../samples/${file}`, import.meta.url));

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
): Promise<string> {
  const out = join(folder, `${Math.random()}.pdf`);
  const pages = texts.map((text, i) => pageOf(i + 1, text, size));
  const result = await writeSearchablePdf({ path, mediaType }, each(pages), INFO, out);
  expect(result).toMatchObject({ pages: texts.length, method: 'pictures', notes: [] });
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
});
