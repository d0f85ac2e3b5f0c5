import type { InkPicture } from './binarise.js';
import { brokenRules } from './broken-rules.js';
import { heightOf, widthOf, type Component, type Rect } from './shapes.js';

export interface Rulings {
  /** Level rules, each a box. */
  readonly level: readonly Rect[];
  /** Upright rules, as between the columns of a table. */
  readonly upright: readonly Rect[];
}

/** In letter sizes: no stroke of a letter, and no word, has such an unbroken line; no rule is so thick. */
const SHORTEST_UPRIGHT = 3.5;
const SHORTEST_LEVEL = 8;
const THICKEST = 0.4;
/** Coarse scans tear small holes into a rule; letters and words stand further apart. */
const LONGEST_GAP = 3;

/** Finds the rules of a page whose letters are of this size, also those of a frame or grid. */
export function findRulings(ink: InkPicture, components: readonly Component[], size: number): Rulings {
  const { width, height } = ink;
  const thickest = THICKEST * size + 2;
  const upright = components.some((part) => heightOf(part) > SHORTEST_UPRIGHT * size)
    ? longLines(ink, { lines: width, line: 1, length: height, along: width }, SHORTEST_UPRIGHT * size)
    : [];
  const level = components.some((part) => widthOf(part) > SHORTEST_LEVEL * size)
    ? longLines(ink, { lines: height, line: width, length: width, along: 1 }, SHORTEST_LEVEL * size)
    : [];
  const whole = level
    .filter((rule) => rule.last - rule.first < thickest)
    .map(({ first, last, start, end }): Rect => ({ x0: start, x1: end, y0: first, y1: last + 1 }));
  const flat = components.some((part) => widthOf(part) > size && heightOf(part) < THICKEST * size);
  const broken = (flat ? brokenRules(ink, size) : []).filter(
    (rule) => !whole.some((other) => isPartOf(other, rule)),
  );
  return {
    upright: upright
      .filter((rule) => rule.last - rule.first < thickest)
      .map(({ first, last, start, end }) => ({ x0: first, x1: last + 1, y0: start, y1: end })),
    level: [...whole, ...broken],
  };
}

const isPartOf = (whole: Rect, part: Rect): boolean =>
  part.y0 <= whole.y1 + 1 && part.y1 >= whole.y0 - 1 && part.x0 >= whole.x0 - 2 && part.x1 <= whole.x1 + 2;

/** Whether a piece of ink is a piece of a rule that broke, within `reach` of what is left of the rule. */
export function liesOnRule({ upright, level }: Rulings, part: Rect, reach: number): boolean {
  const within = (low: number, high: number, from: number, to: number, slack: number): boolean =>
    low >= from - slack && high <= to + slack;
  return (
    upright.some(
      (rule) =>
        within(part.x0, part.x1, rule.x0, rule.x1, 2) && within(part.y0, part.y1, rule.y0, rule.y1, reach),
    ) ||
    level.some(
      (rule) =>
        within(part.y0, part.y1, rule.y0, rule.y1, 2) && within(part.x0, part.x1, rule.x0, rule.x1, reach),
    )
  );
}

/** How to walk over the picture: so many lines, with so many steps along each. */
interface Walk {
  readonly lines: number;
  readonly line: number;
  readonly length: number;
  readonly along: number;
}

interface LongLine {
  readonly first: number;
  last: number;
  start: number;
  end: number;
}

/** Runs of ink without a real gap, side by side ones joined; a rule may lean by a pixel. */
function longLines({ data }: InkPicture, walk: Walk, shortest: number): LongLine[] {
  const found: LongLine[] = [];
  for (let n = 1; n < walk.lines - 1; n++) {
    const inked = (i: number): boolean => {
      const at = n * walk.line + i * walk.along;
      return data[at] === 1 || data[at - walk.line] === 1 || data[at + walk.line] === 1;
    };
    for (let i = 0; i < walk.length; i++) {
      if (!inked(i)) continue;
      const start = i;
      let end = i + 1;
      while (++i < walk.length && i - end <= LONGEST_GAP) if (inked(i)) end = i + 1;
      i = end;
      if (i - start < shortest) continue;
      const beside = found.find((other) => other.last >= n - 1 && other.start < i && other.end > start);
      if (!beside) {
        found.push({ first: n, last: n, start, end: i });
      } else {
        beside.last = n;
        beside.start = Math.min(beside.start, start);
        beside.end = Math.max(beside.end, i);
      }
    }
  }
  return found;
}
