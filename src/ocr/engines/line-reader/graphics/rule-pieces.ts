import type { InkPicture } from '../../../imaging/binarise.js';
import type { Rulings } from './rulings.js';
import { heightOf, widthOf, type Component, type Rect } from '../../../imaging/shapes.js';

const SLACK = 1;
/** Share of a piece's ink that rules account for. */
const MOSTLY = 0.85;

/** Pieces of a torn grid: corners and crossings, longer than letters and made of nothing but rules. */
export function gridPieces(
  ink: InkPicture,
  { level, upright }: Rulings,
  components: readonly Component[],
  size: number,
): ReadonlySet<Component> {
  const rules = [...level, ...upright];
  if (rules.length === 0) return new Set();
  const ruled = maskOf(ink, rules);
  const long = components.filter((part) => widthOf(part) > 1.5 * size || heightOf(part) > 1.5 * size);
  return new Set(long.filter((part) => ruledInk(ink, ruled, part) > MOSTLY * part.area));
}

function maskOf({ width, height }: InkPicture, rules: readonly Rect[]): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const { x0, y0, x1, y1 } of rules) {
    for (let y = Math.max(0, y0 - SLACK); y < Math.min(height, y1 + SLACK); y++) {
      mask.fill(1, y * width + Math.max(0, x0 - SLACK), y * width + Math.min(width, x1 + SLACK));
    }
  }
  return mask;
}

function ruledInk({ data, width }: InkPicture, ruled: Uint8Array, { x0, y0, x1, y1 }: Rect): number {
  let count = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0, at = y * width + x0; x < x1; x++, at++) if (data[at] === 1 && ruled[at] === 1) count++;
  }
  return count;
}
