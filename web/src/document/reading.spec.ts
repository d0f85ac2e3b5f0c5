import { describe, expect, it } from '@jest/globals';
import type { DocumentRecord, TextLine } from '../api/types.js';
import { boxesOfWord, placeOf, wordAt, wordsInBoxes } from './reading.js';

const line = (id: string, y: number, words: string[]): TextLine => ({
  id,
  box: [100, y, 100 * words.length, 40],
  source: 'recognised',
  confidence: 0.9,
  words: words.map((text, i) => ({ text, box: [100 + i * 100, y, 90, 40], confidence: 0.9 })),
});
const lines = [line('a', 100, ['tưới', 'nhỏ', 'giọt']), line('b', 200, ['năng', 'lượng', 'gió'])];

describe('words and places', () => {
  it('finds the words under a box', () => {
    expect([...wordsInBoxes(lines, [[195, 95, 200, 50]])]).toEqual(['0.1', '0.2']);
    expect(wordsInBoxes(lines, []).size).toBe(0);
  });

  it('finds the word under a click, and its box again', () => {
    expect(wordAt(lines, 210, 220)).toBe('1.1');
    expect(wordAt(lines, 5, 5)).toBeUndefined();
    expect(boxesOfWord(lines, '1.1')).toEqual([[200, 200, 90, 40]]);
    expect(boxesOfWord(lines, '9.9')).toEqual([]);
    expect(boxesOfWord(lines, undefined)).toEqual([]);
  });

  it('gives both pieces of a word that a line split, whichever was clicked', () => {
    const split = [
      { ...line('a', 100, ['the', 'com-']), continues: true as const },
      line('b', 200, ['puter', 'is']),
    ];
    const both = [
      [200, 100, 90, 40],
      [100, 200, 90, 40],
    ];
    expect(boxesOfWord(split, '0.1')).toEqual(both);
    expect(boxesOfWord(split, '1.0')).toEqual(both);
    expect(boxesOfWord(split, '1.1')).toEqual([[200, 200, 90, 40]]);
  });
});

describe('placeOf', () => {
  const evidence = { page: 3, boxes: [[1, 2, 3, 4]], quote: 'x', method: 'rule' };
  const record = {
    fields: { title: [{ id: 'f', evidence }], year: [{ id: 'y' }] },
    potential: { score: 1, claims: [{ id: 'c', evidence: { ...evidence, page: 4 } }] },
  } as unknown as DocumentRecord;

  it('knows fields and claims, and nothing else', () => {
    expect(placeOf(record, 'f')?.page).toBe(3);
    expect(placeOf(record, 'c')?.page).toBe(4);
    expect(placeOf(record, 'y')).toBeUndefined();
    expect(placeOf(record, 'z')).toBeUndefined();
    expect(placeOf(record, undefined)).toBeUndefined();
  });
});
