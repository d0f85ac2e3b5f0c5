import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../../api/types.js';
import { nearestPlace } from './nearest-word.js';
import { placedWords } from './placed-words.js';

function line(text: string, y: number, more: Partial<TextLine> = {}): TextLine {
  const words = text.split(' ').map((word, j) => ({
    text: word,
    box: [100 * j, y, 90, 20],
    confidence: 1,
  }));
  const box = [0, y, 100 * words.length - 10, 20];
  return { id: String(y), box, words, role: 'body', source: 'trusted', ...more } as TextLine;
}

const copied = (lines: readonly TextLine[]): string =>
  placedWords(lines)
    .map((words) => words.map(({ text }) => text).join(''))
    .join('\n');

describe('placedWords', () => {
  it('are one paragraph where lines run on, with a space between words and lines', () => {
    expect(copied([line('cây măng tây', 0), line('trên đất cát', 25)])).toBe('cây măng tây trên đất cát');
  });

  it('begin a new paragraph after a gap', () => {
    expect(copied([line('Mở đầu', 0), line('cây măng tây', 90)])).toBe('Mở đầu\ncây măng tây');
  });

  it('join a word that a line split, without its hyphen', () => {
    const lines = [line('giải hydro- ', 0, {}), line('carbon xong', 25)];
    const split = { ...line('giải hydro-', 0), continues: true } as TextLine;
    expect(copied([split, ...lines.slice(1)])).toBe('giải hydrocarbon xong');
  });
});

describe('nearestPlace', () => {
  const words = placedWords([line('cây măng tây', 0), line('trên đất cát', 25)]).flat();

  it('lies between the letters under a point', () => {
    expect(nearestPlace(words, 145, 10)).toEqual({ word: 1, offset: 2 });
    expect(nearestPlace(words, 101, 10)).toEqual({ word: 1, offset: 0 });
  });

  it('is the end of the line right of it, and not the line below', () => {
    expect(nearestPlace(words, 900, 12)).toEqual({ word: 2, offset: 3 });
    expect(nearestPlace(words, 900, 40)).toEqual({ word: 5, offset: 3 });
  });

  it('is nowhere on a page without words, or whose words have no place', () => {
    expect(nearestPlace([], 1, 1)).toBeUndefined();
    const placeless = words.map((word) => ({ ...word, box: [0, 0, 0, 0] }));
    expect(nearestPlace(placeless, 1, 1)).toBeUndefined();
  });
});
