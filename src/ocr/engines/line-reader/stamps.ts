import type { GreyPicture } from '../grey-picture.js';
import { smoothed, type InkPicture } from './binarise.js';
import { connectedComponents } from './components.js';
import { heightOf, widthOf, type Component, type Rect } from './shapes.js';

/** In letter sizes, and as a shape: a stamp is about as wide as high, and mostly empty. */
const SMALLEST = 5;
const LARGEST = 40;
const SLENDEREST = 0.5;
const FULLEST = 0.45;
/** By how much the letters are darker than the stamp, and how clearly the two part. */
const LEAST_STEP = 35;
const LEAST_PARTING = 0.7;

/**
 * A stamp pressed over text hangs together with the letters it touches, so that they would pass for a part of it. Its
 * ink is paler: within its frame only the darker ink counts.
 */
export function withoutStamps(
  view: GreyPicture,
  ink: InkPicture,
  components: readonly Component[],
  size: number,
): Component[] {
  const stamps = components.filter((part) => mayBeStamp(part, size));
  if (stamps.length === 0) return [...components];
  const smooth = { ...view, data: smoothed(view) };
  let all = [...components];
  for (const stamp of stamps) {
    const threshold = darkerThan(smooth, ink, stamp);
    if (threshold === undefined) continue;
    const inside = connectedComponents(darkInk(smooth, ink, stamp, threshold));
    all = all.filter((part) => !contains(stamp, part)).concat(inside.map((part) => moved(part, stamp)));
  }
  return all;
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
      if (isCore) counts[view.data[at] ?? 0] = (counts[view.data[at] ?? 0] ?? 0) + 1;
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

/** The dark ink within a frame, as a picture of its own. */
function darkInk(
  view: GreyPicture,
  ink: InkPicture,
  { x0, y0, x1, y1 }: Rect,
  threshold: number,
): InkPicture {
  const [width, height] = [x1 - x0, y1 - y0];
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, from = (y + y0) * ink.width + x0; x < width; x++, from++, to++) {
      if (ink.data[from] === 1 && (view.data[from] ?? 0) <= threshold) data[to] = 1;
    }
  }
  return { data, width, height };
}

const contains = (frame: Rect, part: Rect): boolean =>
  part.x0 >= frame.x0 && part.y0 >= frame.y0 && part.x1 <= frame.x1 && part.y1 <= frame.y1;

const moved = (part: Component, { x0, y0 }: Rect): Component => ({
  x0: part.x0 + x0,
  y0: part.y0 + y0,
  x1: part.x1 + x0,
  y1: part.y1 + y0,
  area: part.area,
});
