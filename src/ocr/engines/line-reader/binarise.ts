import type { GreyPicture } from '../grey-picture.js';
import { bytePercentile } from './statistics.js';

/** A byte a pixel: 1 is ink. */
export interface InkPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The paper around a pixel reaches so far: more than a letter, less than a shadow. */
const RADIUS = 25;
const SMALLEST_CONTRAST = 12;
/** Share of the page's contrast by which ink is darker than its surroundings. */
const CONTRAST_SHARE = 0.27;

/** Ink is what is clearly darker than its surroundings, so that shadows and yellowed paper do not matter. */
export function binarise(picture: GreyPicture): InkPicture {
  const { width, height } = picture;
  const smooth = smoothed(picture);
  const contrast = Math.round(inkContrast({ data: smooth, width, height }));
  const ink = new Uint8Array(width * height);
  const columns = new Uint32Array(width);
  const addRow = (y: number, sign: 1 | -1): void => {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      columns[x] = (columns[x] ?? 0) + sign * (smooth[at] ?? 0);
    }
  };
  for (let y = 0; y < Math.min(RADIUS, height); y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    if (y + RADIUS < height) addRow(y + RADIUS, 1);
    if (y - RADIUS > 0) addRow(y - RADIUS - 1, -1);
    const rows = Math.min(height, y + RADIUS + 1) - Math.max(0, y - RADIUS);
    markRow(ink, smooth, columns, y * width, rows, contrast);
  }
  return { data: ink, width, height };
}

function markRow(
  ink: Uint8Array,
  smooth: Uint8Array,
  columns: Uint32Array,
  start: number,
  rows: number,
  contrast: number,
): void {
  const width = columns.length;
  let [sum, count] = [0, 0];
  for (let x = 0; x < Math.min(RADIUS, width); x++) {
    sum += columns[x] ?? 0;
    count += rows;
  }
  for (let x = 0; x < width; x++) {
    if (x + RADIUS < width) {
      sum += columns[x + RADIUS] ?? 0;
      count += rows;
    }
    if (x - RADIUS > 0) {
      sum -= columns[x - RADIUS - 1] ?? 0;
      count -= rows;
    }
    // (mean − grey) > contrast, without the division
    if (sum > ((smooth[start + x] ?? 0) + contrast) * count) ink[start + x] = 1;
  }
}

function inkContrast({ data, width, height }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 4) {
    for (let x = 0, at = y * width; x < width; x += 4, at += 4) {
      const grey = data[at] ?? 0;
      counts[grey] = (counts[grey] ?? 0) + 1;
    }
  }
  const range = bytePercentile(counts, 0.8) - bytePercentile(counts, 0.01);
  return Math.max(SMALLEST_CONTRAST, CONTRAST_SHARE * range);
}

/** Each pixel with its eight neighbours, weighted 1-2-1 both ways. */
export function smoothed({ data, width, height }: GreyPicture): Uint8Array {
  const result = new Uint8Array(width * height);
  const column = new Uint16Array(width);
  for (let y = 0; y < height; y++) {
    const middle = y * width;
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      column[x] = (data[above + x] ?? 0) + 2 * (data[middle + x] ?? 0) + (data[below + x] ?? 0);
    }
    for (let x = 0; x < width; x++) {
      const [left, right] = [column[Math.max(0, x - 1)] ?? 0, column[Math.min(width - 1, x + 1)] ?? 0];
      result[middle + x] = (left + 2 * (column[x] ?? 0) + right + 8) >> 4;
    }
  }
  return result;
}
