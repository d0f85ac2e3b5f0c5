import type { GreyPicture } from '../../../imaging/grey-picture.js';
import { smoothedAt, type InkPicture } from '../../../imaging/binarise.js';
import { clearRings, ringOf, withoutStampsOwn } from './round-stamps.js';
import { heightOf, widthOf, type Component, type Rect } from '../../../imaging/shapes.js';

/** In letter sizes, and as a shape: a stamp is about as wide as high, and mostly empty. */
const SMALLEST = 5;
const LARGEST = 40;
const SLENDEREST = 0.5;
const FULLEST = 0.45;
/** By how much the letters are darker than the stamp, and how clearly the two part. */
const LEAST_STEP = 35;
const LEAST_PARTING = 0.7;

export interface WithoutStamps {
  readonly ink: InkPicture;
  /** Drops what of the ink that is left belongs to a stamp nonetheless. */
  rest(this: void, parts: readonly Component[]): readonly Component[];
}

/**
 * A stamp pressed over text hangs together with the letters it touches, so that they would pass for a part of it. Where
 * its ink is paler, only the darker ink within its frame counts; where both are alike, as in pictures of one bit, its
 * rings are cleared, and what stands between them is its own.
 */
export function withoutStamps(
  view: GreyPicture,
  ink: InkPicture,
  components: readonly Component[],
  size: number,
): WithoutStamps {
  const stamps = components.filter((part) => mayBeStamp(part, size));
  const rings: ((parts: readonly Component[]) => readonly Component[])[] = [];
  if (stamps.length === 0) return { ink, rest: (parts) => parts };
  const cleared = Uint8Array.from(ink.data);
  for (const stamp of stamps) {
    const threshold = darkerThan(view, ink, stamp);
    if (threshold !== undefined) {
      clearPaler(view, cleared, stamp, threshold);
      continue;
    }
    const circle = ringOf(ink, stamp);
    if (!circle) continue;
    const inner = clearRings(ink, cleared, circle);
    rings.push((parts) => withoutStampsOwn(parts, circle, inner, size));
  }
  return {
    ink: { ...ink, data: cleared },
    rest: (parts) => rings.reduce((left, without) => without(left), parts),
  };
}

function mayBeStamp(part: Component, size: number): boolean {
  const [width, height] = [widthOf(part), heightOf(part)];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const fits = short >= SMALLEST * size && long <= LARGEST * size && short >= SLENDEREST * long;
  return fits && part.area <= FULLEST * width * height;
}

/** Otsu's threshold between two inks; undefined where there is but one. Only the middles of strokes are counted. */
function darkerThan(view: GreyPicture, ink: InkPicture, { x0, y0, x1, y1 }: Rect): number | undefined {
  const counts = new Float64Array(256);
  const { width } = ink;
  for (let y = Math.max(1, y0); y < Math.min(ink.height - 1, y1); y++) {
    for (let x = Math.max(1, x0); x < Math.min(width - 1, x1); x++) {
      const at = y * width + x;
      const isCore =
        ink.data[at] === 1 &&
        ink.data[at - 1] === 1 &&
        ink.data[at + 1] === 1 &&
        ink.data[at - width] === 1 &&
        ink.data[at + width] === 1;
      if (!isCore) continue;
      const grey = smoothedAt(view, x, y);
      counts[grey] = (counts[grey] ?? 0) + 1;
    }
  }
  return otsu(counts);
}

function otsu(counts: Float64Array): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, grey) => sum + grey * count, 0) / total;
  const variance = counts.reduce((sum, count, grey) => sum + count * (grey - mean) ** 2, 0) / total;
  let [best, parting, step] = [0, 0, 0];
  let [below, sum] = [0, 0];
  counts.forEach((count, grey) => {
    below += count;
    sum += count * grey;
    if (below === 0 || below === total) return;
    const [dark, pale] = [sum / below, (mean * total - sum) / (total - below)];
    const between = (below / total) * (1 - below / total) * (pale - dark) ** 2;
    if (between > parting) [best, parting, step] = [grey, between, pale - dark];
  });
  return total > 50 && step >= LEAST_STEP && parting >= LEAST_PARTING * variance ? best : undefined;
}

/** Within a frame only the dark ink stays. */
function clearPaler(view: GreyPicture, ink: Uint8Array, { x0, y0, x1, y1 }: Rect, threshold: number): void {
  for (let y = y0; y < y1; y++) {
    for (let x = x0, at = y * view.width + x0; x < x1; x++, at++) {
      if (ink[at] === 1 && smoothedAt(view, x, y) > threshold) ink[at] = 0;
    }
  }
}
