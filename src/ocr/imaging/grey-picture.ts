import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { fromPgm } from '../../platform/media/pictures/pgm.js';
import { PermanentError } from '../../shared/errors.js';
import type { PagePicture, Rotation } from '../recognition/ocr-engine.js';

/** Pixels of one page, a byte each, row by row; 0 is black. */
export interface GreyPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface LoadedPicture extends GreyPicture {
  /** How many times larger the given picture is than this one. */
  readonly scale: number;
}

/** An A4 page at 300 dpi. What is larger takes time and reads no better. */
export const A4_AT_300_DPI = 2481 * 3508;
/** Far above any sane scan; protects from decompression bombs before anything is decoded. */
const LARGEST_PIXELS = 200_000_000;

export { toPgm } from '../../platform/media/pictures/pgm.js';

/** Decodes to 8-bit grey on white, made smaller when it has more than `maxPixels`. */
export async function loadGrey(
  picture: PagePicture,
  rotation: Rotation = 0,
  maxPixels = A4_AT_300_DPI,
): Promise<LoadedPicture> {
  const shrink = Math.min(1, Math.sqrt(maxPixels / Math.max(1, picture.width * picture.height)));
  if (picture.path.endsWith('.pgm')) {
    const grey = fromPgm(await readFile(picture.path));
    if (shrink === 1 && rotation === 0) return { ...grey, scale: picture.width / grey.width };
    const { data, width, height } = grey;
    const image = sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: LARGEST_PIXELS });
    return greyOf(image, picture, rotation, shrink);
  }
  const image = sharp(picture.path, { limitInputPixels: LARGEST_PIXELS, failOn: 'error' });
  return greyOf(image, picture, rotation, shrink);
}

async function greyOf(
  opened: Sharp,
  picture: PagePicture,
  rotation: Rotation,
  shrink: number,
): Promise<LoadedPicture> {
  let image = opened;
  if (shrink < 1) image = image.resize({ width: Math.max(1, Math.round(picture.width * shrink)) });
  image = image.flatten({ background: 'white' }).toColourspace('b-w');
  if (rotation !== 0) image = image.rotate(rotation);
  try {
    const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    if (info.channels !== 1) throw new Error(`${info.channels} channels where one was asked for`);
    const scale = (rotation % 180 === 0 ? picture.width : picture.height) / info.width;
    return { data, width: info.width, height: info.height, scale };
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): PermanentError {
  const detail = error instanceof Error ? error.message : String(error);
  return /pixel limit/i.test(detail)
    ? new PermanentError('pictureTooLarge', detail)
    : new PermanentError('corrupt', detail);
}

/** Ink is at least so much darker than the paper: fainter than the faintest pencil is noise. */
const FAINTEST_INK = 40;
/** A full stop at 200 dpi has more pixels. */
const FEWEST_INK_PIXELS = 24;

/** Paper darker than this is a photostat's, and its ink is white. */
const DARK_PAPER = 128;

/** So many pixels tell how light the paper is. */
const ENOUGH_PIXELS = 65_536;

/** Whether anything stands on the paper. Engines that span the contrast read letters into the noise of blank pages. */
export function hasInk({ data }: GreyPicture): boolean {
  const paper = paperOf(data);
  const isInk = Uint8Array.from({ length: 256 }, (_, grey) =>
    Number(grey < paper - FAINTEST_INK || (paper < DARK_PAPER && grey > paper + FAINTEST_INK)),
  );
  // from the middle on, since the top of a page is mostly margin
  const middle = data.length >> 1;
  return hasEnough(data.subarray(middle), isInk) || hasEnough(data, isInk);
}

function hasEnough(data: Uint8Array, isInk: Uint8Array): boolean {
  let ink = 0;
  for (let at = 0; at < data.length && ink < FEWEST_INK_PIXELS; at++) ink += isInk[data[at] ?? 0] ?? 0;
  return ink >= FEWEST_INK_PIXELS;
}

/** The grey in the midst of all. */
function paperOf(data: Uint8Array): number {
  const { counts, seen } = sampledGreys(data, ENOUGH_PIXELS);
  let [paper, lighter] = [255, counts[255] ?? 0];
  while (paper > 0 && lighter < seen / 2) lighter += counts[--paper] ?? 0;
  return paper;
}

/** How often each grey stands among some `enough` pixels, or twice as many, from all over the picture. */
export function sampledGreys(data: Uint8Array, enough: number): { counts: Uint32Array; seen: number } {
  const counts = new Uint32Array(256);
  const step = Math.floor(data.length / enough) | 1; // odd, so as to see every column
  let seen = 0;
  for (let at = 0; at < data.length; at += step, seen++) {
    const grey = data[at] ?? 0;
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  return { counts, seen };
}

export const negative = ({ data, width, height }: GreyPicture): GreyPicture => ({
  data: data.map((grey) => 255 - grey),
  width,
  height,
});
