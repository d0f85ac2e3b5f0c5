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
  const data = new Uint8Array(width * CROP_HEIGHT);
  for (let y = 0, at = 0; y < CROP_HEIGHT; y++) {
    for (let x = 0; x < width; x++, at++) {
      let sum = 0;
      for (let j = 0; j < down; j++) {
        const v = area.y0 + (y + (j + 0.5) / down) * stepY;
        for (let i = 0; i < across; i++) {
          const point = frame.toPicture(area.x0 + (x + (i + 0.5) / across) * stepX, v);
          sum += greyAt(picture, point.x - 0.5, point.y - 0.5);
        }
      }
      data[at] = sum / (across * down) + 0.5;
    }
  }
  return { data, width, left: area.x0, step: stepX };
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

/** Between four pixels; beyond the edge the picture goes on as it ends. */
function greyAt({ data, width, height }: GreyPicture, x: number, y: number): number {
  const cx = Math.min(Math.max(x, 0), width - 1.001);
  const cy = Math.min(Math.max(y, 0), height - 1.001);
  const [ix, iy] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - ix, cy - iy];
  const at = iy * width + ix;
  const top = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const bottom = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
  return top + (bottom - top) * fy;
}
