import { around, heightOf, middleY, widthOf, type Component, type Rect } from '../../../imaging/shapes.js';
import { percentile } from '../../../imaging/statistics.js';

/** All in pixels. */
const LOWEST = 2;
const TALL = 3;
const LINE = 8;
const SHORTEST_LINE = 100;
const WIDEST_GAP = 60;
/** From one speck to the next, on the whole: a line of print has more of them than noise. */
const FAR_APART = 15;
/** Of dots and dashes one is like the other. */
const LEAST_SPREAD = 2;
const LONGEST_WORD = 15;
const FEWEST = 15;
/** So many specks are noise. */
const MOST = 4000;

/**
 * Where a line of print stands that is so small and faint that but specks of its letters are ink: many, near each
 * other, and uneven.
 */
export function faintBands(alone: readonly Component[], tallest: number): Rect[] {
  const small = alone.filter((part) => {
    const height = heightOf(part);
    return height >= LOWEST && height <= tallest && widthOf(part) < LONGEST_WORD * height;
  });
  if (small.length > MOST) return [];
  let specks = small.sort((a, b) => middleY(a) - middleY(b));
  const bands: Rect[] = [];
  for (let line = fullest(specks); line.length >= FEWEST; line = fullest(specks)) {
    bands.push(...piecesOf(line).filter(isLine).map(around));
    const taken = new Set(line);
    specks = specks.filter((speck) => !taken.has(speck));
  }
  return bands;
}

/** As many as stand in one strip of the page, of specks from its top to its foot. */
function fullest(down: readonly Component[]): Component[] {
  let [best, first] = [{ from: 0, to: 0 }, 0];
  down.forEach((speck, last) => {
    for (let top = down[first]; top && middleY(speck) - middleY(top) > LINE; top = down[first]) first++;
    if (last + 1 - first > best.to - best.from) best = { from: first, to: last + 1 };
  });
  return down.slice(best.from, best.to);
}

function piecesOf(line: readonly Component[]): Component[][] {
  const pieces: Component[][] = [];
  let end = -Infinity;
  for (const speck of [...line].sort((a, b) => a.x0 - b.x0)) {
    if (speck.x0 - end > WIDEST_GAP) pieces.push([]);
    pieces.at(-1)?.push(speck);
    end = Math.max(end, speck.x1);
  }
  return pieces;
}

function isLine(specks: readonly Component[]): boolean {
  const width = widthOf(around(specks));
  if (specks.length < FEWEST || width < SHORTEST_LINE || width > FAR_APART * specks.length) return false;
  const heights = specks.map(heightOf);
  const spread = percentile(heights, 0.9) - percentile(heights, 0.1);
  return percentile(heights, 0.75) >= TALL && spread >= LEAST_SPREAD;
}
