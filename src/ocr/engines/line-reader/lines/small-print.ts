import { faintBands } from './faint-bands.js';
import type { FainterInk } from './fainter-ink.js';
import { levelRuns } from './level-runs.js';
import { around, heightOf, widthOf, type Component } from '../../../imaging/shapes.js';
import { median, percentile } from '../../../imaging/statistics.js';

export interface SmallPrint {
  readonly size: number;
  readonly bodies: readonly Component[];
  /** Specks in the place of letters that were looked at more closely. */
  readonly specks: readonly Component[];
}

/** In pixels: what is less tall is no piece of a letter that could be read, and a line without anything so tall none. */
const SHORTEST = 4;
const TALL = 6;
/** Faint small letters break into pieces, or run together into words of so many letters at most. */
const FEWEST_PARTS = 6;
const LONGEST_WORD = 15;
/** In letter sizes. */
const SHORTEST_LINE = 10;
/** So many specks are noise, and looking for company among them takes too long. */
const MOST = 4000;

/**
 * Letters so much smaller than the page's own that they would pass for its marks or for dust: they stand in lines of
 * their like. `alone` are those that stand by no letter known so far, `known` may be parts of the same lines.
 */
export function smallPrint(
  alone: readonly Component[],
  known: readonly Component[],
  tallest: number,
  fainter?: FainterInk,
): SmallPrint | undefined {
  const candidates = alone.filter((part) => mayBePrint(part, tallest));
  if (candidates.length < 2 || candidates.length > MOST) return undefined;
  const size = median(candidates.map(heightOf));
  const isNew = new Set(candidates);
  const neighbours = known.filter((part) => mayBePrint(part, 1.5 * tallest));
  const clear = levelRuns([...candidates, ...neighbours], size).filter((line) => isLine(line, size));
  const faint = fainter
    ? faintBands(alone, tallest).flatMap((band) => faintPrint(fainter(band), tallest))
    : [];
  const specks = alone.filter((part) => faint.some((letter) => overlap(letter, part)));
  for (const speck of specks) isNew.delete(speck);
  const bodies = [...new Set(clear.flat())].filter((part) => isNew.has(part));
  return bodies.length + faint.length > 0 ? { size, bodies: [...bodies, ...faint], specks } : undefined;
}

/** Of what is ink at a second pass, what stands in lines of letters. */
function faintPrint(parts: readonly Component[], tallest: number): Component[] {
  const letters = parts.filter((part) => mayBePrint(part, 2 * tallest));
  const size = letters.length > 0 ? median(letters.map(heightOf)) : 0;
  return levelRuns(letters, size)
    .filter((line) => isLine(line, size))
    .flat();
}

const overlap = (a: Component, b: Component): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const mayBePrint = (part: Component, tallest: number): boolean =>
  heightOf(part) >= SHORTEST &&
  heightOf(part) <= tallest &&
  widthOf(part) < LONGEST_WORD * heightOf(part) &&
  part.area > 5;

/** Dots to be filled in are a line as well, but no taller than any dot. */
const isLine = (parts: readonly Component[], size: number): boolean =>
  parts.length >= FEWEST_PARTS &&
  widthOf(around(parts)) >= SHORTEST_LINE * size &&
  percentile(parts.map(heightOf), 0.75) >= TALL;
