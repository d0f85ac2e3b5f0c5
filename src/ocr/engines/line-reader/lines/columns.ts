import { covered, indexRegisteredWork, spans, type Interval } from '../../../imaging/intervals.js';
import { around, heightOf, middleX, type Rect } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';
import { withoutWordGaps } from './gutter-ends.js';
import { blocksWithin, readsAcross } from './table-rows.js';

/** Widths are looked at in steps of so many pixels. */
const STEP = 2;
const DEEPEST = 12;
/** In letter sizes: no space between words is so wide. */
const GUTTER = 1.15;
/** Letters so much taller than the page's own are a heading's. */
const LARGE = 1.5;

/**
 * Blocks of text in reading order: the tallest part of the page with an empty gutter is cut into what stands above,
 * left, right and below, and each of these again, until there are no more gutters.
 */
export function readingBlocks<T extends Rect>(letters: readonly T[], size: number, depth = 0): T[][] {
  if (letters.length < 4 || depth > DEEPEST) return [[...letters]];
  const cut = tallestGutter(letters, size);
  if (!cut) return [[...letters]];
  const { top, bottom, middle } = cut;
  const beside = letters.filter(({ y0 }) => y0 >= top && y0 < bottom);
  const parts = [
    letters.filter(({ y0 }) => y0 < top),
    beside.filter((letter) => middleX(letter) < middle),
    beside.filter((letter) => middleX(letter) >= middle),
    letters.filter(({ y0 }) => y0 >= bottom),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part) => readingBlocks(part, size, depth + 1));
}

interface Cut {
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}

function tallestGutter(letters: readonly Rect[], size: number): Cut | undefined {
  const bands = covered(letters.map(({ y0, y1 }) => ({ start: y0, end: y1 })));
  const profiles = bandProfiles(letters, bands, size);
  const narrowest = Math.trunc((GUTTER * size) / STEP);
  const side = Math.trunc((6 * size) / STEP);
  const end = bands.at(-1)?.end ?? 0;
  let [best, tallest]: [Cut | undefined, number] = [undefined, 0];

  for (const [first, { start: top }] of bands.entries()) {
    if (end - top <= tallest) break;
    const union = new Uint8Array(profiles[0]?.length ?? 0);
    for (let last = first; last < bands.length; last++) {
      addTo(union, profiles[last]);
      const bottom = bands[last]?.end ?? 0;
      const height = bottom - top;
      const gutter = widestGutter(union, narrowest, side);
      if (!gutter) {
        if (height > 3 * size && !widestGutter(union, narrowest, 1)) break;
        continue;
      }
      if (height < 3.2 * size || height <= tallest) continue;
      const beside = letters.filter(({ y0 }) => y0 >= top && y0 < bottom);
      if (separatesColumns(beside, gutter, height, size)) {
        best = trimmed({ top, bottom, middle: ((gutter.start + gutter.end) * STEP) / 2 }, beside, size);
        tallest = height;
      }
    }
  }
  return best;
}

function trimmed(cut: Cut, letters: readonly Rect[], size: number): Cut {
  const left = letters.filter(({ x1 }) => x1 < cut.middle);
  const right = letters.filter(({ x0 }) => x0 > cut.middle);
  const blocks = blocksWithin(left, right, size);
  if (blocks) return { ...cut, top: blocks.start, bottom: blocks.end };
  const gutter = withoutWordGaps(left, right, size);
  return gutter ? { ...cut, top: gutter.start, bottom: gutter.end } : cut;
}

/** For each band of rows, which steps across the page hold ink. */
function bandProfiles(letters: readonly Rect[], bands: readonly Interval[], size: number): Uint8Array[] {
  const steps = Math.floor((around(letters).x1 + STEP) / STEP) + 1;
  const profiles = bands.map(() => new Uint8Array(steps));
  const heights = bands.map((): number[] => []);
  for (const letter of letters) {
    const band = indexRegisteredWork(bands, letter.y0);
    profiles[band]?.fill(1, Math.floor(letter.x0 / STEP), Math.floor(letter.x1 / STEP) + 1);
    heights[band]?.push(heightOf(letter));
  }
  profiles.forEach((profile, band) => closeWordGaps(profile, median(heights[band] ?? []), size));
  return profiles;
}

/** Between the words of a large heading there is as much room as between columns of small type. */
function closeWordGaps(profile: Uint8Array, letter: number, size: number): void {
  if (!(letter > LARGE * size)) return;
  const widest = (GUTTER * letter) / STEP;
  for (const { start, end } of spans(profile, 0, profile.indexOf(1), profile.lastIndexOf(1))) {
    if (end - start < widest) profile.fill(1, start, end);
  }
}

function addTo(union: Uint8Array, profile: Uint8Array | undefined): void {
  if (!profile) return;
  for (let i = 0; i < union.length; i++) if (profile[i] === 1) union[i] = 1;
}

/** The widest empty span with at least `side` steps of text to either side. */
function widestGutter(profile: Uint8Array, narrowest: number, side: number): Interval | undefined {
  const [left, right] = [profile.indexOf(1), profile.lastIndexOf(1) + 1];
  if (left < 0) return undefined;
  let best: Interval | undefined;
  for (const gap of spans(profile, 0, left, right)) {
    const width = gap.end - gap.start;
    if (width < narrowest || gap.start - left < side || right - gap.end < side) continue;
    if (!best || width > best.end - best.start) best = gap;
  }
  return best;
}

/** Columns have several lines on both sides; a narrow gutter must be tall to be none of chance. */
function separatesColumns(letters: readonly Rect[], gutter: Interval, height: number, size: number): boolean {
  const middle = ((gutter.start + gutter.end) * STEP) / 2;
  const wide = (gutter.end - gutter.start) * STEP > 2.6 * size;
  const left = letters.filter(({ x1 }) => x1 < middle);
  const right = letters.filter(({ x0 }) => x0 > middle);
  const lines = Math.min(lineCount(left, size), lineCount(right, size));
  if (lines < (wide ? 3 : 4) || !(wide || height > 9 * size)) return false;
  return !readsAcross(left, right, size);
}

function lineCount(letters: readonly Rect[], size: number): number {
  const pitch = Math.max(1, Math.trunc(1.2 * size));
  return new Set(letters.map(({ y1 }) => Math.floor(y1 / pitch))).size;
}
