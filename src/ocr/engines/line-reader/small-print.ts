import { heightOf, middleY, widthOf, type Component } from './shapes.js';
import { median } from './statistics.js';

export interface SmallPrint {
  readonly size: number;
  readonly bodies: readonly Component[];
}

/** In pixels: what is less tall is no letter that could be read. */
const SHORTEST = 5;
const FEWEST_IN_LINE = 8;
/** So many specks are grain, and looking for company among them takes too long. */
const MOST = 4000;

/** Letters so much smaller than the page's own that they would pass for its marks: they stand in lines of their like. */
export function smallPrint(rest: readonly Component[], tallest: number): SmallPrint | undefined {
  const candidates = rest.filter(
    (part) =>
      heightOf(part) >= SHORTEST &&
      heightOf(part) <= tallest &&
      widthOf(part) < 3 * heightOf(part) &&
      part.area > SHORTEST,
  );
  if (candidates.length < FEWEST_IN_LINE || candidates.length > MOST) return undefined;
  const size = median(candidates.map(heightOf));
  const bodies = linesOf(candidates, size).filter((line) => line.length >= FEWEST_IN_LINE);
  return bodies.length > 0 ? { size, bodies: bodies.flat() } : undefined;
}

/** Runs of parts side by side, about level. */
function linesOf(parts: readonly Component[], size: number): Component[][] {
  const open: Component[][] = [];
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const line = open.findLast((members) => {
      const last = members.at(-1);
      return (
        last !== undefined && part.x0 - last.x1 < 2 * size && Math.abs(middleY(part) - middleY(last)) < size / 2
      );
    });
    if (line) line.push(part);
    else open.push([part]);
  }
  return open;
}
