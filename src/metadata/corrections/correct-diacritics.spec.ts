import { describe, expect, it } from '@jest/globals';
import { BigramModel } from '../../text/bigram-model.js';
import { correctDiacritics, type ReadWord } from './correct-diacritics.js';

/** Counts of a text that knows `tiêu chuẩn` and `độ ẩm`. */
const SYLLABLES = ['tiêu', 'chuẩn', 'chuần', 'độ', 'ẩm', 'âm', 'sú', 'sự', 'chíp', 'sạch', 'sách'];
const pairs = new BigramModel({
  syllables: SYLLABLES,
  singles: [900, 800, 1, 700, 300, 200, 1, 9000, 20, 300, 900],
  after: SYLLABLES.map((first) =>
    first === 'tiêu' ? new Map([[1, 600]]) : first === 'độ' ? new Map([[4, 250]]) : new Map<number, number>(),
  ),
});
const mend = (text: string, trust = 0.85): string =>
  correctDiacritics(
    text.split(' ').map((word) => ({ text: word, trust })),
    pairs,
  ).join(' ');

describe('marks lost in scanning', () => {
  it.each([
    ['Tiêu chuân,', 'Tiêu chuẩn,'],
    ['TIÊU CHUÂN', 'TIÊU CHUẨN'],
    ['độ âm', 'độ ẩm'],
  ])('%s was %s', (read, meant) => expect(mend(read)).toBe(meant));

  it('leaves a word that the language knows where another is but a little likelier, and a name sooner', () => {
    const read = (isName: boolean): string =>
      correctDiacritics(
        [
          { text: 'độ', trust: 0.9 },
          { text: 'âm', trust: 0.9, isName },
        ],
        pairs,
      ).join(' ');
    expect(read(false)).toBe('độ ẩm');
    expect(read(true)).toBe('độ âm');
    expect(mend('sú sách', 0.9)).toBe('sú sách');
  });

  it('weighs all places, and what another reader made of it', () => {
    const word = { text: 'âm', trust: 0.75 };
    const beside = (other: Partial<ReadWord>): string =>
      correctDiacritics(
        [
          { text: 'sú', trust: 0.9 },
          { ...word, ...other },
        ],
        pairs,
      ).join(' ');
    expect(beside({})).toBe('sú âm');
    expect(beside({ places: [word, { text: 'ẩm', trust: 0.85 }] })).toBe('sú ẩm');
    // That a reader nearly read another word is not enough against one that the language knows.
    expect(beside({ candidates: ['ẩm'] })).toBe('sú âm');
  });

  it('keeps a tone that scanning hardly ever puts in another’s place', () =>
    expect(mend('sú độ', 0.85)).toBe('sú độ'));

  it('gives a tone to what cannot be without one, and leaves words of other languages', () => {
    expect(mend('khóm sach bệnh')).toBe('khóm sạch bệnh');
    expect(mend('thẻ chip net')).toBe('thẻ chip net');
  });

  it.each(['tôm sú', 'VietGAP 2020', 'B2013-DHH-01', 'Jean-Luc'])('leaves %s', (text) =>
    expect(mend(text)).toBe(text),
  );

  it('touches nothing that stands in a text layer', () => expect(mend('tiêu chuân', 1)).toBe('tiêu chuân'));
});
