import { covered, indexRegisteredWork, type Interval } from '../../../imaging/intervals.js';
import { BODY_SHARE } from './letters.js';
import { diacriticsOfLines } from './diacritics-of-lines.js';
import { clusterRows } from './rows.js';
import { heightOf, type Rect } from '../../../imaging/shapes.js';
import { median, percentile } from '../../../imaging/statistics.js';

/** Most letters of a line of Vietnamese bear no mark that stands by itself. */
const MOST_MARKS = 0.6;
/** So many pieces as tall as those below them are a line of small print, and no marks. */
const FEWEST_LETTERS = 8;
/** Letters so much taller than the page's own are a heading's. */
const LARGE = 1.5;

/**
 * Cuts one block into lines, top to bottom: first at empty rows, where a strip of nothing but marks belongs to the
 * text below it (or above), then strip by strip with the strip's own letter size.
 */
export function linesOfBlock<T extends Rect>(block: readonly T[], size: number): T[][] {
  const bands = covered(block.map(({ y0, y1 }) => ({ start: y0, end: y1 })));
  const members = bands.map((): T[] => []);
  for (const part of block) members[indexRegisteredWork(bands, part.y0)]?.push(part);

  const strips = new Map<number, T[]>();
  joinDiacriticBands(bands, members, size).forEach((strip, band) => {
    strips.set(strip, [...(strips.get(strip) ?? []), ...(members[band] ?? [])]);
  });
  const lines = [...strips]
    .sort(([a], [b]) => a - b)
    .flatMap(([, parts]) => {
      const bodies = parts.map(heightOf).filter((height) => height > BODY_SHARE * size);
      return clusterRows(parts, bodies.length > 0 ? median(bodies) : smallLetter(parts));
    });
  return joinDiacriticRows(diacriticsOfLines(lines, size), size);
}

/** Tall marks, as those of ế and ẫ, can make a row of their own; they belong to the letters they stand on. */
function joinDiacriticRows<T extends Rect>(rows: readonly T[][], size: number): T[][] {
  const joined: T[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && (standsOn(above, row, size) || hangsFrom(row, above, size)))
      joined.splice(-1, 1, [...above, ...row]);
    else joined.push([...row]);
  }
  return joined;
}

/** Height of a row's letters; never less than the page's, so that a row of marks is none of letters. */
function letterOf(row: readonly Rect[], size: number): number {
  const bodies = row.map(heightOf).filter((height) => height > BODY_SHARE * size);
  return bodies.length > 0 ? Math.max(size, median(bodies)) : smallLetter(row);
}

/** Of a row without any letter as tall as the page's own. */
const smallLetter = (parts: readonly Rect[]): number => percentile(parts.map(heightOf), 0.7);

function standsOn(marks: readonly Rect[], letters: readonly Rect[], size: number): boolean {
  const letter = letterOf(letters, size);
  const few = marks.length <= Math.max(2, MOST_MARKS * letters.length);
  if (!few || marks.some((mark) => heightOf(mark) > Math.max(size, 0.7 * letter))) return false;
  const top = median(letters.filter((part) => heightOf(part) > BODY_SHARE * letter).map(({ y0 }) => y0));
  const above = marks.filter((mark) => mark.y1 > top - 0.65 * letter && isBeside(mark, letters));
  return above.length >= 0.7 * marks.length;
}

/** The dots below ạ and ệ of a large heading are as tall as letters of the text. */
function hangsFrom(marks: readonly Rect[], letters: readonly Rect[], size: number): boolean {
  const letter = letterOf(letters, size);
  if (letter < LARGE * size || marks.length > Math.max(1, 0.2 * letters.length)) return false;
  const bottom = median(letters.filter((part) => heightOf(part) > BODY_SHARE * letter).map(({ y1 }) => y1));
  return marks.every(
    (mark) => heightOf(mark) < 0.3 * letter && mark.y0 < bottom + 0.35 * letter && isBeside(mark, letters),
  );
}

const isBeside = (mark: Rect, letters: readonly Rect[]): boolean =>
  letters.some((part) => part.x0 <= mark.x1 + 1 && part.x1 >= mark.x0 - 1);

/** For each band the number of the band it is read with. */
function joinDiacriticBands(bands: readonly Interval[], members: readonly Rect[][], size: number): number[] {
  const joined = bands.map((_, i) => i);
  bands.forEach(({ start, end }, i) => {
    const tallest = Math.max(...(members[i] ?? []).map(heightOf));
    const next = members[i + 1] ?? members[i] ?? [];
    const letter = percentile(next.map(heightOf), 0.7);
    const isText = tallest >= 0.6 * Math.max(size, letter);
    const isSmallPrint = tallest >= 0.6 * letter && (members[i] ?? []).length >= FEWEST_LETTERS;
    if (isText || isSmallPrint) return;
    const below = (bands[i + 1]?.start ?? Infinity) - end;
    const above = start - (bands[i - 1]?.end ?? -Infinity);
    if (below <= Math.min(above, 1.2 * size)) joined[i] = i + 1;
    else if (above < 1.2 * size && tallest < 0.6 * size) joined[i] = joined[i - 1] ?? i;
  });
  for (let i = bands.length - 1; i >= 0; i--) {
    const below = joined[i] ?? i;
    if (below > i) joined[i] = joined[below] ?? below;
  }
  return joined;
}
