import type { Box } from '../../shared/geometry.js';
import { boxesOfSpan, type TextWord } from '../../shared/page-text.js';
import { foldedForm, mappedFoldedForm, originalSpan, type MappedText } from '../../text/normalise.js';
import type { Evidence, PageView } from './description-reader.js';

/** A word without marks and signs, in lower case. */
export const bareWord = (word: string): string => foldedForm(word).replace(/[^\p{L}\p{N}]/gu, '');

/** A span of a page's text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A page as the rules read it: by line, by the folded form (OCR errs in tones first), with the way back. */
export class PageText {
  readonly number: number;
  readonly text: string;
  readonly lines: readonly LineText[];
  private parted: readonly LineText[] | undefined;
  private trusts: readonly number[] | undefined;
  private places: Map<string, number[]> | undefined;
  private bare: readonly string[] | undefined;
  private read: readonly TextWord[] | undefined;

  constructor(readonly view: PageView) {
    this.number = view.number;
    this.text = view.text;
    this.lines = linesOf(this, view);
  }

  /** The lines parted at wide blanks: cells of tables, particulars set side by side. In the lines' order. */
  get cells(): readonly LineText[] {
    return (this.parted ??= cellsOf(this));
  }

  /** The words in order, without marks and signs, in lower case. */
  get bareWords(): readonly string[] {
    return (this.bare ??= this.view.spans.map((span) => bareWord(this.text.slice(span.start, span.end))));
  }

  /** Where a word stands among the words, without marks and signs. */
  placesOf(word: string): readonly number[] {
    if (this.places === undefined) {
      this.places = new Map();
      for (const [i, bare] of this.bareWords.entries()) {
        const known = this.places.get(bare);
        if (known) known.push(i);
        else this.places.set(bare, [i]);
      }
    }
    return this.places.get(word) ?? [];
  }

  /** How surely each word in a span was read, 0–1; empty where it holds no word. */
  wordTrusts({ start, end }: Span): number[] {
    const trusts = (this.trusts ??= trustsOf(this.view));
    return this.view.spans.flatMap((span, i) =>
      span.end > start && span.start < end ? [trusts[i] ?? 1] : [],
    );
  }

  /** What other readers made of the word at place `i`; nothing where all agree. */
  candidatesAt(i: number): readonly string[] {
    const words = (this.read ??= this.view.lines.flatMap((line) => line.words));
    return words.length === this.view.spans.length
      ? (words[i]?.alternatives ?? []).map(({ text }) => text)
      : [];
  }

  evidence(span: Span, method: string): Evidence {
    const { start, end } = trimmed(this.text, span);
    return {
      page: this.number,
      boxes: boxesOfSpan(this.view.spans, start, end),
      quote: this.text.slice(start, end),
      method,
    };
  }
}

export class LineText {
  private form: MappedText | undefined;

  constructor(
    readonly page: PageText,
    readonly index: number,
    readonly start: number,
    readonly end: number,
    readonly box: Box | undefined,
  ) {}

  get text(): string {
    return this.page.text.slice(this.start, this.end);
  }

  get mapped(): MappedText {
    return (this.form ??= mappedFoldedForm(this.text));
  }

  /** Lower case without marks: what the patterns of labels and headings compare. */
  get folded(): string {
    return this.mapped.text;
  }

  /** Matches the folded line; gives the span of group `group` on the page. */
  match(pattern: RegExp, group = 0): Span | undefined {
    const found = new RegExp(pattern.source, `${pattern.flags.replace('d', '')}d`).exec(this.folded);
    const indices = found?.indices?.[group];
    return indices === undefined ? undefined : this.span(indices[0], indices[1]);
  }

  /** The span on the page of `[from, to)` of the folded line. */
  span(from: number, to: number): Span {
    const [start, end] = originalSpan(this.mapped, from, to);
    return { start: this.start + start, end: this.start + end };
  }

  get isCapitals(): boolean {
    return (this.text.match(/\p{L}/gu) ?? []).length >= 3 && isInCapitals(this.text);
  }

  get isBlank(): boolean {
    return this.text.trim() === '';
  }
}

/** Printed in capitals, be a word or two of a long line read in small letters: `Ở sóc TRĂNG`. */
export function isInCapitals(text: string): boolean {
  const small = (text.match(/\p{Ll}/gu) ?? []).length;
  const large = (text.match(/\p{Lu}/gu) ?? []).length;
  return small === 0 || (large >= CAPITALS_OF_LONG_LINE && small <= SMALL_AMONG_CAPITALS * large);
}

const CAPITALS_OF_LONG_LINE = 16;
const SMALL_AMONG_CAPITALS = 0.15;

export function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, end - (slice.length - slice.trimEnd().length)) };
}

/** A value as people write it: one space between words. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A value on one line without the stray signs that OCR makes of specks and rules at the ends of lines. */
export const withoutSpecks = (text: string): string =>
  oneLine(text.replace(SPECKS_BEHIND, ' ').replace(SPECKS_BEFORE, ' '));

const SPECKS_BEHIND = /(?:(?:^|[ \t]+)[\][|'’‘`:;,.°•¡!_*~^¦—-]{1,3})+(?=[ \t]*(?:\n|$))/gmu;
const SPECKS_BEFORE = /^[\][|'’‘`:;,°•¡_*~^¦]{1,3} /gmu;

function linesOf(page: PageText, view: PageView): LineText[] {
  const lines: LineText[] = [];
  let start = 0;
  for (const text of view.text.split('\n')) {
    const end = start + text.length;
    // The first: a word that goes on in the next line has a second box there.
    const [box] = boxesOfSpan(view.spans, start, end);
    lines.push(new LineText(page, lines.length, start, end, box));
    start = end + 1;
  }
  return lines
    .filter((line) => !line.isBlank)
    .map((line, i) => new LineText(page, i, line.start, line.end, line.box));
}

/** Blank space between two lines in line heights; undefined without boxes. */
export function gapBetween(above: LineText, below: LineText): number | undefined {
  if (!above.box || !below.box) return undefined;
  const height = Math.min(above.box[3], below.box[3]);
  return height <= 0 ? undefined : (below.box[1] - above.box[1] - above.box[3]) / height;
}

/** A blank wider than this many line heights parts two cells; justified text stays below it. */
const CELL_BLANK = 1.5;

/** Where cells of so many rows begin, a column does; there the blank of two cells' margins parts them too. */
const ROWS_OF_COLUMN = 3;
const COLUMN_BLANK = 0.5;
/** In line heights. */
const EDGE_PLAY = 0.35;

function cellsOf(page: PageText): LineText[] {
  const heights = page.view.spans.map((span) => span.box[3]).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 0;
  const parted = partedLines(page, (blank) => blank > CELL_BLANK * height);
  const edges = columnEdges(parted, height);
  if (edges.length === 0) return parted;
  const atEdge = (x: number): boolean => edges.some((edge) => Math.abs(edge - x) <= EDGE_PLAY * height);
  return partedLines(
    page,
    (blank, x) => blank > CELL_BLANK * height || (blank > COLUMN_BLANK * height && atEdge(x)),
  );
}

/** Left edges at which cells of several rows begin behind other cells. */
function columnEdges(cells: readonly LineText[], height: number): number[] {
  const begins = cells.flatMap((cell): number[] => {
    const { box } = cell;
    if (box === undefined) return [];
    const isInner = cells.some((other) => other.box && other.box[0] < box[0] && inOneRow(other, cell));
    return isInner ? [box[0]] : [];
  });
  return begins.filter(
    (x) => begins.filter((other) => Math.abs(other - x) <= EDGE_PLAY * height).length >= ROWS_OF_COLUMN,
  );
}

function partedLines(page: PageText, parts: (blank: number, x: number) => boolean): LineText[] {
  const cells: LineText[] = [];
  for (const line of page.lines) {
    const words = page.view.spans.filter((span) => span.start >= line.start && span.end <= line.end);
    let from = line.start;
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (next !== undefined && !parts(next.box[0] - word.box[0] - word.box[2], next.box[0])) return;
      const [box] = boxesOfSpan(page.view.spans, from, word.end);
      cells.push(new LineText(page, cells.length, from, word.end, box));
      from = next?.start ?? word.end;
    });
    if (words.length === 0) cells.push(new LineText(page, cells.length, line.start, line.end, line.box));
  }
  return cells;
}

function trustsOf(view: PageView): number[] {
  const words = view.lines.flatMap((line) => line.words);
  return words.length === view.spans.length ? words.map((word) => word.confidence) : view.spans.map(() => 1);
}

/** Whether two boxes stand in one row: they share more than half of the lower one's height. */
export function inOneRow(a: LineText, b: LineText): boolean {
  if (!a.box || !b.box) return false;
  const shared = Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]) - Math.max(a.box[1], b.box[1]);
  return shared > 0.5 * Math.min(a.box[3], b.box[3]);
}
