import type { InkPicture } from '../../../imaging/binarise.js';
import { heightOf, widthOf, type Component, type Rect } from '../../../imaging/shapes.js';

/** A small square on a form, to be ticked. */
export interface TickBox extends Rect {
  readonly ticked: boolean;
  /** Whether there is no doubt of it. */
  readonly clear: boolean;
}

/** In letter sizes: a box is about as tall as a line of text. */
const SMALLEST = 0.75;
const LARGEST = 2.4;
/** A box's width against its height. */
const NARROWEST = 0.8;
const WIDEST = 1.25;
/** Of its side. */
const THICKEST = 0.2;
/** The boxes of a form are of one size. */
const UNLIKE = 0.25;
/** A frame's sides are unbroken but for holes that scanning tore. */
const UNBROKEN = 0.92;
/** Round letters go on beyond the ends of their upright strokes; beyond a box there is at most a tick. */
const BULGING = 0.35;
/** Shares of the inside that are ink: an empty box has specks only, a tick is thin, and what is full is no box. */
const EMPTY = 0.03;
const TICKED = 0.07;
const FULL = 0.75;
/** Pieces of ink that may hold a box, in letter sizes: a tick may reach out of it, letters may touch it. */
const LONGEST_PIECE = 30;
const TALLEST_PIECE = 4;

/**
 * The square frames of about a letter's size, ticked or empty, wherever they stand in a piece of ink: letters that
 * touch them and ticks that run over their sides do not hide them.
 */
export function tickBoxes(ink: InkPicture, components: readonly Component[], size: number): TickBox[] {
  const found: TickBox[] = [];
  for (const part of components) {
    const [width, height] = [widthOf(part), heightOf(part)];
    if (height < SMALLEST * size || height > TALLEST_PIECE * size) continue;
    if (width < NARROWEST * SMALLEST * size || width > LONGEST_PIECE * size) continue;
    for (let x = part.x0; x < part.x1 - NARROWEST * SMALLEST * size; x++) {
      const frame = frameFrom(ink, part, x, size);
      if (frame === undefined) continue;
      const box = judged(ink, frame);
      if (box !== undefined) found.push(box);
      x = frame.x1;
    }
  }
  // Answers come in numbers, and not all of them are ticked: letters that worn print closed to a frame stand alone.
  const empty = found.filter(({ ticked, clear }) => clear && !ticked);
  return found.filter((box) => empty.some((other) => other !== box && isAlike(box, other)));
}

const isAlike = (a: Rect, b: Rect): boolean =>
  Math.abs(heightOf(a) - heightOf(b)) <= UNLIKE * heightOf(b) &&
  Math.abs(widthOf(a) - widthOf(b)) <= UNLIKE * widthOf(b);

/** The square whose left side is the longest run of ink in column `x`. */
function frameFrom(ink: InkPicture, part: Rect, x: number, size: number): Rect | undefined {
  const side = longestRun(ink, x, part.y0, part.y1);
  const height = side.end - side.start;
  if (height < SMALLEST * size || height > LARGEST * size) return undefined;
  const [top, bottom] = [side.start, side.end - 1];
  for (let right = x + Math.ceil(NARROWEST * height); right <= x + WIDEST * height; right++) {
    if (uprightShare(ink, right, top, bottom) < UNBROKEN) continue;
    const closed =
      levelShare(ink, x, right, top, 1) >= UNBROKEN && levelShare(ink, x, right, bottom, -1) >= UNBROKEN;
    const bulges =
      levelShare(ink, x, right, top - 2, -1) > BULGING || levelShare(ink, x, right, bottom + 2, 1) > BULGING;
    if (closed && !bulges) {
      // Its right side is as thick as its left one: what is thicker is a letter that touches it.
      let thick = 1;
      while (thick <= THICKEST * height && uprightShare(ink, x + thick, top, bottom) >= UNBROKEN) thick++;
      if (thick > THICKEST * height) return undefined;
      return { x0: x, y0: top, x1: right + thick, y1: bottom + 1 };
    }
  }
  return undefined;
}

function judged(ink: InkPicture, frame: Rect): TickBox | undefined {
  const edge = 2 + Math.round(0.06 * heightOf(frame));
  let [dark, all] = [0, 0];
  for (let y = frame.y0 + edge; y < frame.y1 - edge; y++) {
    for (let x = frame.x0 + edge; x < frame.x1 - edge; x++) {
      dark += ink.data[y * ink.width + x] ?? 0;
      all++;
    }
  }
  const share = dark / Math.max(1, all);
  if (all < 9 || share > FULL) return undefined;
  return { ...frame, ticked: share >= (EMPTY + TICKED) / 2, clear: share <= EMPTY || share >= TICKED };
}

function longestRun(ink: InkPicture, x: number, y0: number, y1: number): { start: number; end: number } {
  const { data, width } = ink;
  let [from, to, start] = [y0, y0, y0];
  for (let y = y0, at = y0 * width + x; y <= y1; y++, at += width) {
    if (y < y1 && data[at] === 1) continue;
    if (y - start > to - from) [from, to] = [start, y];
    start = y + 1;
  }
  return { start: from, end: to };
}

/** A side may lean by a pixel: then it goes on in the next row inwards. */
function levelShare({ data, width }: InkPicture, x0: number, x1: number, y: number, inwards: 1 | -1): number {
  let inked = 0;
  for (let x = x0; x <= x1; x++) {
    const at = y * width + x;
    inked += Number(data[at] === 1 || data[at + inwards * width] === 1);
  }
  return inked / (x1 - x0 + 1);
}

function uprightShare({ data, width }: InkPicture, x: number, y0: number, y1: number): number {
  let inked = 0;
  for (let y = y0; y <= y1; y++) inked += data[y * width + x] ?? 0;
  return inked / (y1 - y0 + 1);
}
