import { beforeAll, describe, expect, it } from '@jest/globals';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import type { RecognisedWord, WordCandidate } from '../recognition/ocr-engine.js';
import { resolveCandidates, weighCandidates } from './own-candidates.js';
import type { LanguageContext } from './place-in-text.js';

let languageContext: LanguageContext;
beforeAll(async () => {
  languageContext = { vietnamese: true, pairs: await bigramModel() };
});

const line = (text: string, candidates: Record<string, WordCandidate[]> = {}): RecognisedWord[] =>
  text.split(' ').map((word, i) => ({
    text: word,
    box: [40 * i, 0, 30, 10],
    confidence: 0.9,
    ...(candidates[word] ? { candidates: candidates[word] } : {}),
  }));
const textOf = (words: readonly { text: string }[]): string => words.map(({ text }) => text).join(' ');

describe('resolveCandidates', () => {
  it('takes what was nearly read where the language speaks for it, and keeps what was read', () => {
    const read = line('thành phân kinh tế', { phân: [{ text: 'phần', gain: -1.5 }] });
    const settled = resolveCandidates(read, languageContext, 'line-reader');
    expect(textOf(settled)).toBe('thành phần kinh tế');
    expect(settled[1]?.alternatives).toEqual([{ text: 'phân', by: 'line-reader' }]);
    expect(settled[1]?.readAs).toBe('phân');
    expect(settled[1]?.confidence).toBeGreaterThan(0.6);
    expect(settled[1]?.confidence).toBeLessThanOrEqual(0.8);
    expect(settled[1]).not.toHaveProperty('candidates');
  });

  it('leaves a word that suits its place, whatever else it may be', () => {
    const read = line('thành phần kinh tế', { phần: [{ text: 'phân', gain: -1 }] });
    expect(textOf(resolveCandidates(read, languageContext, 'line-reader'))).toBe('thành phần kinh tế');
  });

  it('leaves a word that was read where another is likelier, but not overwhelmingly so', () => {
    const candidates = [{ text: 'phần', gain: -3 }];
    const read = line('thành phân kinh tế', { phân: candidates });
    const place = { before: 'thành', after: 'kinh', named: false };
    const [best] = weighCandidates(
      { text: 'phân', box: [40, 0, 30, 10], confidence: 0.9 },
      candidates,
      place,
      languageContext,
    );
    expect(best?.likely).toBeGreaterThan(0.5);
    const settled = resolveCandidates(read, languageContext, 'line-reader');
    expect(settled[1]).toMatchObject({ text: 'phân', confidence: 0.9, alternatives: [{ text: 'phần' }] });
    expect(settled[1]).not.toHaveProperty('readAs');
  });

  it.each(['m³', 'A4', '1,5'])('leaves the figure or code %s, whatever else was nearly read', (code) => {
    const read = line(`khoảng ${code} nước`, { [code]: [{ text: 'ba', gain: 3 }] });
    expect(textOf(resolveCandidates(read, languageContext, 'line-reader'))).toBe(`khoảng ${code} nước`);
  });

  it('does not believe the language against the eyes', () => {
    const read = line('thành phân kinh tế', { phân: [{ text: 'phần', gain: -30 }] });
    expect(textOf(resolveCandidates(read, languageContext, 'line-reader'))).toBe('thành phân kinh tế');
  });

  it('believes a word that the language knows before one that it does not', () => {
    const unknown = line('bảy phầy hai', { phầy: [{ text: 'phẩy', gain: -0.5 }] });
    expect(textOf(resolveCandidates(unknown, languageContext, 'line-reader'))).toBe('bảy phẩy hai');
  });

  it('settles one word with the help of the other', () => {
    const read = line('khoa hoc và công nghê', {
      hoc: [{ text: 'học', gain: -2 }],
      nghê: [{ text: 'nghệ', gain: -2 }],
    });
    expect(textOf(resolveCandidates(read, languageContext, 'line-reader'))).toBe('khoa học và công nghệ');
  });

  it('makes no other name of a name', () => {
    const read = line('ông Trịnh nói', { Trịnh: [{ text: 'Trình', gain: -0.1 }] });
    const settled = resolveCandidates(read, languageContext, 'line-reader');
    expect(settled[1]?.text).toBe('Trịnh');
  });

  it('judges Vietnamese only', () => {
    const read = line('thành phân kinh tế', { phân: [{ text: 'phần', gain: -3 }] });
    const settled = resolveCandidates(read, { ...languageContext, vietnamese: false }, 'line-reader');
    expect(textOf(settled)).toBe('thành phân kinh tế');
    expect(settled[1]).not.toHaveProperty('candidates');
  });
});

describe('weighCandidates', () => {
  it('shares one certainty among the word and its candidates', () => {
    const word = { text: 'phân', box: [0, 0, 1, 1] as const, confidence: 0.9 };
    const candidates = [
      { text: 'phần', gain: -1 },
      { text: 'phẩn', gain: -1 },
    ];
    const weighed = weighCandidates(
      word,
      candidates,
      { before: 'thành', after: 'kinh', named: false },
      languageContext,
    );
    expect(weighed[0]?.text).toBe('phần');
    expect(weighed.reduce((sum, { likely }) => sum + likely, 0)).toBeLessThanOrEqual(1);
  });
});
