import type { InkPicture } from './binarise.js';
import type { Component } from './shapes.js';

/** Pieces of ink that hang together, also by corners; found from runs of pixels in one pass. */
export function connectedComponents(ink: InkPicture): Component[] {
  const groups = new Groups();
  let [above, row, y]: [Run[], Run[], number] = [[], [], 0];
  let candidate = 0;
  for (const run of runsOf(ink)) {
    if (run.y !== y) {
      above = run.y === y + 1 ? row : [];
      [row, y, candidate] = [[], run.y, 0];
    }
    while (candidate < above.length && (above[candidate]?.x1 ?? 0) < run.x0) candidate++;
    let group = -1;
    for (let i = candidate; i < above.length; i++) {
      const other = above[i];
      if (!other || other.x0 > run.x1) break;
      group = group < 0 ? groups.find(other.group) : groups.join(group, other.group);
    }
    if (group < 0) group = groups.add();
    groups.grow(group, run);
    row.push({ ...run, group });
  }
  return groups.components();
}

/** Pixels of ink side by side in one row. */
interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

interface Run extends Stretch {
  readonly group: number;
}

/** Row by row, from left to right. */
function* runsOf({ data, width }: InkPicture): Generator<Stretch> {
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at)) {
    const y = Math.floor(at / width);
    const [start, end] = [at, (y + 1) * width];
    while (at < end && data[at] === 1) at++;
    yield { x0: start - y * width, x1: at - y * width, y };
  }
}

interface Growing {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
}

/** Sets of runs that turn out to belong together, each with its box. */
class Groups {
  private readonly parent: number[] = [];
  private readonly boxes: Growing[] = [];

  add(): number {
    this.boxes.push({ x0: Infinity, y0: Infinity, x1: 0, y1: 0, area: 0 });
    return this.parent.push(this.parent.length) - 1;
  }

  find(group: number): number {
    let root = group;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[group] = root;
    return root;
  }

  join(a: number, b: number): number {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return first;
    const [into, from] = [this.boxes[first], this.boxes[second]];
    if (into && from) {
      into.x0 = Math.min(into.x0, from.x0);
      into.y0 = Math.min(into.y0, from.y0);
      into.x1 = Math.max(into.x1, from.x1);
      into.y1 = Math.max(into.y1, from.y1);
      into.area += from.area;
    }
    this.parent[second] = first;
    return first;
  }

  grow(group: number, { x0, x1, y }: Stretch): void {
    const box = this.boxes[group];
    if (!box) return;
    box.x0 = Math.min(box.x0, x0);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x1);
    box.y1 = Math.max(box.y1, y + 1);
    box.area += x1 - x0;
  }

  components(): Component[] {
    return this.boxes.filter((_, group) => this.parent[group] === group);
  }
}
