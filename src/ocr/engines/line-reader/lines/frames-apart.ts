import { around, middleX, middleY, type Rect } from '../../../imaging/shapes.js';

/** In letter sizes: no two rules of a table's grid are so near each other, and no walls of boxes beside each other. */
const THINNEST_GAP = 1.5;

/** Cuts a line between boxes that stand side by side, as in a course of work: two walls with nothing between them. */
export function apartAtFrames<T extends Rect>(
  parts: readonly T[],
  uprights: readonly Rect[],
  size: number,
): T[][] {
  const line = around(parts);
  const walls = uprights
    .filter(({ y0, y1 }) => y0 < middleY(line) && y1 > middleY(line))
    .map(middleX)
    .filter((x) => x > line.x0 && x < line.x1)
    .sort((a, b) => a - b);
  const cuts = walls.flatMap((left, i) => {
    const right = walls[i + 1];
    if (right === undefined || right - left < THINNEST_GAP * size) return [];
    return parts.some((part) => part.x1 > left && part.x0 < right) ? [] : [(left + right) / 2];
  });
  if (cuts.length === 0) return [[...parts]];
  const pieces = cuts.map((): T[] => []).concat([[]]);
  for (const part of parts) pieces[cuts.filter((cut) => cut < middleX(part)).length]?.push(part);
  return pieces.filter((piece) => piece.length > 0);
}
