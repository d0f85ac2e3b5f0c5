import type { RecognisedWord } from '../../recognition/ocr-engine.js';
import type { Crop } from './network/crop.js';
import type { Frame } from '../../imaging/frame.js';
import type { ReadCharacter } from './network/decode.js';
import { candidatesOf } from './word-candidates.js';
import { around, middleX, type Rect, type TextRow } from '../../imaging/shapes.js';

interface Spelled {
  readonly characters: readonly ReadCharacter[];
  /** Where the word ends in the frame: in the gap before the next one. */
  readonly end: number;
}

/** The words of a line. A word's box is drawn around the ink between the gaps that the network read as spaces. */
export function wordsOf(
  characters: readonly ReadCharacter[],
  row: TextRow,
  crop: Crop,
  frame: Frame,
): RecognisedWord[] {
  const spelled = spell(characters, row, crop);
  const parts = [...row.parts];
  let start = -Infinity;
  return spelled.map(({ characters: letters, end }) => {
    const own = parts.filter((part) => middleX(part) >= start && middleX(part) < end);
    const rect = own.length > 0 ? around(own) : roughly(letters, row, crop);
    start = end;
    const candidates = candidatesOf(letters);
    return {
      text: letters
        .map(({ text }) => text)
        .join('')
        .normalize('NFC'),
      box: boxOf(frame.boxInPicture(clamped(rect, row))),
      confidence: letters.reduce((sum, { probability }) => sum + probability, 0) / letters.length,
      ...(candidates.length > 0 ? { candidates } : {}),
    };
  });
}

function spell(characters: readonly ReadCharacter[], row: TextRow, crop: Crop): Spelled[] {
  const gaps = gapsOf(row.parts);
  const wide = gaps.filter(({ start, end }) => end - start > WORD_BLANK * row.letter);
  const place = ({ column }: ReadCharacter): number => crop.left + column * crop.step;
  const words: Spelled[] = [];
  let letters: ReadCharacter[] = [];
  for (const character of characters) {
    const last = letters.at(-1);
    const blank = last && wide.find((gap) => place(last) < middleOf(gap) && place(character) > middleOf(gap));
    if (blank) {
      words.push({ characters: letters, end: middleOf(blank) });
      letters = [];
    }
    if (character.text.trim() !== '') {
      letters.push(character);
    } else if (letters.length > 0) {
      words.push({
        characters: letters,
        end: gapNear(place(character), gaps, row.letter),
      });
      letters = [];
    }
  }
  if (letters.length > 0) words.push({ characters: letters, end: Infinity });
  return words;
}

/** A blank wider than so many letters parts words, were no space read in it: cells of a table whose rule was erased. */
const WORD_BLANK = 1.5;

interface Gap {
  readonly start: number;
  readonly end: number;
}

const middleOf = ({ start, end }: Gap): number => (start + end) / 2;

/** The empty columns between the line's pieces of ink. */
function gapsOf(parts: readonly Rect[]): Gap[] {
  const gaps: Gap[] = [];
  let end = -Infinity;
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    if (end > -Infinity && part.x0 > end) gaps.push({ start: end, end: part.x0 });
    end = Math.max(end, part.x1);
  }
  return gaps;
}

/**
 * The middle of the gap that a space most likely means: near, and wide; the place itself where there is none.
 * Wider than a letter is wide enough: the gap between two columns must not draw the spaces of both to it.
 */
function gapNear(x: number, gaps: readonly Gap[], letter: number): number {
  let [best, lowest] = [x, 0];
  for (const { start, end } of gaps) {
    const cost = Math.max(0, start - x, x - end) - Math.min(end - start, letter);
    if (cost < lowest) [best, lowest] = [(start + end) / 2, cost];
  }
  return best;
}

/** From the places of the characters alone, where the ink of several words hangs together. */
function roughly(letters: readonly ReadCharacter[], row: TextRow, { left, step }: Crop): Rect {
  const columns = letters.map(({ column }) => left + column * step);
  const half = row.letter / 3;
  return { x0: Math.min(...columns) - half, y0: row.y0, x1: Math.max(...columns) + half, y1: row.y1 };
}

function clamped({ x0, y0, x1, y1 }: Rect, row: TextRow): Rect {
  return { x0, y0: Math.max(y0, row.y0), x1, y1: Math.min(y1, row.y1) };
}

export function boxOf({ x0, y0, x1, y1 }: Rect): [number, number, number, number] {
  const [left, top] = [Math.floor(x0), Math.floor(y0)];
  return [left, top, Math.ceil(x1) - left, Math.ceil(y1) - top];
}
