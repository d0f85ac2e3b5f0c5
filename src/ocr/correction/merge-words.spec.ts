import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TextWord } from '../../shared/page-text.js';
import { correctWords } from './correct-words.js';
import { mergeWords } from './merge-words.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { pairWords } from './pair-words.js';
import type { LanguageContext } from '../candidates/place-in-text.js';

/** Words set in type of a fixed width, ten pixels a letter, from `x` on. */
function set(text: string, confidence = 0.9, x = 0): TextWord[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    box: [x + 10 * index, 100, 10 * word.length, 20],
    confidence,
  }));
}
const texts = (words: readonly TextWord[]): string => words.map(({ text }) => text).join(' ');

describe('pairing two readings of a line', () => {
  const pair = (a: string, b: string, x = 0): string[] =>
    pairWords(set(a), set(b, 0.9, x)).map(({ first, second }) => `${texts(first)}=${texts(second)}`);

  it('pairs words by their letters', () => {
    expect(pair('Sở Khoa hoc', 'Sớ Khoa học')).toEqual(['Sở=Sớ', 'Khoa=Khoa', 'hoc=học']);
  });

  it('keeps together what one parts and the other joins', () => {
    expect(pair('đềtài nghiên cứu', 'đề tài nghiêncứu')).toEqual(['đềtài=đề tài', 'nghiên cứu=nghiêncứu']);
  });

  it('pairs nothing with what stands elsewhere, or was not read', () => {
    expect(pair('ba', 'ba', 500)).toEqual(['ba=']);
    expect(pairWords(set('ba'), [])).toEqual([{ first: set('ba'), second: [] }]);
  });
});

describe('two readings of one span', () => {
  let languageContext: LanguageContext;
  beforeAll(async () => {
    languageContext = { vietnamese: true, pairs: await bigramModel() };
  });
  const merge = (a: TextWord[], b: TextWord[], own = languageContext): TextWord[] =>
    mergeWords(a, b, {}, own, { first: 'line-reader', second: 'tesseract' });

  it('makes words surer that both read alike', () => {
    const [word] = merge(set('khoa', 0.9), set('khoa', 0.5));
    expect(word?.confidence).toBeCloseTo(0.97);
    expect(word).not.toHaveProperty('alternatives');
  });

  it('keeps the first reading of a name that is another in the second, as a candidate', () => {
    const merged = merge(set('Võ Mỹ Loan', 0.6), set('Võ Mỹ Loạn', 0.99));
    expect(texts(merged)).toBe('Võ Mỹ Loan');
    expect(merged[2]?.alternatives).toEqual([{ text: 'Loạn', by: 'tesseract' }]);
  });

  it('takes the second opinion of a name that is known beside its neighbour', () => {
    expect(texts(merge(set('tại Cân Thơ', 0.6), set('tại Cần Thơ', 0.99)))).toBe('tại Cần Thơ');
  });

  it('leaves the boxes of forms to the first reader', () => {
    expect(texts(merge(set('☑ Bộ', 0.4), set('El Bộ', 0.99)))).toBe('☑ Bộ');
  });

  it('takes the second opinion where it is Vietnamese and the first is not, in the first one’s box', () => {
    const first = set('tiêu chuân quốc gia', 0.8);
    const merged = merge(first, set('tiêu chuẩn quốc gia', 0.95));
    expect(texts(merged)).toBe('tiêu chuẩn quốc gia');
    expect(merged[1]).toMatchObject({
      box: first[1]?.box,
      readAs: 'chuân',
      alternatives: [{ text: 'chuân', by: 'line-reader' }],
    });
    expect(merged[1]?.confidence).toBeLessThanOrEqual(0.8);
  });

  it('keeps the first reading where it suits its neighbours, and the other beside it', () => {
    const merged = merge(set('tiêu chuẩn quốc gia', 0.6), set('tiêu chuấn quốc gia', 0.9));
    expect(texts(merged)).toBe('tiêu chuẩn quốc gia');
    expect(merged[1]?.alternatives ?? [{ text: 'chuấn', by: 'tesseract' }]).toEqual([
      { text: 'chuấn', by: 'tesseract' },
    ]);
  });

  it('sets back what the language replaced, where the second-opinion recogniser read what the first one did', () => {
    const [first] = set('phần', 0.7);
    const replaced = {
      ...(first as TextWord),
      readAs: 'phân',
      alternatives: [{ text: 'phân', by: 'line-reader' }],
    };
    const [word] = merge([replaced], set('phân', 0.9));
    expect(word?.text).toBe('phân');
    expect(word).not.toHaveProperty('readAs');
  });

  it('does not take what was nearly read for what was read', () => {
    const [first] = set('đất', 0.95);
    const doubted = { ...(first as TextWord), alternatives: [{ text: 'đặt', by: 'line-reader' }] };
    expect(merge([doubted], set('đặt', 0.9))[0]?.text).toBe('đất');
  });

  it('is no surer of a replaced word for a second pass that was replaced as well', () => {
    const [first, second] = [set('phần', 0.7), set('phần', 0.7)].map(([word]) => ({
      ...(word as TextWord),
      readAs: 'phân',
    })) as [TextWord, TextWord];
    expect(merge([first], [second])[0]).toMatchObject({ confidence: 0.7, readAs: 'phân' });
  });

  it('believes the first reader about numbers', () => {
    const [number] = merge(set('2021', 0.9), set('2027', 0.6));
    expect(number?.text).toBe('2021');
  });

  it('parts a word where the second-opinion recogniser does and both parts are syllables', () => {
    const merged = merge(set('đềtài', 0.5), set('đề tài', 0.95));
    expect(merged.map(({ text }) => text)).toEqual(['đề', 'tài']);
    expect(merged[0]?.box).toEqual([0, 100, 17, 20]);
    expect(merged.every(({ alternatives }) => alternatives?.[0]?.text === 'đềtài')).toBe(true);
  });

  it('takes no rule beside a number for a letter', () => {
    expect(merge(set('0,59', 0.9), set('0,59 |', 0.9))[0]).not.toHaveProperty('alternatives');
  });

  it('asks no model of Vietnamese about another language', () => {
    const english = { ...languageContext, vietnamese: false };
    const [word] = merge(set('ban', 0.9), set('bàn', 0.9), english);
    expect(word?.text).toBe('ban');
  });
});

describe('correcting the words of a line', () => {
  it('mends what is no syllable, keeps its signs and what was read, and leaves names', async () => {
    const pairs = await bigramModel();
    const [, word] = correctWords(set('công viêc, quản lý', 0.95), pairs);
    expect(word).toMatchObject({
      text: 'việc,',
      confidence: 0.8,
      alternatives: [{ text: 'viêc,', by: 'correction' }],
    });
    expect(texts(correctWords(set('ông Viêc làm'), pairs))).toBe('ông Viêc làm');
    const ambiguous = set('công viêc').map((one) => ({ ...one, alternatives: [{ text: 'viec', by: 'x' }] }));
    expect(texts(correctWords(ambiguous, pairs))).toBe('công viêc');
  });
});
