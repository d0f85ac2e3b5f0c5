import { describe, expect, it } from '@jest/globals';
import { compactCode, makePair, searchWords } from './words.js';

const folded = (text: string): string[] => searchWords(text).map((word) => word.folded);
const exact = (text: string): string[] => searchWords(text).map((word) => word.exact);

describe('searchWords', () => {
  it('gives both forms and the place in the original', () => {
    const text = '  Hòa Lộc, 2019';
    const [first, second, third] = searchWords(text);
    expect(first).toMatchObject({ exact: 'hoà', folded: 'hoa', start: 2, end: 5 });
    expect(second && text.slice(second.start, second.end)).toBe('Lộc');
    expect(third?.folded).toBe('2019');
  });
  it('keeps places in decomposed text', () => {
    const text = 'Nghệ thuật'.normalize('NFD');
    const words = searchWords(text);
    expect(words.map((word) => text.slice(word.start, word.end).normalize('NFC'))).toEqual(['Nghệ', 'thuật']);
    expect(words.map((word) => word.exact)).toEqual(['nghệ', 'thuật']);
  });
  it('spells kĩ as kỹ and quí as quý, but leaves kim and quit alone', () => {
    expect(exact('kĩ thuật quí')).toEqual(['kỹ', 'thuật', 'quý']);
    expect(folded('kĩ quí')).toEqual(['ky', 'quy']);
    expect(folded('kim quit')).toEqual(['kim', 'quit']);
  });
  it('takes codes apart and remembers that they were one', () => {
    expect(searchWords('1-2019-04725 x').map(({ folded, joined }) => [folded, joined])).toEqual([
      ['1', true],
      ['2019', true],
      ['04725', false],
      ['x', false],
    ]);
    expect(folded('A01K61/10')).toEqual(['a01k', '61', '10']);
    expect(folded('KQ015440')).toEqual(['kq', '015440']);
    expect(folded('ST25')).toEqual(['st25']);
  });
  it('finds no words in marks, signs and controls', () => {
    expect(searchWords('\u0301\u0323 -- *** \u0000 _ ()')).toEqual([]);
  });
});

describe('pairs and codes', () => {
  it('pairs numbers only within a code', () => {
    const [a, b] = searchWords('12 13');
    const [c, d] = searchWords('12/13');
    expect(a && b && makePair(a, b)).toBe(false);
    expect(c && d && makePair(c, d)).toBe(true);
  });
  it('strips the signs of a code', () => {
    expect(compactCode('22/CTr-UBND')).toBe('22ctrubnd');
  });
});
