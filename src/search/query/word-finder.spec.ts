import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion } from '../../../test/support/any-question.js';
import { WordFinder } from './word-finder.js';
import { searchWords } from './words.js';

const PROSE =
  'Kĩ thuật nuôi cá tra, ĐƠN số 1-2019-04725; A01K61/10 — mã KQ015440. Hòa, quí, 𝑥𝑥 İx ﬁn ΣΑΣ 각 ';
const anyText = fc
  .array(fc.oneof(anyQuestion, fc.constantFrom(PROSE, PROSE.normalize('NFD'), 'ki ', 'x'.repeat(70))), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

describe('WordFinder', () => {
  it('finds what is sought among the words of any text, in its place', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(), { maxLength: 5 }), fc.nat(2), (text, picks, beginnings) => {
        const words = searchWords(text);
        const sought = words.length === 0 ? [] : picks.map((n) => words[n % words.length]?.folded ?? '');
        const begun = sought.slice(0, beginnings);
        const found = new WordFinder(sought, begun).in(text);
        expect(found).toEqual(found.map(({ at }) => ({ ...words[at], at })));
        const places = new Set(found.map(({ at }) => at));
        const wanted = words.flatMap(({ folded }, at) =>
          sought.includes(folded) || begun.some((word) => word[0] === folded[0]) ? [at] : [],
        );
        expect(wanted.filter((at) => !places.has(at))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
  it('makes nothing of the others', () => {
    const found = new WordFinder(['tra'], []).in('Nuôi cá tra ở đồng bằng sông Cửu Long');
    expect(found).toEqual([{ start: 8, end: 11, exact: 'tra', folded: 'tra', joined: false, at: 2 }]);
  });
  it('finds both spellings of one word, and every word with that first letter', () => {
    const found = (words: string[], beginnings: string[], text: string): string[] =>
      new WordFinder(words, beginnings).in(text).map(({ start, end }) => text.slice(start, end));
    expect(found(['ky'], [], 'kĩ, kỹ và kì')).toEqual(['kĩ', 'kỹ', 'kì']);
    expect(found([], ['drying'], 'Dried, đo, tro')).toEqual(['Dried', 'đo']);
  });
});
