import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { pagePicture } from '../made-documents.js';
import { tinyTiff } from '../searchable-pdf/tiny-tiff.js';
import { betweenGoodPages, FIRST_OWN, ownPage } from './between-good-pages.js';

export const PICTURE_LINES = [
  'Báo cáo về nghề làm muối của tỉnh',
  'Ruộng muối cho năng suất sáu mươi tấn',
  'Nước biển được phơi trong ba ngày nắng',
];

const colour = (): Sharp => sharp(pagePicture(PICTURE_LINES)).flatten({ background: 'white' });
const grey = (): Sharp => colour().toColourspace('b-w');
/** Letters on nothing: what is not ink is transparent. */
const onGlass = async (): Promise<Sharp> => {
  const ink = await grey().negate().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = ink.info;
  const black = { create: { width, height, channels: 3 as const, background: 'black' } };
  return sharp(black).joinChannel(ink.data, { raw: { width, height, channels: 1 } });
};

/** A scan as black and white bits, a set bit being ink, in rows of whole bytes. */
async function inkBits(): Promise<{ width: number; height: number; bits: Buffer }> {
  const { data, info } = await grey().raw().toBuffer({ resolveWithObject: true });
  const row = Math.ceil(info.width / 8);
  const bits = Buffer.alloc(row * info.height);
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++) {
      const at = y * row + (x >> 3);
      if ((data[y * info.width + x] ?? 255) < 128) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  return { width: info.width, height: info.height, bits };
}

const negativeOf = (bits: Buffer): Buffer => Buffer.from(bits.map((byte) => 255 - byte));

async function bitTiff(photometric: 0 | 1, inkIsSet: boolean): Promise<Buffer> {
  const { width, height, bits } = await inkBits();
  const tags = { 256: width, 257: height, 258: 1, 259: 1, 262: photometric, 277: 1, 278: height };
  return tinyTiff([{ tags, strips: [inkIsSet ? bits : negativeOf(bits)] }]);
}

/** A JPEG without Adobe's mark, whose four inks are then not inverted. */
async function plainCmyk(): Promise<Buffer> {
  const jpeg = await colour().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
  const at = jpeg.indexOf('Adobe');
  return at < 0 ? jpeg : Buffer.concat([jpeg.subarray(0, at - 4), jpeg.subarray(at + 12)]);
}

/** The picture as the middle page of a PDF, filling it. */
function inPdf(entries: string, bytes: Buffer, width: number, height: number, more: OwnMore = []): Buffer {
  const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`;
  return betweenGoodPages([
    ownPage({ mediaBox: [0, 0, 420, 594], resources: `/XObject << /Im ${FIRST_OWN + 2} 0 R >>` }),
    { entries: '', bytes: Buffer.from('q 420 0 0 594 0 0 cm /Im Do Q') },
    { entries: image, bytes },
    ...more,
  ]);
}
type OwnMore = Parameters<typeof betweenGoodPages>[0];

async function jpegInPdf(jpeg: Buffer, space: string, more = ''): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  const entries = `/ColorSpace /${space} /BitsPerComponent 8 /Filter /DCTDecode ${more}`;
  return inPdf(entries, jpeg, width, height);
}

async function bitsInPdf(inkIsSet: boolean, decode: string): Promise<Buffer> {
  const { width, height, bits } = await inkBits();
  const bytes = deflateSync(inkIsSet ? bits : negativeOf(bits));
  const entries = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode ${decode}`;
  return inPdf(entries, bytes, width, height);
}

async function deepInPdf(): Promise<Buffer> {
  const { data, info } = await grey().raw().toBuffer({ resolveWithObject: true });
  const deep = Buffer.alloc(2 * data.length);
  data.forEach((value, i) => deep.writeUInt16BE(257 * value, 2 * i));
  const entries = '/ColorSpace /DeviceGray /BitsPerComponent 16 /Filter /FlateDecode';
  return inPdf(entries, deflateSync(deep), info.width, info.height);
}

/** All black, with the letters in its mask. */
async function maskedInPdf(): Promise<Buffer> {
  const { width, height, bits } = await inkBits();
  const entries = `/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /SMask ${FIRST_OWN + 3} 0 R`;
  const mask = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`;
  const black = deflateSync(Buffer.alloc(width * height));
  return inPdf(entries, black, width, height, [{ entries: mask, bytes: deflateSync(bits) }]);
}

/** Scans as cameras, fax machines and office programs make them; each reads as PICTURE_LINES. */
export const ODD_PICTURES: Readonly<Record<string, () => Promise<Buffer>>> = {
  'CMYK JPEG, inverted as Adobe does': () => colour().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
  'CMYK TIFF': () => colour().toColourspace('cmyk').tiff({ compression: 'lzw' }).toBuffer(),
  '16-bit PNG': () => grey().toColourspace('grey16').png().toBuffer(),
  '16-bit colour TIFF': () => colour().toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer(),
  'PNG on glass': async () => (await onGlass()).png().toBuffer(),
  'WebP on glass': async () => (await onGlass()).webp({ lossless: true }).toBuffer(),
  'TIFF on glass': async () => (await onGlass()).tiff({ compression: 'lzw' }).toBuffer(),
  'white on black': () => grey().negate().png().toBuffer(),
  'bits, white is 0': () => bitTiff(0, true),
  'bits, black is 0': () => bitTiff(1, false),
  'bits, white is 0, a negative': () => bitTiff(0, false),
  'PNG of 1 dpi': () => colour().withMetadata({ density: 1 }).png().toBuffer(),
  'JPEG of 1 dpi': () => colour().withMetadata({ density: 1 }).jpeg().toBuffer(),
};

/** The same between two good pages of a PDF. */
export const ODD_PICTURES_IN_PDF: Readonly<Record<string, () => Promise<Buffer>>> = {
  'CMYK JPEG, inverted as Adobe does': async () =>
    jpegInPdf(await colour().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(), 'DeviceCMYK'),
  'CMYK JPEG': async () => jpegInPdf(await plainCmyk(), 'DeviceCMYK', '/Decode [1 0 1 0 1 0 1 0]'),
  '16 bits': deepInPdf,
  'a mask': maskedInPdf,
  'bits, black is 0': () => bitsInPdf(false, ''),
  'bits, Decode [1 0]': () => bitsInPdf(true, '/Decode [1 0]'),
  'a negative': () => bitsInPdf(true, ''),
};

/** A JPEG whose last part is lost. */
export async function brokenTail(share = 0.6): Promise<Buffer> {
  const jpeg = await grey().jpeg({ quality: 90 }).toBuffer();
  return jpeg.subarray(0, Math.floor(share * jpeg.length));
}

export async function brokenTailInPdf(share = 0.6): Promise<Buffer> {
  const whole = await grey().jpeg({ quality: 90 }).toBuffer();
  const { width, height } = await sharp(whole).metadata();
  const entries = '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode';
  return inPdf(entries, await brokenTail(share), width, height);
}

/** A page's picture of 8 × 11 pixels. */
export async function oneDpiInPdf(): Promise<Buffer> {
  return jpegInPdf(await grey().resize(6, 8).jpeg().toBuffer(), 'DeviceGray');
}

/** 900 million black bits, a kilobyte. */
export const hugePictureInPdf = (): Buffer =>
  inPdf(
    '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter [/FlateDecode /FlateDecode]',
    deflateSync(deflateSync(Buffer.alloc((30_000 * 30_000) / 8))),
    30_000,
    30_000,
  );
