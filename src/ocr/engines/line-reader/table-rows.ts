import { covered, indexHolding, type Interval } from './intervals.js';
import { around, middleX, widthOf, type Rect } from './shapes.js';
import { median } from './statistics.js';

/** Most of a table's rows have something on both sides of a gutter, on one base line. */
const LEVEL_ROWS = 0.6;
/** Lines of prose fill their column; cells of a table do not. */
const FULL = 0.7;

/**
 * Whether what stands left and right of a gutter is a table, to be read across, and not two columns of prose: rows
 * stand level with each other, clear of the rows above and below, and on one side at least they are mostly empty.
 */
export function readsAcross(left: readonly Rect[], right: readonly Rect[], size: number): boolean {
  const rows = covered([...left, ...right].map(({ y0, y1 }) => ({ start: y0, end: y1 })));
  const level = rows.filter((row) => {
    if (row.end - row.start > 3 * size) return false;
    const [a, b] = [left.filter(within(row)), right.filter(within(row))];
    return a.length > 0 && b.length > 0 && Math.abs(baseLine(a) - baseLine(b)) < 0.3 * size;
  });
  if (level.length < 2 || level.length < LEVEL_ROWS * rows.length) return false;
  if (isCentred(left, level, size) && isCentred(right, level, size)) return false;
  return Math.min(fullness(left, level, size), fullness(right, level, size)) < FULL;
}

/**
 * Whether a few wide lines are set about one middle, as the issuer and the motto at the head of a letter are, or two
 * signatures at its foot: each side is read by itself.
 */
function isCentred(column: readonly Rect[], rows: readonly Interval[], size: number): boolean {
  const lines = rows.map((row) => column.filter(within(row)));
  if (lines.length > 6 || lines.some((parts) => widestGap(parts) > 2.5 * size)) return false;
  const boxes = lines.map(around);
  const [middles, widths] = [boxes.map(middleX), boxes.map(widthOf)];
  const apart = Math.max(...middles) - Math.min(...middles);
  const uneven = Math.max(...widths) - Math.min(...widths);
  return apart < 1.5 * size && uneven > 2 * size && Math.max(...widths) > 9 * size;
}

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
    members[indexHolding(rows, y0)]?.push({ start: x0 - size / 2, end: x1 + size / 2 });
  }
  const lengths = members.map((parts) =>
    covered(parts).reduce((sum, { start, end }) => sum + end - start - size, 0),
  );
  return median(lengths) / width;
}
