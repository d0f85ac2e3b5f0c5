import { type Box, scaleBox, unionBox } from '../../shared/geometry.js';
import type { TextWord } from '../../shared/page-text.js';
import { isLeaderDots } from './leader-dots.js';
import type { RecognisedLine } from './ocr-engine.js';

/** What was read in a picture, and where lines of text stand that could not be read. */
export interface OcrResult {
  readonly lines: readonly RecognisedLine[];
  readonly unread?: readonly Box[];
}

/** Mean confidence of words, long words counting more; 0 for none. */
export function meanConfidence(words: readonly TextWord[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** A line around its words; none without words. */
export function lineOf(words: readonly TextWord[]): RecognisedLine | undefined {
  const box = unionBox(words.map((word) => word.box));
  return box && { box, words, confidence: meanConfidence(words) };
}

/** The same lines in a picture `scale` times as large. */
export function scaleLines(lines: readonly RecognisedLine[], scale: number): readonly RecognisedLine[] {
  if (scale === 1) return lines;
  return lines.map((line) => ({
    ...line,
    box: scaleBox(line.box, scale),
    words: line.words.map((word) => ({ ...word, box: scaleBox(word.box, scale) })),
  }));
}

export function scaleOcrResult({ lines, unread = [] }: OcrResult, scale: number): OcrResult {
  return { lines: scaleLines(lines, scale), unread: unread.map((box) => scaleBox(box, scale)) };
}

/** Of what was printed to be read: in a table of contents half of all letters are dots, and none of them is sure. */
export function pageConfidence(lines: readonly RecognisedLine[]): number {
  return meanConfidence(lines.flatMap((line) => line.words.filter(({ text }) => !isLeaderDots(text))));
}
