import type { GreyPicture } from '../grey-picture.js';
import type { Frame } from './frame.js';
import type { TextRow } from './shapes.js';

/** What the network takes: one line of text, so many pixels high. */
export const CROP_HEIGHT = 40;
/** Letters are squeezed by this much, which costs no accuracy and saves time. */
const SQUEEZE = 0.85;
const NARROWEST = 16;
const WIDEST = 4000;

export interface Crop {
  /** Grey, row by row. */
  readonly data: Uint8Array;
  /** A multiple of 4. */
  readonly width: number;
  /** Where the crop's left edge lies in the frame, and how far apart its columns are there. */
  readonly left: number;
  readonly step: number;
}

/** The picture of one line with a little air, level, of the height that the network takes. */
export function cropLine(picture: GreyPicture, frame: Frame, row: TextRow): Crop {
  const area = withAir(row, frame);
  const [high, wide] = [area.y1 - area.y0, area.x1 - area.x0];
  const natural = Math.round((wide * CROP_HEIGHT * SQUEEZE) / high);
  const width = Math.min(WIDEST, Math.max(NARROWEST, (natural + 3) & ~3));
  const [stepX, stepY] = [wide / width, high / CROP_HEIGHT];
  // How many samples make one pixel of the crop, so that none of the picture is passed over.
  const across = Math.max(1, Math.ceil(stepX / frame.scale - 0.25));
  const down = Math.max(1, Math.ceil(stepY / frame.scale - 0.25));
  // The frame turns and scales evenly, so that one step along a row or down a column is the same everywhere.
  const origin = frame.toPicture(area.x0 + (0.5 * stepX) / across, area.y0 + (0.5 * stepY) / down);
  const right = frame.toPicture(area.x0 + (1.5 * stepX) / across, area.y0 + (0.5 * stepY) / down);
  const below = frame.toPicture(area.x0 + (0.5 * stepX) / across, area.y0 + (1.5 * stepY) / down);
  const walk: Walk = {
    x: origin.x - 0.5,
    y: origin.y - 0.5,
    rightX: right.x - origin.x,
    rightY: right.y - origin.y,
    downX: below.x - origin.x,
    downY: below.y - origin.y,
  };
  const sums = new Float32Array(width * CROP_HEIGHT);
  for (let row = 0; row < CROP_HEIGHT * down; row++) {
    addRow(sums.subarray(Math.floor(row / down) * width), picture, walk, row, width, across);
  }
  const data = new Uint8Array(sums.length);
  const samples = across * down;
  for (let i = 0; i < sums.length; i++) data[i] = (sums[i] ?? 0) / samples + 0.5;
  if (row.inverse) data.forEach((grey, i) => (data[i] = 255 - grey));
  return { data, width, left: area.x0, step: stepX };
}

/** Where sampling starts in the picture, and its steps from sample to sample. */
interface Walk {
  readonly x: number;
  readonly y: number;
  readonly rightX: number;
  readonly rightY: number;
  readonly downX: number;
  readonly downY: number;
}

/** Adds one row of samples, each between four pixels; beyond the edge the picture goes on as it ends. */
function addRow(
  sums: Float32Array,
  { data, width, height }: GreyPicture,
  walk: Walk,
  row: number,
  columns: number,
  across: number,
): void {
  const [lastX, lastY] = [width - 1.001, height - 1.001];
  const { rightX, rightY } = walk;
  let [x, y] = [walk.x + row * walk.downX, walk.y + row * walk.downY];
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let i = 0; i < across; i++, x += rightX, y += rightY) {
      const cx = x < 0 ? 0 : x > lastX ? lastX : x;
      const cy = y < 0 ? 0 : y > lastY ? lastY : y;
      // positions are never below zero: this cuts as Math.floor does
      const ix = cx | 0;
      const iy = cy | 0;
      const at = iy * width + ix;
      const fx = cx - ix;
      const top = (data[at] ?? 0) + ((data[at + 1] ?? 0) - (data[at] ?? 0)) * fx;
      const bottom = (data[at + width] ?? 0) + ((data[at + width + 1] ?? 0) - (data[at + width] ?? 0)) * fx;
      sum += top + (bottom - top) * (cy - iy);
    }
    sums[column] = (sums[column] ?? 0) + sum;
  }
}

function withAir({ x0, y0, x1, y1, letter }: TextRow, frame: Frame): Omit<TextRow, 'letter' | 'parts'> {
  let [top, bottom] = [y0 - 0.1 * letter, y1 + 0.1 * letter];
  const missing = 1.15 * letter - (bottom - top);
  if (missing > 0) [top, bottom] = [top - missing / 2, bottom + missing / 2];
  return {
    x0: Math.max(0, x0 - 0.25 * letter),
    y0: Math.max(0, top),
    x1: Math.min(frame.width, x1 + 0.25 * letter),
    y1: Math.min(frame.height, bottom),
  };
}
