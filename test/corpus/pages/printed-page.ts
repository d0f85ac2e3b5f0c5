import type { LineRole } from '../../../src/shared/page-text.js';
import type { Family, FontStyle } from '../fonts/face.js';

/** Points from the top left of the page: left, top, width, height. */
export type Area = readonly [x: number, y: number, width: number, height: number];

export interface PrintedWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface PrintedLine {
  readonly words: readonly PrintedWord[];
  readonly baseline: number;
  readonly size: number;
  readonly family: Family;
  readonly style: FontStyle;
  /** Cells of one row of a table, which may be read as one line. */
  readonly row?: number;
  /** White letters on a dark background. */
  readonly inverse?: boolean;
  /** What it is besides body text. */
  readonly role?: LineRole;
  /** Its last word goes on in the next line. */
  readonly continues?: true;
  /** Where it is not the page's. */
  readonly language?: string;
  /** Stands in a figure or a stamp: where it comes in the order of reading is free. */
  readonly label?: boolean;
  /** In the red of a stamp, over what is printed. */
  readonly stamped?: boolean;
}

export interface PrintedPicture {
  readonly area: Area;
  readonly kind: 'photograph' | 'chart';
  readonly seed: number;
}

/** Middle and radius, and the words that run round within its edge, which no line reader reads. */
export interface PrintedStamp {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ring?: string;
}

/** A page as it was set: everything that is drawn on it, and so its truth. Lines stand in reading order. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  /** Filled boxes: rules of tables, underlines, dark backgrounds. */
  readonly rules: readonly Area[];
  readonly backgrounds: readonly Area[];
  readonly pictures: readonly PrintedPicture[];
  /** Grey backgrounds behind text. */
  readonly tints?: readonly Area[];
  /** Red round stamps over the text. */
  readonly stamps: readonly PrintedStamp[];
  /** Frames of oblong stamps, whose words are stamped lines. */
  readonly stampFrames?: readonly Area[];
}

export const textOfLine = ({ words }: PrintedLine): string => words.map(({ text }) => text).join(' ');
export const textOfPage = ({ lines }: Pick<PrintedPage, 'lines'>): string => lines.map(textOfLine).join('\n');

/** Where a line's letters stand, with room for marks and descenders. */
export function areaOfLine({ words, baseline, size }: PrintedLine): Area {
  const [left, last] = [words[0]?.x ?? 0, words.at(-1)];
  return [left, baseline - 0.85 * size, (last ? last.x + last.width : left) - left, 1.1 * size];
}
