import type { LineRole } from '../../../src/shared/page-text.js';
import { Face, type Family, type FontStyle } from '../fonts/face.js';
import { brokenWord } from './hyphenation.js';
import type {
  Area,
  PrintedLine,
  PrintedPage,
  PrintedPicture,
  PrintedStamp,
  PrintedWord,
} from './printed-page.js';

export interface Style {
  readonly size?: number;
  readonly style?: FontStyle;
  readonly align?: 'left' | 'centre' | 'right' | 'justify';
  readonly indent?: number;
  /** Lines after the first begin so far to the right. */
  readonly hanging?: number;
  readonly leading?: number;
  readonly row?: number;
  readonly inverse?: boolean;
  readonly role?: LineRole;
  readonly language?: string;
  /** Words that do not fit are broken, as typesetting programs for English and French do. */
  readonly hyphenate?: boolean;
  readonly label?: boolean;
  readonly stamped?: boolean;
  readonly underlined?: boolean;
}

export interface Column {
  readonly x: number;
  readonly width: number;
}

/** A sheet of A4 that is being set, top to bottom, by hand. */
export class Sheet {
  readonly width = 595;
  readonly height = 842;
  readonly lines: PrintedLine[] = [];
  readonly rules: Area[] = [];
  readonly backgrounds: Area[] = [];
  readonly pictures: PrintedPicture[] = [];
  readonly tints: Area[] = [];
  readonly stamps: PrintedStamp[] = [];
  readonly stampFrames: Area[] = [];
  private rows = 0;

  constructor(
    readonly family: Family,
    readonly size: number,
  ) {}

  nextRow(): number {
    return ++this.rows;
  }

  page(): PrintedPage {
    const { width, height, lines, rules, backgrounds, tints, pictures, stamps, stampFrames } = this;
    return { width, height, lines, rules, backgrounds, tints, pictures, stamps, stampFrames };
  }

  /** A frame of thin rules. */
  frame([x, y, width, height]: Area, thickness = 0.8): void {
    this.rules.push([x, y, width, thickness], [x, y + height - thickness, width, thickness]);
    this.rules.push([x, y, thickness, height], [x + width - thickness, y, thickness, height]);
  }

  /** Sets a text into a column from `top` on, as far as `bottom`; gives where the next may begin. */
  paragraph(text: string, column: Column, top: number, style: Style = {}, bottom = 780): number {
    const size = style.size ?? this.size;
    const leading = (style.leading ?? 1.45) * size;
    let baseline = top + size;
    const words = text.split(/\s+/).filter((word) => word !== '');
    for (let at = 0, first = true; at < words.length && baseline <= bottom; first = false) {
      const indent = first ? (style.indent ?? 0) : (style.hanging ?? 0);
      const room = { x: column.x + indent, width: column.width - indent };
      const count = this.howMany(words.slice(at), room.width, size, style.style ?? 'normal');
      const fitting = words.slice(at, at + count);
      at += count;
      const broken = style.hyphenate ? this.broken(fitting, words[at], room.width, style) : undefined;
      if (broken) words[at] = broken.tail;
      const set = broken ? [...fitting, broken.head] : fitting;
      this.setLine(set, room, baseline, style, at >= words.length, broken?.isOneWord);
      baseline += leading;
    }
    return baseline - size + 0.15 * leading;
  }

  /** One line, not broken. */
  line(text: string, column: Column, top: number, style: Style = {}): number {
    const size = style.size ?? this.size;
    this.setLine(text.split(' '), column, top + size, style, true);
    return top + (style.leading ?? 1.45) * size;
  }

  widthOf(text: string, style: Style = {}): number {
    return Face.of(this.family, style.style ?? 'normal').width(text) * (style.size ?? this.size);
  }

  private howMany(words: readonly string[], room: number, size: number, style: FontStyle): number {
    const face = Face.of(this.family, style);
    const space = face.width(' ') * size;
    let used = -space;
    let count = 0;
    for (const word of words) {
      used += space + face.width(word) * size;
      if (used > room) break;
      count++;
    }
    return Math.max(1, count);
  }

  /** What of the next word still fits behind `words`. */
  private broken(
    words: readonly string[],
    next: string | undefined,
    room: number,
    style: Style,
  ): ReturnType<typeof brokenWord> {
    if (next === undefined) return undefined;
    const used = this.widthOf([...words, ''].join(' '), style);
    return brokenWord(next, (head) => used + this.widthOf(head, style) <= room);
  }

  private setLine(
    texts: readonly string[],
    room: Column,
    baseline: number,
    given: Style,
    isLast: boolean,
    continues = false,
  ): void {
    const { align = 'left', style = 'normal', size = this.size } = given;
    const face = Face.of(this.family, style);
    const widths = texts.map((text) => face.width(text) * size);
    const natural = widths.reduce((sum, width) => sum + width, 0);
    const normal = face.width(' ') * size;
    const spread = align === 'justify' && !isLast && texts.length > 2;
    const space = spread ? (room.width - natural) / (texts.length - 1) : normal;
    const full = natural + space * (texts.length - 1);
    let x =
      room.x + (align === 'centre' ? (room.width - full) / 2 : align === 'right' ? room.width - full : 0);
    const words: PrintedWord[] = texts.map((text, i) => {
      const word = { text, x, width: widths[i] ?? 0 };
      x += word.width + space;
      return word;
    });
    this.lines.push({
      words,
      baseline,
      size,
      family: this.family,
      style,
      ...(given.row === undefined ? {} : { row: given.row }),
      ...(given.inverse ? { inverse: true } : {}),
      ...(given.role === undefined ? {} : { role: given.role }),
      ...(given.language === undefined ? {} : { language: given.language }),
      ...(continues ? { continues: true } : {}),
      ...(given.label ? { label: true } : {}),
      ...(given.stamped ? { stamped: true } : {}),
    });
    const [first, last] = [words[0], words.at(-1)];
    if (!given.underlined || !first || !last) return;
    this.rules.push([first.x, baseline + 0.14 * size, last.x + last.width - first.x, 0.06 * size]);
  }
}
