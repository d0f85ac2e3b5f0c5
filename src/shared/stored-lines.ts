import type { TextLine } from './page-text.js';

/** A line as it is kept: one of mere text, without a picture that its words could stand on, as that text alone. */
export type StoredLine = TextLine | string;

const NOWHERE = [0, 0, 0, 0] as const;

/** The line of mere text in the place `index`: its words are nowhere, and nobody doubts them. */
const lineOf = (text: string, index: number): TextLine => ({
  id: idAt(index),
  box: NOWHERE,
  source: 'imported',
  confidence: 1,
  words: text.split(' ').map((word) => ({ text: word, box: NOWHERE, confidence: 1 })),
});

const idAt = (index: number): string => `l${String(index + 1)}`;

/** Lines of mere text shrink to a thirtieth; every other one stays as it is. */
export const storedLines = (lines: readonly TextLine[]): StoredLine[] =>
  lines.map((line, i) => {
    if (line.source !== 'imported') return line;
    const text = line.words.map((word) => word.text).join(' ');
    return JSON.stringify(lineOf(text, i)) === JSON.stringify(line) ? text : line;
  });

/** The line in the place `index`. */
export const lineAt = (stored: StoredLine, index: number): TextLine =>
  typeof stored === 'string' ? lineOf(stored, index) : stored;

export const linesOf = (stored: readonly StoredLine[]): TextLine[] => stored.map(lineAt);

/** For the column of an entity that keeps lines. */
export const asStoredLines = {
  to: <T>(lines: readonly TextLine[] | T): StoredLine[] | T =>
    Array.isArray(lines) ? storedLines(lines as readonly TextLine[]) : (lines as T),
  from: <T>(stored: readonly StoredLine[] | T): TextLine[] | T =>
    Array.isArray(stored) ? linesOf(stored as readonly StoredLine[]) : (stored as T),
};
