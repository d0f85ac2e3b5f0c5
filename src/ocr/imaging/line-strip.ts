import type { TextWord } from '../../shared/page-text.js';
import type { LinePicture } from '../recognition/line-recogniser.js';
import { middleOf } from './slant.js';

/** A line cut out of the page, and where its columns lie there. */
export interface LineStrip {
  readonly picture: LinePicture;
  /** Where the strip's left edge lies, and how far apart its columns are, in the pixels of the line's boxes. */
  readonly left: number;
  readonly step: number;
}

/** Words of one line, to be cut out. */
export interface StripCut {
  readonly words: readonly TextWord[];
  readonly from: number;
  readonly to: number;
}

/** A line of 11 points at 200 dpi, from the top of its marks to the foot of its letters. */
const HEIGHT = 40;
/** White around the line, without which Tesseract loses its first and last letters. */
const AIR = 10;
const WIDEST = 4000;
/** Small print grows so much at most: beyond it there is nothing to see. */
const MOST_GROWTH = 3;

/**
 * Cuts words `from` up to `to` of a line out of the page, level and at the size of print at 200 dpi; `slant` as
 * `slantOf` gives it. Boxes are `page.scale` times as large as the page.
 */
export function lineStrip(
  page: LinePicture & { readonly scale: number },
  { words, from, to }: StripCut,
  slant: number,
): LineStrip | undefined {
  const { top, bottom } = levelBounds(words, slant, page.scale);
  const high = bottom - top;
  const { left, right } = endsOf(words, from, to, page.scale, ASIDE * high);
  const wide = right - left;
  if (!(wide >= 1 && high >= 1)) return undefined;
  const scale = Math.min(HEIGHT / high, WIDEST / wide, MOST_GROWTH);
  const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const inner = sampled(page, { left, top, slant, step: 1 / scale, width, height });
  return {
    picture: withAir(inner, width, height),
    left: (left - AIR / scale) * page.scale,
    step: page.scale / scale,
  };
}

/** Of a line's height, above and below it, and at its ends. */
const SLACK = 0.08;
const ASIDE = 0.25;

/** The line's top and bottom once the slant is taken out, as heights at the page's left edge. */
function levelBounds(
  words: readonly TextWord[],
  slant: number,
  scale: number,
): { top: number; bottom: number } {
  const levels = words.map(({ box }) => {
    const { x, y } = middleOf(box);
    // the box of a slanting word is taller than the word
    const half = Math.max(1, box[3] - Math.abs(slant) * box[2]) / 2;
    return { top: y - slant * x - half, bottom: y - slant * x + half };
  });
  const top = Math.min(...levels.map((level) => level.top)) / scale;
  const bottom = Math.max(...levels.map((level) => level.bottom)) / scale;
  const slack = SLACK * (bottom - top);
  return { top: top - slack, bottom: bottom + slack };
}

/** The span with a little air, and nothing of the words beside it. */
function endsOf(
  words: readonly TextWord[],
  from: number,
  to: number,
  scale: number,
  aside: number,
): { left: number; right: number } {
  const own = words.slice(from, to).map(({ box }) => box);
  const left = Math.min(...own.map(([x]) => x)) / scale;
  const right = Math.max(...own.map(([x, , width]) => x + width)) / scale;
  const [before, after] = [words[from - 1]?.box, words[to]?.box];
  const roomLeft = before ? Math.max(0, (left - (before[0] + before[2]) / scale) / 2) : aside;
  const roomRight = after ? Math.max(0, (after[0] / scale - right) / 2) : aside;
  return { left: left - Math.min(aside, roomLeft), right: right + Math.min(aside, roomRight) };
}

interface Cut {
  readonly left: number;
  readonly top: number;
  readonly slant: number;
  /** Page pixels from one pixel of the strip to the next. */
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

/** The mean of so many samples a side that no pixel of the page is passed over. */
function sampled(page: LinePicture, { left, top, slant, step, width, height }: Cut): Uint8Array {
  const samples = Math.max(1, Math.ceil(step - 0.25));
  const result = new Uint8Array(width * height);
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at++) {
      let sum = 0;
      for (let i = 0; i < samples; i++) {
        const x = left + (column + (i + 0.5) / samples) * step - 0.5;
        for (let j = 0; j < samples; j++) {
          sum += greyAt(page, x, top + slant * x + (row + (j + 0.5) / samples) * step - 0.5);
        }
      }
      result[at] = sum / (samples * samples) + 0.5;
    }
  }
  return result;
}

/** Between four pixels; beyond the edge the picture goes on as it ends. */
function greyAt({ data, width, height }: LinePicture, x: number, y: number): number {
  const cx = Math.max(0, Math.min(width - 1.001, x));
  const cy = Math.max(0, Math.min(height - 1.001, y));
  const [left, above] = [Math.floor(cx), Math.floor(cy)];
  const at = above * width + left;
  const [fx, fy] = [cx - left, cy - above];
  const top = (data[at] ?? 0) + ((data[at + 1] ?? 0) - (data[at] ?? 0)) * fx;
  const foot = (data[at + width] ?? 0) + ((data[at + width + 1] ?? 0) - (data[at + width] ?? 0)) * fx;
  return top + (foot - top) * fy;
}

function withAir(inner: Uint8Array, width: number, height: number): LinePicture {
  const [outerWidth, outerHeight] = [width + 2 * AIR, height + 2 * AIR];
  const data = new Uint8Array(outerWidth * outerHeight).fill(paperOf(inner));
  for (let row = 0; row < height; row++) {
    data.set(inner.subarray(row * width, (row + 1) * width), (row + AIR) * outerWidth + AIR);
  }
  return { data, width: outerWidth, height: outerHeight };
}

/** A grey in the midst of the light ones: the air goes on as the paper is. */
function paperOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const grey of pixels) counts[grey] = (counts[grey] ?? 0) + 1;
  let [left, grey] = [pixels.length * 0.4, 255];
  while (grey > 0 && (left -= counts[grey] ?? 0) > 0) grey--;
  return grey;
}
