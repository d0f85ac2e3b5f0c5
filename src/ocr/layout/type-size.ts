import type { TextLine } from '../../shared/page-text.js';

/** A line of fewer letters has no width to go by. */
const FEWEST_LETTERS = 12;
/** Capitals are so much wider than small letters. */
const CAPITALS = 1.25;
/** Heights that agree so well were written by a program, not measured on a picture. */
const SAME_HEIGHT = 0.02;
const AGREEING = 0.6;

export interface TypeSizes {
  /** A line's type size as a share of the body's, in the order of the lines. */
  readonly sizes: readonly (number | undefined)[];
  /** Of the body, in pixels. */
  readonly letterWidth: number;
}

/**
 * How large each line is set, the body's size being 1: by the height of its words where a file tells it exactly, else
 * by the width of its letters, which a picture shows far more truly than heights that depend on marks and descenders.
 */
export function typeSizes(lines: readonly TextLine[]): TypeSizes {
  const widths = lines.map(widthOfLetters);
  const letters = lines.map(({ words }) => words.reduce((sum, { text }) => sum + text.length, 0));
  const long = lines.map((_, i) => i).filter((i) => (letters[i] ?? 0) >= FEWEST_LETTERS);
  const weight = (i: number): number => letters[i] ?? 0;
  const bodyWidth = weightedMedian(long, (i) => widths[i] ?? 0, weight);
  const heights = lines.map(({ words }) => middle(words.map(({ box }) => box[3])));
  const bodyHeight = weightedMedian(long, (i) => heights[i] ?? 0, weight);
  const same = long.filter((i) => Math.abs((heights[i] ?? 0) / bodyHeight - 1) < SAME_HEIGHT);
  const exact = bodyHeight > 0 && sum(same.map(weight)) >= AGREEING * sum(long.map(weight));
  return {
    letterWidth: bodyWidth || middle(heights) / 2,
    sizes: lines.map((_, i) => {
      if (exact) return (heights[i] ?? 0) / bodyHeight;
      const width = widths[i];
      if (width === undefined || bodyWidth === 0 || weight(i) < FEWEST_LETTERS) return undefined;
      return width / bodyWidth;
    }),
  };
}

/** Undefined for figures and signs, which are of other widths. */
function widthOfLetters({ words }: TextLine): number | undefined {
  const told = words.filter(({ text }) => /\p{L}{2}/u.test(text));
  const letters = sum(told.map(({ text }) => text.length));
  if (letters < FEWEST_LETTERS / 2) return undefined;
  const width = sum(told.map(({ box }) => box[2])) / letters;
  const text = told.map((word) => word.text).join('');
  return text === text.toUpperCase() ? width / CAPITALS : width;
}

function weightedMedian(
  items: readonly number[],
  value: (item: number) => number,
  weight: (item: number) => number,
): number {
  const sorted = items.filter((item) => value(item) > 0).sort((a, b) => value(a) - value(b));
  const half = sum(sorted.map(weight)) / 2;
  let passed = 0;
  for (const item of sorted) {
    passed += weight(item);
    if (passed >= half) return value(item);
  }
  return 0;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
