import type { InkPicture } from '../../../imaging/binarise.js';
import { brokenRules } from './broken-rules.js';
import { PixelWork } from '../../../imaging/pixel-kernels.js';
import { heightOf, widthOf, type Component, type Rect } from '../../../imaging/shapes.js';

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
/** More runs than the densest grid has. */
const MOST_RUNS = 100_000;
const RUN_BYTES = 12;

/** Finds the rules of a page whose letters are of this size, also those of a frame or grid. */
export function findRulings(ink: InkPicture, components: readonly Component[], size: number): Rulings {
  const thickest = THICKEST * size + 2;
  const upright = components.some((part) => heightOf(part) > SHORTEST_UPRIGHT * size)
    ? joined(uprightRuns(ink, SHORTEST_UPRIGHT * size))
    : [];
  const level = components.some((part) => widthOf(part) > SHORTEST_LEVEL * size)
    ? joined(levelRuns(ink, SHORTEST_LEVEL * size))
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

/** A run of ink without a real gap, along one line of pixels and those beside it. */
interface InkRun {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function levelRuns({ data, width, height }: InkPicture, shortest: number): InkRun[] {
  const work = new PixelWork();
  const [ink, found] = [work.put(data), work.room(RUN_BYTES * MOST_RUNS)];
  const count = work.run.levelRuns(ink, width, height, LONGEST_GAP, Math.ceil(shortest), found, MOST_RUNS);
  return runsAt(found, count, work);
}

function uprightRuns({ data, width, height }: InkPicture, shortest: number): InkRun[] {
  const work = new PixelWork();
  const [ink, found, lasts] = [work.put(data), work.room(RUN_BYTES * MOST_RUNS), work.room(8 * width)];
  const least = Math.ceil(shortest);
  const count = work.run.uprightRuns(ink, width, height, LONGEST_GAP, least, found, MOST_RUNS, lasts);
  return runsAt(found, count, work).sort((a, b) => a.line - b.line || a.start - b.start);
}

function runsAt(place: number, count: number, work: PixelWork): InkRun[] {
  const numbers = work.takeNumbers(place, 3 * Math.min(count, MOST_RUNS));
  return Array.from({ length: numbers.length / 3 }, (_, i) => ({
    line: numbers[3 * i] ?? 0,
    start: numbers[3 * i + 1] ?? 0,
    end: numbers[3 * i + 2] ?? 0,
  }));
}

interface LongLine {
  readonly first: number;
  last: number;
  start: number;
  end: number;
}

/** Runs side by side are one line; a rule may lean by a pixel. */
function joined(runs: readonly InkRun[]): LongLine[] {
  const found: LongLine[] = [];
  for (const { line, start, end } of runs) {
    const beside = found.find((other) => other.last >= line - 1 && other.start < end && other.end > start);
    if (!beside) {
      found.push({ first: line, last: line, start, end });
    } else {
      beside.last = line;
      beside.start = Math.min(beside.start, start);
      beside.end = Math.max(beside.end, end);
    }
  }
  return found;
}
