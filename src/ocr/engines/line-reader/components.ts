import type { InkPicture } from './binarise.js';
import type { Component } from './shapes.js';

/** Pieces of ink that hang together, also by corners; found from runs of pixels in one pass. */
export function connectedComponents(ink: InkPicture): Component[] {
  const groups = new Groups();
  let [above, row] = [new Runs(), new Runs()];
  let [y, candidate] = [0, 0];
  const { data, width } = ink;
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at)) {
    const line = Math.floor(at / width);
    const x0 = at - line * width;
    const end = (line + 1) * width;
    while (at < end && data[at] === 1) at++;
    const x1 = at - line * width;
    if (line !== y) {
      [above, row] = [row, above];
      if (line !== y + 1) above.count = 0;
      row.count = 0;
      [y, candidate] = [line, 0];
    }
    while (candidate < above.count && above.end(candidate) < x0) candidate++;
    let group = -1;
    for (let i = candidate; i < above.count && above.start(i) <= x1; i++) {
      group = group < 0 ? groups.find(above.group(i)) : groups.join(group, above.group(i));
    }
    if (group < 0) group = groups.add();
    groups.grow(group, x0, x1, y);
    row.push(x0, x1, group);
  }
  return groups.components();
}

/** Stretches of ink side by side in one row, each with the group it belongs to: three numbers a run. */
class Runs {
  count = 0;
  private values = new Int32Array(3 * 256);

  push(x0: number, x1: number, group: number): void {
    const at = 3 * this.count++;
    if (at + 3 > this.values.length) {
      const longer = new Int32Array(2 * this.values.length);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[at] = x0;
    this.values[at + 1] = x1;
    this.values[at + 2] = group;
  }

  start(run: number): number {
    return this.values[3 * run] ?? 0;
  }

  end(run: number): number {
    return this.values[3 * run + 1] ?? 0;
  }

  group(run: number): number {
    return this.values[3 * run + 2] ?? 0;
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

  grow(group: number, x0: number, x1: number, y: number): void {
    const box = this.boxes[group];
    if (!box) return;
    if (x0 < box.x0) box.x0 = x0;
    if (y < box.y0) box.y0 = y;
    if (x1 > box.x1) box.x1 = x1;
    if (y >= box.y1) box.y1 = y + 1;
    box.area += x1 - x0;
  }

  components(): Component[] {
    return this.boxes.filter((_, group) => this.parent[group] === group);
  }
}
