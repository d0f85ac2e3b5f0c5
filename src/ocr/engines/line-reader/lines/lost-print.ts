import { type GreyPicture, sampledGreys } from '../../../imaging/grey-picture.js';
import { noiseOf } from '../../../imaging/noise.js';
import type { Rect } from '../../../imaging/shapes.js';
import { bytePercentile, median } from '../../../imaging/statistics.js';

/** Weaker noise, of the way from paper to ink, breaks no line of print. */
const NOISY = 0.08;
const ENOUGH_PIXELS = 65_536;
/** All in pixels. What levelling draws out lies along the edge; the line that was found last has descenders. */
const EDGE = 40;
const AROUND = 16;
/** A line of small print, half, against the rows around it, half. */
const LINE = 3;
const SURROUNDINGS = 14;
/** So much darker, in deviations of what blank rows differ by, and of the way from paper to ink. */
const DARK = 10;
const LEAST_DARK = 0.03;
const LEAST_PITCH = 10;
const MOST_PITCH = 40;
/** A line's box is so high; a page's margins are left out; along the line so many pixels are looked at together. */
const HEIGHT = 14;
const MARGIN = 0.06;
const BLOCK = 24;

/**
 * Where lines of print stand above or below all that was `found`, whose letters strong noise has broken so that no piece
 * of them can be told from it: seen along their whole length their rows are darker still. They cannot be read, but it can
 * be said that they are there. Two lines at least: a rule stands alone.
 */
export function lostPrint(view: GreyPicture, found: readonly Rect[]): Rect[] {
  const contrast = contrastOf(view);
  if (noiseOf(view) <= NOISY * contrast) return [];
  const top = Math.min(view.height, ...found.map(({ y0 }) => Math.floor(y0)));
  const bottom = Math.max(0, ...found.map(({ y1 }) => Math.ceil(y1)));
  const least = LEAST_DARK * contrast;
  const above = linesBetween(view, EDGE, Math.min(top - AROUND, view.height - EDGE), least);
  const below = found.length > 0 ? linesBetween(view, bottom + AROUND, view.height - EDGE, least) : [];
  return [...above, ...below];
}

function contrastOf({ data }: GreyPicture): number {
  const { counts } = sampledGreys(data, ENOUGH_PIXELS);
  return bytePercentile(counts, 0.5) - bytePercentile(counts, 0.01);
}

function linesBetween(view: GreyPicture, from: number, to: number, least: number): Rect[] {
  if (to - from < 2 * SURROUNDINGS) return [];
  const rows = Array.from({ length: to - from }, (_, y) => rowOf(view, from + y));
  const darker = rows.map((_, y) => mean(rows, y, SURROUNDINGS) - mean(rows, y, LINE));
  const limit = Math.max(least, (DARK * median(darker.map(Math.abs))) / 0.6745);
  const peaks = darker.flatMap((value, y) =>
    value > limit && value > (darker[y - 1] ?? 0) && value >= (darker[y + 1] ?? 0) ? [from + y] : [],
  );
  return peaks
    .filter((y, i) => isNear(peaks[i - 1], y) || isNear(y, peaks[i + 1]))
    .flatMap((y) => boxAt(view, y, limit));
}

const isNear = (above: number | undefined, below: number | undefined): boolean =>
  above !== undefined && below !== undefined && below - above >= LEAST_PITCH && below - above <= MOST_PITCH;

/** The mean of a row between the margins. */
function rowOf({ data, width }: GreyPicture, y: number): number {
  const [left, right] = [Math.floor(MARGIN * width), Math.ceil((1 - MARGIN) * width)];
  let sum = 0;
  for (let x = left; x < right; x++) sum += data[y * width + x] ?? 0;
  return sum / (right - left);
}

/** Of the values at most so far from one; there are fewer at the ends. */
function mean(values: readonly number[], at: number, reach: number): number {
  const near = values.slice(Math.max(0, at - reach), at + reach + 1);
  return near.reduce((sum, value) => sum + value, 0) / near.length;
}

/** From the first to the last piece of a row that is as dark as the row. */
function boxAt({ data, width }: GreyPicture, middle: number, dark: number): Rect[] {
  const greyOf = (x0: number, y0: number, y1: number): number => {
    let sum = 0;
    for (let y = y0; y <= y1; y++) for (let x = x0; x < x0 + BLOCK; x++) sum += data[y * width + x] ?? 0;
    return sum / (BLOCK * (y1 - y0 + 1));
  };
  const inked: number[] = [];
  for (let x = Math.floor(MARGIN * width); x + BLOCK < (1 - MARGIN) * width; x += BLOCK)
    if (
      greyOf(x, middle - SURROUNDINGS, middle + SURROUNDINGS) - greyOf(x, middle - LINE, middle + LINE) >
      dark
    )
      inked.push(x);
  const [x0, x1] = [inked[0], inked.at(-1)];
  return x0 === undefined || x1 === undefined || x1 === x0
    ? []
    : [{ x0, y0: middle - HEIGHT / 2, x1: x1 + BLOCK, y1: middle + HEIGHT / 2 }];
}
