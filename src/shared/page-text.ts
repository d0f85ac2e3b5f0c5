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
  /** Rival readings, where readers differed; never the text itself. */
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

/**
 * Plain text of a page: words joined by one space, lines by one line feed, with the span of every word,
 * so that any stretch of the text maps back to boxes on the picture.
 */
export function plainText(lines: readonly TextLine[]): PlainText {
  const spans: WordSpan[] = [];
  let text = '';
  lines.forEach((line, i) => {
    if (i > 0) text += '\n';
    line.words.forEach((word, j) => {
      if (j > 0) text += ' ';
      const start = text.length;
      text += word.text;
      spans.push({ start, end: text.length, box: word.box, lineId: line.id });
    });
  });
  return { text, spans };
}

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
