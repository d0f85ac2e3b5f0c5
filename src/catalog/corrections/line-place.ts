import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { likeness } from './likeness.js';

/** What is looked for on a page that was read again: where a line stood, and what may be read there. */
export interface WantedLine {
  readonly box: Box;
  readonly texts: readonly string[];
}

export type FoundLine =
  | { readonly kind: 'found'; readonly index: number; readonly score: number }
  /** Nothing stands there. */
  | { readonly kind: 'nothing' }
  /** Something stands there, but no one line that is surely meant. */
  | { readonly kind: 'unclear' };

/** Engines draw boxes of unlike height round the same line; from this share on it is the same row. */
const SAME_ROW = 0.6;
const NEAR = { place: 0.4, text: 0.5 };
/** The picture does not change: what stands at the very place may have been read quite differently. */
const SAME_PLACE = { place: 0.7, text: 0.3 };
const SOMETHING = 0.15;
/** Between the best and the next best; closer, neither is sure. */
const MARGIN = 0.2;

export const lineText = (line: Pick<TextLine, 'words'>): string =>
  line.words.map(({ text }) => text).join(' ');

/** The single line that matches best in position and text together. */
export function findLine(lines: readonly TextLine[], wanted: WantedLine): FoundLine {
  const standing = lines
    .map((line, index) => ({ line, index, place: overlap(line.box, wanted.box) }))
    .filter(({ place }) => place >= SOMETHING);
  if (standing.length === 0) return { kind: 'nothing' };
  const fitting = standing
    .map(({ line, index, place }) => ({ index, place, text: bestLikeness(lineText(line), wanted.texts) }))
    .filter((one) => reaches(one, NEAR) || reaches(one, SAME_PLACE))
    .map(({ index, place, text }) => ({ index, score: place + text }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = fitting;
  if (!best || (next && best.score - next.score < MARGIN)) return { kind: 'unclear' };
  return { kind: 'found', ...best };
}

const reaches = (one: { place: number; text: number }, least: { place: number; text: number }): boolean =>
  one.place >= least.place && one.text >= least.text;

const bestLikeness = (text: string, texts: readonly string[]): number =>
  Math.max(0, ...texts.map((other) => likeness(text, other)));

/** How far two boxes are the same line's, 0–1: their common width, in so far as they lie in one row. */
export function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const across = commonShare(ax, ax + aw, bx, bx + bw);
  return across * Math.min(1, commonShare(ay, ay + ah, by, by + bh) / SAME_ROW);
}

function commonShare(a0: number, a1: number, b0: number, b1: number): number {
  const common = Math.min(a1, b1) - Math.max(a0, b0);
  const whole = Math.max(a1, b1) - Math.min(a0, b0);
  return common <= 0 || whole <= 0 ? 0 : common / whole;
}
