import type { GreyPicture } from './grey-picture.js';
import { PixelWork } from './pixel-kernels.js';
import { bytePercentile } from './statistics.js';

/** A byte a pixel: 1 is ink. */
export interface InkPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface FoundInk extends InkPicture {
  /** By so many grey levels ink is darker than its surroundings. */
  readonly contrast: number;
}

const SMALLEST_CONTRAST = 12;
/** Share of the page's contrast by which ink is darker than its surroundings. */
const CONTRAST_SHARE = 0.27;
/** A pixel's neighbours weigh so much of 16, it itself twice as much. */
const SIDE = 4;
/** The paper around a pixel reaches so far, both sides together: more than a letter, less than a shadow. */
const AROUND = 50;

/**
 * Ink is what is clearly darker than its surroundings, so that shadows and yellowed paper do not matter: by `contrast`
 * grey levels, or where that is not given by a share of what the page has.
 */
export function binarise({ data, width, height }: GreyPicture, contrast?: number): FoundInk {
  const work = new PixelWork();
  const from = work.put(data);
  const smooth = work.room(data.length);
  work.run.smooth(from, width, height, SIDE, smooth, work.room(2 * width));
  const darker = Math.round(contrast ?? contrastIn(work, smooth, width, height));
  const ink = work.room(data.length);
  work.run.markInk(smooth, width, height, darker, ink, work.room(4 * (2 * width + 2 * AROUND + 1)));
  return { data: work.take(ink, data.length), width, height, contrast: darker };
}

function contrastIn(work: PixelWork, picture: number, width: number, height: number): number {
  const counts = work.room(4 * 256);
  work.run.countGreys(picture, width, height, counts);
  return inkContrast(Uint32Array.from(work.takeNumbers(counts, 256)));
}

function inkContrast(counts: Uint32Array): number {
  const range = bytePercentile(counts, 0.8) - bytePercentile(counts, 0.01);
  return Math.max(SMALLEST_CONTRAST, CONTRAST_SHARE * range);
}

/** A pixel with its eight neighbours, weighted 1-2-1 both ways; beyond the edge the picture goes on as it ends. */
export function smoothedAt({ data, width, height }: GreyPicture, x: number, y: number): number {
  const middle = y * width + x;
  const above = y > 0 ? middle - width : middle;
  const below = y + 1 < height ? middle + width : middle;
  const left = x > 0 ? -1 : 0;
  const right = x + 1 < width ? 1 : 0;
  const sum =
    (data[above + left] ?? 0) +
    (data[above + right] ?? 0) +
    (data[below + left] ?? 0) +
    (data[below + right] ?? 0) +
    2 * ((data[above] ?? 0) + (data[below] ?? 0) + (data[middle + left] ?? 0) + (data[middle + right] ?? 0)) +
    4 * (data[middle] ?? 0);
  return (sum + 8) >> 4;
}
