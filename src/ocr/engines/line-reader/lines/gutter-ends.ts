import { covered, indexRegisteredWork, type Interval } from '../../../imaging/intervals.js';
import type { Rect } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';

/** In letter sizes: a gap no wider may be one between words. */
const WORD_GAP = 2;
/** The gutter is at least so many times as wide. */
const WIDER = 2;

/**
 * Where a gutter ends when the line above or below it has but a gap between two words in its place, as a line across
 * the page may have by chance; undefined where nothing is to be cut off.
 */
export function withoutWordGaps(
  left: readonly Rect[],
  right: readonly Rect[],
  size: number,
): Interval | undefined {
  const rows = covered([...left, ...right].map(({ y0, y1 }) => ({ start: y0, end: y1 })));
  const ends = rows.map(() => ({ left: -Infinity, right: Infinity }));
  for (const { x1, y0 } of left) raise(ends[indexRegisteredWork(rows, y0)], x1);
  for (const { x0, y0 } of right) lower(ends[indexRegisteredWork(rows, y0)], x0);
  const gaps = ends.map((end) => end.right - end.left);
  const known = gaps.filter(Number.isFinite);
  if (known.length < 3) return undefined;
  const widest = Math.min(WORD_GAP * size, median(known) / WIDER);
  let [first, last] = [0, rows.length - 1];
  while (first < last && (gaps[first] ?? Infinity) <= widest) first++;
  while (last > first && (gaps[last] ?? Infinity) <= widest) last--;
  const [start, end] = [rows[first]?.start, rows[last]?.end];
  if (start === undefined || end === undefined || last - first === rows.length - 1) return undefined;
  return { start, end };
}

function raise(end: { left: number } | undefined, x: number): void {
  if (end) end.left = Math.max(end.left, x);
}

function lower(end: { right: number } | undefined, x: number): void {
  if (end) end.right = Math.min(end.right, x);
}
