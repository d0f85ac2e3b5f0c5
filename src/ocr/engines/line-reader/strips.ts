import { covered, indexHolding, type Interval } from './intervals.js';
import { BODY_SHARE } from './letters.js';
import { clusterRows } from './rows.js';
import { heightOf, type Rect } from './shapes.js';
import { median, percentile } from './statistics.js';

/**
 * Cuts one block into lines, top to bottom: first at empty rows, where a strip of nothing but marks belongs to the
 * text below it (or above), then strip by strip with the strip's own letter size.
 */
export function linesOfBlock<T extends Rect>(block: readonly T[], size: number): T[][] {
  const bands = covered(block.map(({ y0, y1 }) => ({ start: y0, end: y1 })));
  const members = bands.map((): T[] => []);
  for (const part of block) members[indexHolding(bands, part.y0)]?.push(part);

  const strips = new Map<number, T[]>();
  joinMarkBands(bands, members, size).forEach((strip, band) => {
    strips.set(strip, [...(strips.get(strip) ?? []), ...(members[band] ?? [])]);
  });
  return [...strips]
    .sort(([a], [b]) => a - b)
    .flatMap(([, parts]) => {
      const bodies = parts.map(heightOf).filter((height) => height > BODY_SHARE * size);
      return clusterRows(parts, bodies.length > 0 ? median(bodies) : size);
    });
}

/** For each band the number of the band it is read with. */
function joinMarkBands(bands: readonly Interval[], members: readonly Rect[][], size: number): number[] {
  const joined = bands.map((_, i) => i);
  bands.forEach(({ start, end }, i) => {
    const tallest = Math.max(...(members[i] ?? []).map(heightOf));
    const next = members[i + 1] ?? members[i] ?? [];
    if (tallest >= 0.6 * Math.max(size, percentile(next.map(heightOf), 0.7))) return;
    const below = (bands[i + 1]?.start ?? Infinity) - end;
    const above = start - (bands[i - 1]?.end ?? -Infinity);
    if (below <= Math.min(above, 1.2 * size)) joined[i] = i + 1;
    else if (above < 1.2 * size && tallest < 0.6 * size) joined[i] = joined[i - 1] ?? i;
  });
  for (let i = bands.length - 1; i >= 0; i--) {
    const below = joined[i] ?? i;
    if (below > i) joined[i] = joined[below] ?? below;
  }
  return joined;
}
