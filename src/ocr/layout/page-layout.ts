import { type Box, unionBox } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { typeSizes } from './type-size.js';

/** A page's size in the pixels of its lines' boxes. */
export interface PageArea {
  readonly width: number;
  readonly height: number;
}

export interface PlacedLine {
  readonly line: TextLine;
  /** Place in the order as read. */
  readonly index: number;
  readonly text: string;
  /** Type size as a share of the body's; undefined where the line is too short to tell. */
  readonly size: number | undefined;
}

/** Lines side by side. */
export interface Row {
  readonly lines: readonly PlacedLine[];
  readonly box: Box;
}

export const middleOf = ([, y, , h]: Box): number => y + h / 2;
export const rightOf = ([x, , w]: Box): number => x + w;
export const textOf = ({ words }: TextLine): string => words.map(({ text }) => text).join(' ');

/** How far two boxes lie over each other from left to right; negative: the blank between them. */
export const sharedWidth = (a: Box, b: Box): number =>
  Math.min(rightOf(a), rightOf(b)) - Math.max(a[0], b[0]);

export const concurrentMap = (a: Box, b: Box): boolean =>
  Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]) > 0.5 * Math.min(a[3], b[3]);

const FEWEST_PITCHES = 3;
const PITCH_OF_HEIGHT = 1.4;

/** The lines of a page with the measures that all rules share: type sizes, rows, and the usual step between lines. */
export class PageLayout {
  readonly lines: readonly PlacedLine[];
  /** From top to bottom, each from left to right. */
  readonly rows: readonly Row[];
  /** Usual distance between the middles of two lines of a paragraph, in pixels. */
  readonly pitch: number;
  /** Width of a body letter on average, in pixels; half an em, more or less. */
  readonly letterWidth: number;

  constructor(
    lines: readonly TextLine[],
    readonly page: PageArea,
  ) {
    const { sizes, letterWidth } = typeSizes(lines);
    this.letterWidth = letterWidth;
    this.lines = lines
      .map((line, index) => ({ line, index, text: textOf(line), size: sizes[index] }))
      .filter(({ text }) => text.trim() !== '');
    this.rows = rowsOf(this.lines);
    this.pitch = pitchOf(this.lines);
  }

  /** Steps between the middles of two rows. */
  steps(above: Box, below: Box): number {
    return (middleOf(below) - middleOf(above)) / this.pitch;
  }

  /** The nearest line above in the same column. */
  above(box: Box, among: readonly PlacedLine[] = this.lines): PlacedLine | undefined {
    return nearest(box, among, (other) => middleOf(box) - middleOf(other));
  }

  below(box: Box, among: readonly PlacedLine[] = this.lines): PlacedLine | undefined {
    return nearest(box, among, (other) => middleOf(other) - middleOf(box));
  }
}

function nearest(
  box: Box,
  among: readonly PlacedLine[],
  distance: (other: Box) => number,
): PlacedLine | undefined {
  let [best, least] = [undefined as PlacedLine | undefined, Infinity];
  for (const each of among) {
    const away = distance(each.line.box);
    if (away > 0.3 * box[3] && away < least && sharedWidth(box, each.line.box) > 0)
      [best, least] = [each, away];
  }
  return best;
}

function rowsOf(lines: readonly PlacedLine[]): Row[] {
  const rows: { lines: PlacedLine[]; box: Box }[] = [];
  for (const line of [...lines].sort((a, b) => middleOf(a.line.box) - middleOf(b.line.box))) {
    const open = rows.at(-1);
    if (open && concurrentMap(open.box, line.line.box)) {
      open.lines.push(line);
      open.box = unionBox([open.box, line.line.box]) ?? open.box;
    } else rows.push({ lines: [line], box: line.line.box });
  }
  return rows.map(({ lines: own, box }) => ({
    lines: own.sort((a, b) => a.line.box[0] - b.line.box[0]),
    box,
  }));
}

function pitchOf(lines: readonly PlacedLine[]): number {
  const steps: number[] = [];
  lines.forEach(({ line: { box } }, i) => {
    const next = lines[i + 1]?.line.box;
    if (!next || concurrentMap(box, next) || sharedWidth(box, next) < 0.5 * Math.min(box[2], next[2])) return;
    const step = middleOf(next) - middleOf(box);
    if (step > 0 && step < 4 * box[3]) steps.push(step);
  });
  if (steps.length >= FEWEST_PITCHES) return median(steps);
  return PITCH_OF_HEIGHT * (median(lines.map(({ line }) => line.box[3])) || 1);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
