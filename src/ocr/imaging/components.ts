import type { InkPicture } from './binarise.js';
import { GrowingNumbers } from './growing-numbers.js';
import type { Component } from './shapes.js';

/** Pieces of ink that hang together, also by corners; found from runs of pixels in one pass. */
export function connectedComponents(ink: InkPicture): Component[] {
  const groups = new Groups();
  let [above, row] = [new GrowingNumbers(), new GrowingNumbers()];
  let [y, candidate] = [0, 0];
  const { data, width } = ink;
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at)) {
    const line = Math.floor(at / width);
    const start = line * width;
    const x0 = at - start;
    const end = start + width;
    while (at < end && data[at] === 1) at++;
    const x1 = at - start;
    if (line !== y) {
      [above, row] = [row, above];
      if (line !== y + 1) above.length = 0;
      row.length = 0;
      [y, candidate] = [line, 0];
    }
    while (candidate < above.length && above.at(candidate + END) < x0) candidate += RUN;
    let group = -1;
    for (let i = candidate; i < above.length && above.at(i) <= x1; i += RUN) {
      const other = above.at(i + GROUP);
      group = group < 0 ? groups.find(other) : groups.join(group, other);
    }
    if (group < 0) group = groups.add(x0, x1, y);
    else groups.grow(group, x0, y, x1, y + 1, x1 - x0);
    row.push(x0);
    row.push(x1);
    row.push(group);
  }
  return groups.components();
}

/** A span of ink in one row is three numbers: where it starts, where it ends, and the group it belongs to. */
const RUN = 3;
const END = 1;
const GROUP = 2;

/** A set of runs is its parent among the sets, its box and its area. */
const SET = 6;
const X0 = 1;
const Y0 = 2;
const X1 = 3;
const Y1 = 4;
const AREA = 5;

/** Sets of runs that turn out to belong together; each is named by where its numbers stand. */
class Groups {
  private readonly sets = new GrowingNumbers();

  add(x0: number, x1: number, y: number): number {
    const { sets } = this;
    const group = sets.length;
    sets.push(group);
    sets.push(x0);
    sets.push(y);
    sets.push(x1);
    sets.push(y + 1);
    sets.push(x1 - x0);
    return group;
  }

  find(group: number): number {
    const { sets } = this;
    let root = group;
    while (sets.at(root) !== root) root = sets.at(root);
    sets.set(group, root);
    return root;
  }

  join(a: number, b: number): number {
    const { sets } = this;
    const [into, from] = [this.find(a), this.find(b)];
    if (into === from) return into;
    this.grow(
      into,
      sets.at(from + X0),
      sets.at(from + Y0),
      sets.at(from + X1),
      sets.at(from + Y1),
      sets.at(from + AREA),
    );
    sets.set(from, into);
    return into;
  }

  grow(group: number, x0: number, y0: number, x1: number, y1: number, area: number): void {
    const { sets } = this;
    if (x0 < sets.at(group + X0)) sets.set(group + X0, x0);
    if (y0 < sets.at(group + Y0)) sets.set(group + Y0, y0);
    if (x1 > sets.at(group + X1)) sets.set(group + X1, x1);
    if (y1 > sets.at(group + Y1)) sets.set(group + Y1, y1);
    sets.set(group + AREA, sets.at(group + AREA) + area);
  }

  components(): Component[] {
    const { sets } = this;
    const found: Component[] = [];
    for (let group = 0; group < sets.length; group += SET) {
      if (sets.at(group) !== group) continue;
      found.push({
        x0: sets.at(group + X0),
        y0: sets.at(group + Y0),
        x1: sets.at(group + X1),
        y1: sets.at(group + Y1),
        area: sets.at(group + AREA),
      });
    }
    return found;
  }
}
