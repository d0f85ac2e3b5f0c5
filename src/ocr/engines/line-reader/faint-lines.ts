import { levelRuns } from './level-runs.js';
import { around, heightOf, widthOf, type Component } from './shapes.js';
import { percentile } from './statistics.js';

/** All in pixels. */
const LOWEST = 2;
const TALL = 4;
const SIZE = 5;
const SHORTEST_LINE = 100;
/** Of dots and dashes one is like the other. */
const LEAST_SPREAD = 2;
const LONGEST_WORD = 15;
const FEWEST = 15;
/** So many specks are grain. */
const MOST = 4000;

/** Lines of print so small and faint that but specks of its letters are left: many, near each other, and uneven. */
export function faintLines(alone: readonly Component[], tallest: number): Component[][] {
  const specks = alone.filter((part) => {
    const height = heightOf(part);
    return height >= LOWEST && height <= tallest && widthOf(part) < LONGEST_WORD * height;
  });
  return specks.length > MOST ? [] : levelRuns(specks, SIZE).filter(isLine);
}

function isLine(specks: readonly Component[]): boolean {
  if (specks.length < FEWEST || widthOf(around(specks)) < SHORTEST_LINE) return false;
  const heights = specks.map(heightOf);
  const spread = percentile(heights, 0.9) - percentile(heights, 0.1);
  return percentile(heights, 0.75) >= TALL && spread >= LEAST_SPREAD;
}
