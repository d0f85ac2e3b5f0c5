import { type Box, type Turn, turnBox } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import type { SuspectSpot } from '../pages/suspect-spot.js';

/** Size of a page space before it is turned. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const turnedSpace = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** The turn that takes back another. */
export const turnFrom = (before: Turn, after: Turn): Turn => ((after - before + 360) % 360) as Turn;

/** Parts of a pixel are kept, but not what arithmetic adds to them: turned back a box is as it was. */
export function turnedBox(box: Box, turn: Turn, size: Size): Box {
  const [x, y, w, h] = turnBox(box, turn, size);
  return [tidy(x), tidy(y), tidy(w), tidy(h)];
}

const tidy = (pixels: number): number => Math.round(pixels * 1000) / 1000;

export const turnedBoxes = (boxes: readonly Box[], turn: Turn, size: Size): Box[] =>
  boxes.map((box) => turnedBox(box, turn, size));

/** Lines with their words where they lie once the page is turned; their order and text stay. */
export const turnedLines = (lines: readonly TextLine[], turn: Turn, size: Size): TextLine[] =>
  lines.map((line) => ({
    ...line,
    box: turnedBox(line.box, turn, size),
    words: line.words.map((word) => ({ ...word, box: turnedBox(word.box, turn, size) })),
  }));

export const turnedSuspects = (suspects: readonly SuspectSpot[], turn: Turn, size: Size): SuspectSpot[] =>
  suspects.map(({ kind, boxes }) => ({ kind, boxes: turnedBoxes(boxes, turn, size) }));
