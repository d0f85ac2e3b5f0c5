import { unionBox, type Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';

/** Viewers put words in order by their height on the page, and lose it when a line falls by more than this. */
const MOST_FALL = 0.35;
const STEEPEST = 0.25;
const FEWEST_WORDS = 3;

/**
 * Lines of a page that lay aslant, sheared so far towards level that every viewer reads them in order. A word
 * then lies a little beside its picture near the margins, which costs less than words out of order.
 */
export function levelLines(lines: readonly TextLine[]): readonly TextLine[] {
  const slope = pageSlope(lines);
  const all = unionBox(lines.map((line) => line.box));
  if (slope === 0 || !all) return lines;
  const fall = slope * all[2];
  const allowed = MOST_FALL * median(lines.flatMap((line) => line.words.map((word) => word.box[3])));
  if (Math.abs(fall) <= allowed) return lines;
  const excess = (fall - Math.sign(fall) * allowed) / all[2];
  const middle = all[0] + all[2] / 2;
  return lines.map((line) => shearLine(line, (x) => excess * (x - middle)));
}

function shearLine(line: TextLine, excessAt: (x: number) => number): TextLine {
  const words = line.words.map((word) => {
    const [x, y, width, height] = word.box;
    return { ...word, box: [x, y - excessAt(x + width / 2), width, height] as Box };
  });
  return { ...line, words, box: unionBox(words.map((word) => word.box)) ?? line.box };
}

/** By how much the page's lines fall a pixel to the right: what most of the longer ones say. */
function pageSlope(lines: readonly TextLine[]): number {
  const slopes = lines.map((line) => lineSlope(line.words.map((word) => word.box)));
  return median(slopes.filter((slope) => slope !== undefined));
}

/** Least squares through the middles of the words. */
function lineSlope(words: readonly Box[]): number | undefined {
  if (words.length < FEWEST_WORDS) return undefined;
  const middles = words.map(([x, y, width, height]) => [x + width / 2, y + height / 2] as const);
  const [x0, y0] = [mean(middles.map(([x]) => x)), mean(middles.map(([, y]) => y))];
  const documentFrequency = mean(middles.map(([x]) => (x - x0) ** 2));
  const slope = mean(middles.map(([x, y]) => (x - x0) * (y - y0))) / documentFrequency;
  return Math.abs(slope) <= STEEPEST ? slope : undefined;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
