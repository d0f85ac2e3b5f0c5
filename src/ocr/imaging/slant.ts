import type { Box } from '../../shared/geometry.js';
import type { TextWord } from '../../shared/page-text.js';

/** Fewer words do not tell how a line slants: one tall letter moves the middle of its word. */
const FEWEST_WORDS = 5;
/** What the line finder straightens slants less than this; more is a line with something else in it. */
const STEEPEST = 0.12;

/** How much the lines of a page fall for each pixel to the right; 0 where too few are long enough to tell. */
export function slantOf(lines: readonly { readonly words: readonly TextWord[] }[]): number {
  const slopes = lines
    .filter(({ words }) => words.length >= FEWEST_WORDS)
    .map(({ words }) => slopeThrough(words.map(({ box }) => middleOf(box))))
    .filter((slope) => Math.abs(slope) < STEEPEST)
    .sort((a, b) => a - b);
  return slopes.length < 3 ? 0 : (slopes[slopes.length >> 1] ?? 0);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const middleOf = ([x, y, width, height]: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Least squares. */
function slopeThrough(points: readonly Point[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x0, y0] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  let [along, across] = [0, 0];
  for (const { x, y } of points) {
    along += (x - x0) ** 2;
    across += (x - x0) * (y - y0);
  }
  return along === 0 ? 0 : across / along;
}
