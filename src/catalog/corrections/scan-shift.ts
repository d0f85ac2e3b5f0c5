import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { lineText } from './line-place.js';

export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

const FEWEST_LETTERS = 6;
const FEWEST_LINES = 2;

/**
 * How far a page lies elsewhere in another scan of it, told by lines that both were read as having once each: the paper
 * was not put down at the very same place. Undefined where too few lines agree.
 */
export function shiftBetween(before: readonly TextLine[], after: readonly TextLine[]): Shift | undefined {
  const there = uniqueLines(after);
  const pairs = [...uniqueLines(before)].flatMap(([text, [x, y, , h]]) => {
    const other = there.get(text);
    return other ? [{ dx: other[0] - x, dy: other[1] + other[3] / 2 - (y + h / 2) }] : [];
  });
  if (pairs.length < FEWEST_LINES) return undefined;
  return { dx: median(pairs.map(({ dx }) => dx)), dy: median(pairs.map(({ dy }) => dy)) };
}

export const shiftBox = ([x, y, w, h]: Box, { dx, dy }: Shift): Box => [
  Math.max(0, x + dx),
  Math.max(0, y + dy),
  w,
  h,
];

function uniqueLines(lines: readonly TextLine[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const twice = new Set<string>();
  for (const line of lines) {
    const text = lineText(line);
    if (text.length < FEWEST_LETTERS) continue;
    if (boxes.has(text)) twice.add(text);
    boxes.set(text, line.box);
  }
  for (const text of twice) boxes.delete(text);
  return boxes;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
