import type { TextWord } from '../../../shared/page-text.js';
import type { RecognisedLine } from '../../recognition/ocr-engine.js';
import { lineOf } from '../../recognition/ocr-result.js';

const WORD_LEVEL = '5';
const COLUMNS = 12;

/**
 * Lines from Tesseract's table of level, page, block, paragraph, line, word, left, top, width, height, confidence
 * (0–100) and text. Empty "words" stand for rules and pictures and are dropped.
 */
export function parseTesseractTsv(tsv: string): RecognisedLine[] {
  const lines = new Map<string, TextWord[]>();
  for (const { line, words } of wordRows(tsv)) lines.set(line, [...(lines.get(line) ?? []), ...words]);
  return [...lines.values()].flatMap((words) => lineOf(words) ?? []);
}

/** The words of each of `count` pictures that were read in one go, as if each were a page of one line. */
export function parseLinesTsv(tsv: string, count: number): TextWord[][] {
  const lines = Array.from({ length: count }, (): TextWord[] => []);
  for (const { page, words } of wordRows(tsv)) lines[page - 1]?.push(...words);
  return lines.map((words) => words.sort((a, b) => a.box[0] - b.box[0]));
}

interface WordRow {
  /** From 1. */
  readonly page: number;
  /** Page, block, paragraph and line. */
  readonly line: string;
  readonly words: readonly TextWord[];
}

function* wordRows(tsv: string): Generator<WordRow> {
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] !== WORD_LEVEL || cells.length < COLUMNS) continue;
    const text = cells
      .slice(COLUMNS - 1)
      .join(' ')
      .normalize('NFC')
      .trim();
    if (text === '') continue;
    const [left = NaN, top = NaN, width = NaN, height = NaN, confidence = NaN] = cells
      .slice(6, 11)
      .map(Number);
    const words = splitWords(text, [left, top, width, height], confidence / 100);
    yield { page: Number(cells[1]), line: cells.slice(1, 5).join('.'), words };
  }
}

/** A "word" with a space inside is cut in proportion to its letters. */
function splitWords(text: string, box: TextWord['box'], confidence: number): TextWord[] {
  const parts = text.split(/\s+/u);
  if (parts.length === 1) return [{ text, box, confidence }];
  const [x, y, width, height] = box;
  let at = 0;
  return parts.map((part) => {
    const start = Math.round((width * at) / text.length);
    const end = Math.round((width * (at + part.length)) / text.length);
    at += part.length + 1;
    return { text: part, box: [x + start, y, end - start, height], confidence };
  });
}
