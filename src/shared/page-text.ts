import type { Box } from './geometry.js';

/** How the text of a line or page came to be. */
export const TEXT_SOURCES = [
  'trusted',
  'repaired',
  'recognised',
  'corrected',
  'blank',
  'imported',
  'unreadable',
] as const;
export type TextSource = (typeof TEXT_SOURCES)[number];

/** A reading of a word that lost. */
export interface WordAlternative {
  readonly text: string;
  /** Name of the engine that read it, or `correction` for the form before a cautious correction. */
  readonly by: string;
}

export interface TextWord {
  readonly text: string;
  readonly box: Box;
  /** 0–1; 1 where the text was taken from a trusted layer. */
  readonly confidence: number;
  /** What a reader read, where `text` is what another reader or the language put in its place (decision 47). */
  readonly readAs?: string;
  /** Candidate readings, where readers differed; never the text itself. */
  readonly alternatives?: readonly WordAlternative[];
}

/** What a line is besides body text. */
export const LINE_ROLES = ['header', 'footer', 'pageNumber', 'footnote', 'caption', 'table'] as const;
export type LineRole = (typeof LINE_ROLES)[number];

export interface TextLine {
  /** Stable within one text layer of one page. */
  readonly id: string;
  readonly box: Box;
  readonly source: TextSource;
  readonly confidence: number;
  readonly words: readonly TextWord[];
  /** BCP 47; absent where the line is of the page's language or too short to tell. */
  readonly language?: string;
  /** Absent for body text. */
  readonly role?: LineRole;
  /** Its last word goes on in the next line: the two are one word in the plain text, each with its own box. */
  readonly continues?: true;
}

/** Where each word of a page's plain text stands: start and end offset in UTF-16 units, and its box. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly lineId: string;
}

export interface PlainText {
  readonly text: string;
  readonly spans: readonly WordSpan[];
}

/** A word that a line's end parts in two: what stands of it before and behind, and the sign between. */
export interface SplitWord {
  readonly head: string;
  readonly hyphen: string;
  readonly tail: string;
}

const HYPHEN_AT_END = /[-\u00ad\u2010]$/u;

/** The word that goes on from line `i` into the next; none where nothing does. A word has no more than two pieces. */
export function splitWordAfter(lines: readonly TextLine[], i: number): SplitWord | undefined {
  const [line, next] = [lines[i], lines[i + 1]];
  const [last, tail] = [line?.words.at(-1)?.text, next?.words[0]?.text];
  if (!line?.continues || last === undefined || tail === undefined) return undefined;
  if (line.words.length === 1 && splitWordAfter(lines, i - 1)) return undefined;
  const hyphen = HYPHEN_AT_END.exec(last)?.[0] ?? '';
  return { head: last.slice(0, last.length - hyphen.length), hyphen, tail };
}

/**
 * Plain text of a page: words joined by one space, lines by one line feed, with the span of every word,
 * so that any span of the text maps back to boxes on the picture. A word split at a line's end stands whole in the
 * upper line, without its hyphen; its two pieces have spans of their own that touch.
 */
export function plainText(lines: readonly TextLine[]): PlainText {
  const spans: WordSpan[] = [];
  let text = '';
  const put = (shown: string, { box }: TextWord, lineId: string): void => {
    spans.push({ start: text.length, end: text.length + shown.length, box, lineId });
    text += shown;
  };
  let before: SplitWord | undefined;
  lines.forEach((line, i) => {
    if (i > 0) text += '\n';
    const split = splitWordAfter(lines, i);
    const next = lines[i + 1];
    line.words.slice(before ? 1 : 0).forEach((word, j, words) => {
      if (j > 0) text += ' ';
      put(split && j === words.length - 1 ? split.head : word.text, word, line.id);
    });
    if (split && next?.words[0]) put(split.tail, next.words[0], next.id);
    before = split;
  });
  return { text, spans };
}

/** Lines that stand on many pages alike and tell where one is, not what is said. */
export const MARGINAL_ROLES: ReadonlySet<LineRole> = new Set(['header', 'footer', 'pageNumber']);

export const isMarginal = ({ role }: TextLine): boolean => role !== undefined && MARGINAL_ROLES.has(role);

/** One box a line for the words that `[start, end)` of the plain text touches. */
export function boxesOfSpan(spans: readonly WordSpan[], start: number, end: number): Box[] {
  if (start >= end) return [];
  const byLine = new Map<string, Box>();
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    const known = byLine.get(span.lineId);
    byLine.set(span.lineId, known ? joined(known, span.box) : span.box);
  }
  return [...byLine.values()];
}

function joined(a: Box, b: Box): Box {
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}

/**
 * The text without headers, footers and page numbers, for those who read sentences. These come first and last on a
 * page, so that what is quoted from it stands letter for letter in the plain text of the page too.
 */
export const bodyText = (lines: readonly TextLine[]): PlainText =>
  plainText(lines.filter((line) => !isMarginal(line)));
