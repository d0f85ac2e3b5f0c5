import { CHECKED_BOX, EMPTY_BOX } from '../../../text/choice-boxes.js';
import type { TextWord } from '../../../shared/page-text.js';
import type { Frame } from '../../imaging/frame.js';
import { heightOf, middleX, middleY, widthOf, type TextRow } from '../../imaging/shapes.js';
import type { TickBox } from './graphics/tick-boxes.js';

/** A box is as tall as the capitals of its line, and little taller: against its letters. */
const SMALLEST = 0.95;
const LARGEST = 2;
/** Of a box that is neither clearly empty nor clearly ticked. */
const CLEAR = 0.97;
const UNCLEAR = 0.4;

/** The boxes of a form that stand in a line. */
export function boxesOfRow(row: TextRow, boxes: readonly TickBox[]): TickBox[] {
  return boxes.filter((box) => {
    const [x, y, side] = [middleX(box), middleY(box), Math.max(widthOf(box), heightOf(box))];
    const within = x > row.x0 && x < row.x1 && y > row.y0 && y < row.y1;
    return within && side >= SMALLEST * row.letter && side <= LARGEST * row.letter;
  });
}

/** The words of a line with its boxes among them, `☐` and `☑`, from left to right. */
export function withBoxes(
  words: readonly TextWord[],
  boxes: readonly TickBox[],
  frame: Frame,
): readonly TextWord[] {
  if (boxes.length === 0) return words;
  const signs = boxes.map((box): TextWord => {
    const { x0, y0, x1, y1 } = frame.boxInPicture(box);
    const [left, top] = [Math.floor(x0), Math.floor(y0)];
    return {
      text: box.ticked ? CHECKED_BOX : EMPTY_BOX,
      box: [left, top, Math.ceil(x1) - left, Math.ceil(y1) - top],
      confidence: box.clear ? CLEAR : UNCLEAR,
    };
  });
  const middle = ({ box: [x, , width] }: TextWord): number => x + width / 2;
  // A stray sign is what is left of the box that was painted over.
  const read = words.filter(
    (word) => /[\p{L}\p{N}]/u.test(word.text) || !signs.some((sign) => meet(sign, word)),
  );
  return [...read, ...signs].sort((a, b) => middle(a) - middle(b));
}

const meet = ({ box: [a, , width] }: TextWord, { box: [b, , other] }: TextWord): boolean =>
  a < b + other && b < a + width;
