import { covered } from '../../../imaging/intervals.js';
import { around, heightOf, middleX, type Rect } from '../../../imaging/shapes.js';
import { linesOfBlock } from './strips.js';

/** Share of the height of a table's row that an upright rule still covers where scanning has torn it. */
const LEAST_COVERED = 0.7;
/** So many lines in every cell are rows that no rule parts, as in a table with upright rules only. */
const ROWS_WITHOUT_RULES = 3;

/**
 * The cells of one row of a ruled table, left to right, when some of them hold several lines, so that each is read to
 * its end; undefined where there are no such cells.
 */
export function cellsOf<T extends Rect>(
  row: readonly T[],
  uprights: readonly Rect[],
  size: number,
): T[][] | undefined {
  const walls = wallsWithin(around(row), uprights, size);
  if (walls.length === 0) return undefined;
  const cells = walls.map((): T[] => []).concat([[]]);
  for (const letter of row) cells[walls.filter((x) => x < middleX(letter)).length]?.push(letter);
  const filled = cells.filter((cell) => cell.length > 0);
  const counts = filled.map((cell) => linesOfBlock(cell, size).length);
  const most = Math.max(...counts);
  if (filled.length < 2 || most < 2) return undefined;
  return Math.min(...counts) < ROWS_WITHOUT_RULES && (most === 2 || Math.min(...counts) === 1)
    ? filled
    : undefined;
}

/** Where upright rules part what lies in a box from its top to its bottom. */
function wallsWithin(box: Rect, uprights: readonly Rect[], size: number): number[] {
  const inside = uprights.filter(({ x0, x1 }) => x1 > box.x0 && x0 < box.x1).sort((a, b) => a.x0 - b.x0);
  const walls: Rect[][] = [];
  for (const rule of inside) {
    const last = walls.at(-1);
    if (last && rule.x0 - around(last).x1 < size / 2) last.push(rule);
    else walls.push([rule]);
  }
  return walls
    .filter((pieces) => {
      const inBox = pieces.map(({ y0, y1 }) => ({
        start: Math.max(y0, box.y0),
        end: Math.max(box.y0, Math.min(y1, box.y1)),
      }));
      const length = covered(inBox).reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
      return length >= LEAST_COVERED * heightOf(box);
    })
    .map((pieces) => middleX(around(pieces)));
}
