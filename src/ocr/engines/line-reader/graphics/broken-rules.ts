import type { InkPicture } from '../../../imaging/binarise.js';
import { PixelWork } from '../../../imaging/pixel-kernels.js';
import type { Rect } from '../../../imaging/shapes.js';

/** In letter sizes: how long a rule is at least, and how wide the widest hole that coarse scanning tears into it. */
const SHORTEST = 10;
const WIDEST_HOLE = 0.6;
/** Share of a rule that is left; a row of dots covers less. */
const LEAST_COVERED = 0.7;
/** Rows: ink with none so far above or below it is no letter's. */
const CLEAR = 4;

/** Level rules that coarse or faint scanning has broken into pieces, as under the rows of a table. */
export function brokenRules(ink: InkPicture, size: number): Rect[] {
  const found: { x0: number; y0: number; x1: number; y1: number }[] = [];
  const aloneIn = aloneInRows(ink, LEAST_COVERED * SHORTEST * size);
  for (let y = CLEAR + 1; y < ink.height - CLEAR - 1; y++) {
    const alone = aloneIn(y);
    if (!alone) continue;
    for (const { x0, x1 } of longSpans(alone, size)) {
      const beside = found.find((rule) => rule.y1 >= y - 1 && rule.x0 < x1 && rule.x1 > x0);
      if (!beside) {
        found.push({ x0, y0: y, x1, y1: y + 1 });
      } else {
        beside.y1 = y + 1;
        beside.x0 = Math.min(beside.x0, x0);
        beside.x1 = Math.max(beside.x1, x1);
      }
    }
  }
  return found.filter(({ y0, y1 }) => y1 - y0 <= 0.4 * size + 3);
}

/**
 * Of each row, where it has ink at this height and none at some distance above and below, as far as `fewest` columns
 * have; undefined where fewer do.
 */
function aloneInRows(
  { data, width, height }: InkPicture,
  fewest: number,
): (y: number) => Uint8Array | undefined {
  const work = new PixelWork();
  const [ink, marks, counts] = [work.put(data), work.room(data.length), work.room(4 * height)];
  work.run.markAlone(ink, width, height, CLEAR, marks, counts);
  const counted = work.takeNumbers(counts, height);
  return (y) => ((counted[y] ?? 0) < fewest ? undefined : work.take(marks + y * width, width));
}

function longSpans(alone: Uint8Array, size: number): { x0: number; x1: number }[] {
  const found: { x0: number; x1: number }[] = [];
  let [start, end, covered] = [-1, -1, 0];
  const finish = (): void => {
    const length = end - start;
    if (start >= 0 && length >= SHORTEST * size && covered >= LEAST_COVERED * length)
      found.push({ x0: start, x1: end });
    [start, covered] = [-1, 0];
  };
  for (let x = alone.indexOf(1); x >= 0; x = alone.indexOf(1, x + 1)) {
    if (start >= 0 && x - end > WIDEST_HOLE * size) finish();
    if (start < 0) start = x;
    end = x + 1;
    covered++;
  }
  finish();
  return found;
}
