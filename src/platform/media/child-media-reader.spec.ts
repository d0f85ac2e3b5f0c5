import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { FIRST_EXTRA, makePdf } from '../../../test/fixtures/make-pdf.js';
import { ChildMediaReader } from './child-media-reader.js';
import type {
  MediaFile,
  MediaInspection,
  MediaType,
  PageSpace,
  PictureRequest,
} from './port/media-reader.js';

const limits = { maxPages: 5000, maxPixels: 120_000_000 };
const reader = new ChildMediaReader();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phusa-media-'));
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

const sample = (name: string, mediaType: MediaType): MediaFile => ({ path: `samples/${name}`, mediaType });
let made = 0;
const fileOf = async (bytes: Uint8Array, mediaType: MediaType): Promise<MediaFile> => {
  const path = join(folder, `made-${(made += 1)}`);
  await writeFile(path, bytes);
  return { path, mediaType };
};
const firstPage = ({ pages: [page] }: MediaInspection): PageSpace => {
  if (!page || 'unreadable' in page) throw new Error('the first page is unreadable');
  return page;
};
/** Pixels of a page as they are written. */
const pixels = async (file: MediaFile, request: Partial<PictureRequest> = {}): Promise<number[][]> => {
  const page = firstPage(await reader.inspect(file, limits));
  const out = join(folder, 'out');
  await reader.picture(file, page, { number: 1, format: 'png', ...request }, out);
  const { channels } = await sharp(out).metadata();
  expect(channels).toBe(request.grey ? 1 : 3);
  const picture = sharp(out).toColourspace(request.grey ? 'b-w' : 'srgb');
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, y) => [
    ...data.subarray(y * info.width * info.channels, (y + 1) * info.width * info.channels),
  ]);
};
/** 3 × 2 pixels: black at the top left, white elsewhere. */
const corner = (): Sharp =>
  sharp(Buffer.from([0, 255, 255, 255, 255, 255]), { raw: { width: 3, height: 2, channels: 1 } });
const grey = (): Sharp => corner().toColourspace('b-w');

describe('ChildMediaReader.inspect', () => {
  it.each([
    ['01-vi-report-scan.pdf', 'application/pdf', 6, 1654, 2339],
    ['04-vi-mixed.pdf', 'application/pdf', 6, 1654, 2339],
    ['09-vi-rotated90.pdf', 'application/pdf', 1, 2339, 1654],
    ['07-vi-multipage-g4.tif', 'image/tiff', 3, 1654, 2339],
    ['08-vi-photo-skew3.jpg', 'image/jpeg', 1, 1666, 2248],
  ] as const)('gives the pages of %s', async (name, mediaType, count, width, height) => {
    const { pages } = await reader.inspect(sample(name, mediaType), limits);
    expect(pages).toHaveLength(count);
    expect(pages[0]).toMatchObject({ number: 1, width, height, rotation: 0 });
  });

  it('turns a photograph upright by its EXIF orientation, and its pixels with it', async () => {
    const bytes = await corner().withMetadata({ orientation: 6 }).png().toBuffer();
    const file = await fileOf(bytes, 'image/png');
    expect((await reader.inspect(file, limits)).pages[0]).toMatchObject({
      width: 2,
      height: 3,
      rotation: 90,
    });
    await expect(pixels(file, { grey: true })).resolves.toEqual([
      [255, 0],
      [255, 255],
      [255, 255],
    ]);
  });

  it('refuses a TIFF whose pages run in a circle', async () => {
    const circle = Buffer.from('49492a0008000000' + '0000' + '08000000', 'hex');
    const inspecting = reader.inspect(await fileOf(circle, 'image/tiff'), limits);
    await expect(inspecting).rejects.toMatchObject({ code: 'tooManyPages', permanent: true });
  });

  it('refuses a bomb of 100,000 × 100,000 pixels by its header', async () => {
    const header = Buffer.alloc(25);
    header.writeUInt32BE(13, 0);
    header.write('IHDR', 4);
    header.writeUInt32BE(100_000, 8);
    header.writeUInt32BE(100_000, 12);
    header.set([8, 2, 0, 0, 0], 16);
    header.writeUInt32BE(crc32(header.subarray(4, 21)), 21);
    const data = Buffer.from('00000000494441540000000000000000', 'hex');
    const bomb = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header, data]);
    const inspecting = reader.inspect(await fileOf(bomb, 'image/png'), limits);
    await expect(inspecting).rejects.toMatchObject({ code: 'pictureTooLarge', permanent: true });
  });

  it('refuses 50,000 pages without looking at them', async () => {
    const file = await fileOf(
      makePdf({ pages: Array.from({ length: 50_000 }, () => ({})) }),
      'application/pdf',
    );
    const inspecting = reader.inspect(file, limits);
    await expect(inspecting).rejects.toMatchObject({ code: 'tooManyPages', permanent: true });
  });

  it('names a broken page, and one with a bomb in it, among good ones', async () => {
    const bomb = {
      picture: { width: 60_000, height: 60_000, withBytes: false },
      content: 'q 9 0 0 9 0 0 cm /Im0 Do Q',
    };
    const pdf = makePdf({ pages: [{}, {}, bomb, { rotate: 90 }], missingPages: [2] });
    const { pages } = await reader.inspect(await fileOf(pdf, 'application/pdf'), limits);
    expect(pages).toMatchObject([
      { number: 1, width: 1111, height: 1667 },
      { number: 2, unreadable: true },
      { number: 3, unreadable: true, detail: expect.stringContaining('60000 × 60000') },
      { number: 4, width: 1667, height: 1111, rotation: 90 },
    ]);
  });

  it('caps the space of an absurdly large page', async () => {
    const pdf = makePdf({ pages: [{ mediaBox: [0, 0, 14_400, 14_400] }] });
    const page = firstPage(await reader.inspect(await fileOf(pdf, 'application/pdf'), limits));
    expect(page.width * page.height).toBeLessThanOrEqual(limits.maxPixels * 1.001);
  });

  it.each([
    ['user-password.pdf', 'encrypted'],
    ['owner-password.pdf', undefined],
  ])('%s: %s', async (name, code) => {
    const inspecting = reader.inspect(
      { path: `test/fixtures/pdf/${name}`, mediaType: 'application/pdf' },
      limits,
    );
    if (code) await expect(inspecting).rejects.toMatchObject({ code, permanent: true });
    else expect((await inspecting).info).toEqual({ title: 'Locked' });
  });

  it.each([
    ['02-vi-born-digital.pdf', 'application/pdf'],
    ['07-vi-multipage-g4.tif', 'image/tiff'],
    ['08-vi-photo-skew3.jpg', 'image/jpeg'],
  ] as const)('says that half of %s is corrupt', async (name, mediaType) => {
    const whole = await readFile(`samples/${name}`);
    const inspecting = reader.inspect(await fileOf(whole.subarray(0, whole.length / 2), mediaType), limits);
    await expect(inspecting).rejects.toMatchObject({ code: 'corrupt', permanent: true });
  });

  it('says that a PDF without pages has none', async () => {
    const inspecting = reader.inspect(await fileOf(makePdf({ pages: [] }), 'application/pdf'), limits);
    await expect(inspecting).rejects.toMatchObject({ code: 'noPages', permanent: true });
  });
});

describe('ChildMediaReader.pageText', () => {
  it('gives a PDF page its words in page space, and says which are invisible', async () => {
    const file = sample('04-vi-mixed.pdf', 'application/pdf');
    const { pages } = await reader.inspect(file, limits);
    const [visible, , hidden] = pages;
    if (!visible || !hidden || 'unreadable' in visible || 'unreadable' in hidden)
      throw new Error('unreadable');
    const words = await reader.pageText(file, visible);
    expect(words.slice(0, 3).map((word) => word.text)).toEqual(['Bài', 'viết', 'chia']);
    expect(words[0]?.invisible).toBeUndefined();
    expect(words.every(({ box: [x, y, w, h] }) => x >= 0 && y >= 0 && x + w < 1654 && y + h < 2339)).toBe(
      true,
    );
    expect((await reader.pageText(file, hidden))[0]).toMatchObject({ text: 'Vùng', invisible: true });
  });

  it('gives a picture none', async () => {
    const file = sample('08-vi-photo-skew3.jpg', 'image/jpeg');
    await expect(reader.pageText(file, firstPage(await reader.inspect(file, limits)))).resolves.toEqual([]);
  });
});

describe('ChildMediaReader.picture', () => {
  it.each([
    ['G4 TIFF', 'image/tiff', async () => grey().tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer()],
    [
      'inverted TIFF',
      'image/tiff',
      async () => grey().tiff({ compression: 'ccittfax4', bitdepth: 1, miniswhite: true }).toBuffer(),
    ],
    ['LZW TIFF', 'image/tiff', async () => corner().tiff({ compression: 'lzw' }).toBuffer()],
    ['16-bit PNG', 'image/png', async () => corner().toColourspace('grey16').png().toBuffer()],
    [
      'PNG with alpha',
      'image/png',
      async () => corner().toColourspace('srgb').ensureAlpha(1).png().toBuffer(),
    ],
    ['WebP', 'image/webp', async () => corner().webp({ lossless: true }).toBuffer()],
  ] as const)('makes eight-bit grey and RGB of a %s', async (_, mediaType, bytes) => {
    const file = await fileOf(await bytes(), mediaType);
    await expect(pixels(file, { grey: true })).resolves.toEqual([
      [0, 255, 255],
      [255, 255, 255],
    ]);
    const white = [255, 255, 255];
    await expect(pixels(file)).resolves.toEqual([
      [0, 0, 0, ...white, ...white],
      [...white, ...white, ...white],
    ]);
  });

  it.each(['cmyk', 'srgb', 'b-w'] as const)('reads a JPEG and a JPEG in TIFF in %s', async (colours) => {
    const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: '#ffffff' } });
    const jpeg = await picture.clone().toColourspace(colours).jpeg().toBuffer();
    const tiff = await picture.clone().toColourspace(colours).tiff({ compression: 'jpeg' }).toBuffer();
    for (const file of [await fileOf(jpeg, 'image/jpeg'), await fileOf(tiff, 'image/tiff')]) {
      const [row] = await pixels(file);
      expect(row?.length).toBe(48);
      expect(Math.min(...(row ?? [0]))).toBeGreaterThan(245);
    }
  });

  it('shows what is transparent as white paper', async () => {
    const clear = sharp({ create: { width: 2, height: 1, channels: 4, background: '#00000000' } });
    const file = await fileOf(await clear.png().toBuffer(), 'image/png');
    await expect(pixels(file, { grey: true })).resolves.toEqual([[255, 255]]);
  });

  it('reads the page asked for of a TIFF with many', async () => {
    const file = sample('07-vi-multipage-g4.tif', 'image/tiff');
    const { pages } = await reader.inspect(file, limits);
    const means: number[] = [];
    for (const page of pages) {
      if ('unreadable' in page) throw new Error('unreadable');
      const out = join(folder, `page-${page.number}.png`);
      await reader.picture(file, page, { number: page.number, format: 'png', grey: true, width: 400 }, out);
      means.push((await sharp(out).stats()).channels[0]?.mean ?? 0);
    }
    expect(new Set(means).size).toBe(3);
  });

  it.each([
    ['01-vi-report-scan.pdf', 'application/pdf'],
    ['08-vi-photo-skew3.jpg', 'image/jpeg'],
  ] as const)('cuts, scales and turns %s', async (name, mediaType) => {
    const file = sample(name, mediaType);
    const page = firstPage(await reader.inspect(file, limits));
    const out = join(folder, 'region.jpg');
    const request: PictureRequest = {
      number: 1,
      region: [100, 200, 800, 400],
      width: 400,
      rotate: 90,
      format: 'jpeg',
    };
    const written = await reader.picture(file, page, request, out);
    expect(written).toEqual({ width: 200, height: 400, bytes: (await readFile(out)).length });
    await expect(sharp(out).metadata()).resolves.toMatchObject({ format: 'jpeg', width: 200, height: 400 });
    const beyond = reader.picture(file, page, { number: 1, region: [5000, 0, 5, 5], format: 'png' }, out);
    await expect(beyond).rejects.toMatchObject({ permanent: true });
  });

  it('stops a PDF that draws without end, and reads on', async () => {
    const hasty = new ChildMediaReader({ timeoutMs: 700 });
    const form = (next: number): string => {
      const content = `/Next Do `.repeat(12);
      const resources = `/Resources << /XObject << /Next ${next} 0 R >> >>`;
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 400 600] ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream`;
    };
    const depth = 12;
    const last = `<< /Type /XObject /Subtype /Form /BBox [0 0 400 600] /Length 19 >>\nstream\n0 0 m 400 600 l S   \nendstream`;
    const extra = [...Array.from({ length: depth }, (_, i) => form(FIRST_EXTRA + i + 1)), last];
    const page = {
      more: `/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 400 600] /AP << /N ${FIRST_EXTRA} 0 R >> >>]`,
    };
    const file = await fileOf(makePdf({ pages: [page], extra }), 'application/pdf');
    const space: PageSpace = { number: 1, width: 400, height: 600, rotation: 0, fullPagePicture: false };
    const drawing = hasty.picture(file, space, { number: 1, format: 'png' }, join(folder, 'never.png'));
    await expect(drawing).rejects.toMatchObject({ code: 'timeLimit', permanent: true });
    await expect(
      hasty.inspect(sample('02-vi-born-digital.pdf', 'application/pdf'), limits),
    ).resolves.toBeDefined();
    await hasty.close();
  });

  it('keeps to its memory', async () => {
    const small = new ChildMediaReader({ memoryBytes: 120 * 2 ** 20 });
    const file = sample('01-vi-report-scan.pdf', 'application/pdf');
    const space: PageSpace = { number: 1, width: 12_000, height: 16_000, rotation: 0, fullPagePicture: true };
    const drawing = small.picture(file, space, { number: 1, format: 'png' }, join(folder, 'never.png'));
    await expect(drawing).rejects.toMatchObject({ code: 'memoryLimit', permanent: true });
    await small.close();
  });
});
