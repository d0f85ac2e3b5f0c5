import { covered, indexRegisteredWork, type Interval } from '../../../imaging/intervals.js';
import { around, middleX, widthOf, type Rect } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';

/** Most of a table's rows have something on both sides of a gutter, on one base line. */
const LEVEL_ROWS = 0.6;
const NEARLY_ALL = 0.85;
/** Lines of prose fill their column; cells of a table do not, the less so the further its rows stand apart. */
const FULL = 0.7;
const FULL_WHERE_ROOMY = 0.88;
/** In letter sizes: no lines of prose stand so far apart. */
const LOOSE = 1.3;
/** … and few so far. */
const ROOMY = 0.8;
/** Blocks side by side have few lines; an entry is longer than a number. */
const MOST_BLOCK_LINES = 6;
const LONG_ENTRY = 6;

/**
 * Whether what stands left and right of a gutter is a table, to be read across, and not two columns of prose: rows
 * stand level with each other, clear of the rows above and below, and are mostly empty on one side at least, or far
 * apart.
 */
export function readsAcross(left: readonly Rect[], right: readonly Rect[], size: number): boolean {
  const rows = rowsOf(left, right);
  const level = rows.filter((row) => isLevel(row, left, right, size));
  if (level.length < 2 || level.length < LEVEL_ROWS * rows.length) return false;
  if (rows.length <= MOST_BLOCK_LINES && areBlocks(left, right, level, size)) return false;
  const apart = level.length >= NEARLY_ALL * rows.length ? median(spaces(rows)) : 0;
  if (apart > LOOSE * size) return true;
  const full = apart > ROOMY * size ? FULL_WHERE_ROOMY : FULL;
  return Math.min(fullness(left, level, size), fullness(right, level, size)) < full;
}

/**
 * Where two blocks side by side end, when what follows or goes before them on one side is set wider and so is no part
 * of them; undefined where nothing is to be cut off.
 */
export function blocksWithin(
  left: readonly Rect[],
  right: readonly Rect[],
  size: number,
): Interval | undefined {
  const rows = rowsOf(left, right);
  const onBoth = rows.filter((row) => left.some(within(row)) && right.some(within(row)));
  const level = onBoth.filter((row) => isLevel(row, left, right, size));
  const [first, last] = [level[0], level.at(-1)];
  if (!first || !last || level.length < 2 || level.length < onBoth.length) return undefined;
  if (!areBlocks(left, right, level, size)) return undefined;
  const inBlocks = within({ start: first.start, end: last.end });
  const inner = around(left.filter(inBlocks)).x1 + 2 * size;
  const outer = around(right.filter(inBlocks)).x0 - 2 * size;
  const isWider = left.some(({ x1 }) => x1 > inner) || right.some(({ x0 }) => x0 < outer);
  return isWider || isSetApart(rows, level, size) ? { start: first.start, end: last.end } : undefined;
}

/** Whether what follows the blocks stands further below them than their lines stand apart. */
function isSetApart(rows: readonly Interval[], level: readonly Interval[], size: number): boolean {
  const next = rows[rows.findLastIndex((row) => row === level.at(-1)) + 1];
  const end = level.at(-1)?.end;
  if (!next || end === undefined) return false;
  return next.start - end > 1.5 * median(spaces(level)) + 0.3 * size;
}

const rowsOf = (left: readonly Rect[], right: readonly Rect[]): Interval[] =>
  covered([...left, ...right].map(({ y0, y1 }) => ({ start: y0, end: y1 })));

function isLevel(row: Interval, left: readonly Rect[], right: readonly Rect[], size: number): boolean {
  if (row.end - row.start > 3 * size) return false;
  const [a, b] = [left.filter(within(row)), right.filter(within(row))];
  return a.length > 0 && b.length > 0 && Math.abs(baseLine(a) - baseLine(b)) < 0.3 * size;
}

/**
 * Two blocks of a few lines, each to be read by itself: set about one middle, as the issuer and the motto at the head
 * of a letter or the signatures at its foot, or of long entries, as the particulars of a patent.
 */
function areBlocks(
  left: readonly Rect[],
  right: readonly Rect[],
  rows: readonly Interval[],
  size: number,
): boolean {
  if (rows.length > MOST_BLOCK_LINES) return false;
  const sides = [left, right].map((side) => rows.map((row) => side.filter(within(row))));
  if (sides.flat().some((parts) => widestGap(parts) > 2.5 * size)) return false;
  const boxes = sides.map((lines) => lines.map(around));
  return (
    boxes.every((lines) => isCentred(lines, size)) ||
    boxes.flat().every((line) => widthOf(line) > LONG_ENTRY * size)
  );
}

function isCentred(lines: readonly Rect[], size: number): boolean {
  const [middles, widths] = [lines.map(middleX), lines.map(widthOf)];
  const apart = Math.max(...middles) - Math.min(...middles);
  const uneven = Math.max(...widths) - Math.min(...widths);
  return apart < 1.5 * size && uneven > 2 * size && Math.max(...widths) > 9 * size;
}

const spaces = (rows: readonly Interval[]): number[] =>
  rows.slice(1).map(({ start }, i) => start - (rows[i]?.end ?? start));

function widestGap(parts: readonly Rect[]): number {
  const inked = covered(parts.map(({ x0, x1 }) => ({ start: x0, end: x1 })));
  return Math.max(0, ...inked.slice(1).map(({ start }, i) => start - (inked[i]?.end ?? start)));
}

const baseLine = (parts: readonly Rect[]): number => median(parts.map(({ y1 }) => y1));

const within =
  ({ start, end }: Interval) =>
  ({ y0 }: Rect): boolean =>
    y0 >= start && y0 < end;

/** How much of the column's width its rows cover, for the row in the middle of all. */
function fullness(column: readonly Rect[], rows: readonly Interval[], size: number): number {
  const width = widthOf(around(column));
  const members = rows.map((): Interval[] => []);
  for (const { x0, x1, y0 } of column) {
    // Spaces between words belong to the line.
    members[indexRegisteredWork(rows, y0)]?.push({ start: x0 - size / 2, end: x1 + size / 2 });
  }
  const lengths = members.map((parts) =>
    covered(parts).reduce((sum, { start, end }) => sum + end - start - size, 0),
  );
  return median(lengths) / width;
}
