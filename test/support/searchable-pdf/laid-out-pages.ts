import { readFile } from 'node:fs/promises';
import type { TextLine, TextWord } from '../../../src/shared/page-text.js';
import type { SearchablePage } from '../../../src/searchable-pdf/document/searchable-page.js';
import type { Turn } from '../../../src/searchable-pdf/text/page-geometry.js';

const LETTER = 12;
const HEIGHT = 30;

/** A line of words laid out as on a page, its top left corner at `x`, `y`. */
export function lineAt(text: string, x: number, y: number, id = `${x}-${y}`): TextLine {
  let at = x;
  const words = text
    .split(' ')
    .filter(Boolean)
    .map((word): TextWord => {
      const box = [at, y, word.length * LETTER, HEIGHT] as const;
      at += word.length * LETTER + LETTER / 2;
      return { text: word, box, confidence: 0.9 };
    });
  return { id, box: [x, y, at - x - LETTER / 2, HEIGHT], source: 'recognised', confidence: 0.9, words };
}

/** Lines of at most `perLine` letters, one under the other. */
export function layOut(text: string, perLine = 100): TextLine[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').filter(Boolean)) {
      if (line && line.length + word.length >= perLine) {
        lines.push(line);
        line = '';
      }
      line = line ? `${line} ${word}` : word;
    }
    if (line) lines.push(line);
  }
  return lines.map((line, i) => lineAt(line, 120, 100 + i * 50, `l${i}`));
}

export function pageOf(
  number: number,
  text: string,
  size = { width: 1654, height: 2339 },
  rotation: Turn = 0,
): SearchablePage {
  return { number, ...size, rotation, lines: layOut(text) };
}

/** A headline over two columns: the left one is to be read before the right one. */
export function twoColumnPage(number: number): SearchablePage & { readonly text: string } {
  const column = (name: string, x: number, y: number): TextLine[] =>
    Array.from({ length: 20 }, (_, i) =>
      lineAt(`${name} dòng thứ ${i + 1} của một bài báo về lúa và ngô`, x, y + i * 50),
    );
  const headline = lineAt('Nghiên cứu giống lúa chịu mặn ở đồng bằng sông Cửu Long', 300, 150);
  const lines = [headline, ...column('trái', 120, 300), ...column('phải', 900, 320)];
  const text = lines.flatMap((line) => line.words.map((word) => word.text)).join(' ');
  return { number, width: 1654, height: 2339, rotation: 0, lines, text };
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The true text of a sample, page by page. */
export async function truthOf(sample: string): Promise<string[]> {
  const path = new URL(`../../../samples/${sample}.truth.json`, import.meta.url);
  const truth = JSON.parse(await readFile(path, 'utf8')) as { pages: { text: string }[] };
  return truth.pages.map((page) => page.text.normalize('NFC'));
}

export const words = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

export const INFO = {
  title: 'Báo cáo',
  author: 'Tạ Hiển',
  language: 'vi',
  textVersion: '7',
  producer: 'phusa 0.1',
  writtenAt: new Date('2026-11-24T03:04:05Z'),
};
