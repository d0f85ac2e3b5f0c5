import { middleY, type Component } from '../../../imaging/shapes.js';

/** In sizes of a part. */
const WIDEST_GAP = 4;
const LEVEL = 0.8;

interface Run {
  readonly parts: Component[];
  last: Component;
}

/** Runs of parts side by side, about level; `size` is the height of a part. */
export function levelRuns(parts: readonly Component[], size: number): Component[][] {
  const runs: Run[] = [];
  let within: Run[] = [];
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    within = within.filter(({ last }) => part.x0 - last.x1 < WIDEST_GAP * size);
    const run = within.findLast(({ last }) => Math.abs(middleY(part) - middleY(last)) < LEVEL * size);
    if (run) {
      run.parts.push(part);
      run.last = part;
    } else {
      const begun = { parts: [part], last: part };
      runs.push(begun);
      within.push(begun);
    }
  }
  return runs.map((run) => run.parts);
}
