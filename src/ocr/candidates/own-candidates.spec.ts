import { beforeAll, describe, expect, it } from '@jest/globals';
import { pairModel } from '../../platform/models/load-bigram-model.js';
import type { RecognisedWord, WordRival } from '../recognition/ocr-engine.js';
import { settleRivals, weighRivals } from './own-candidates.js';
import type { Tongue } from './place-in-text.js';

let tongue: Tongue;
beforeAll(async () => {
  tongue = { vietnamese: true, pairs: await pairModel() };
});

const line = (text: string, rivals: Record<string, WordRival[]> = {}): RecognisedWord[] =>
  text.split(' ').map((word, i) => ({
    text: word,
    box: [40 * i, 0, 30, 10],
    confidence: 0.9,
    ...(rivals[word] ? { rivals: rivals[word] } : {}),
  }));
const textOf = (words: readonly { text: string }[]): string => words.map(({ text }) => text).join(' ');

describe('settleRivals', () => {
  it('takes what was nearly read where the language speaks for it, and keeps what was read', () => {
    const read = line('thành phân kinh tế', { phân: [{ text: 'phần', gain: -3 }] });
    const settled = settleRivals(read, tongue, 'line-reader');
    expect(textOf(settled)).toBe('thành phần kinh tế');
    expect(settled[1]?.alternatives).toEqual([{ text: 'phân', by: 'line-reader' }]);
    expect(settled[1]?.confidence).toBeGreaterThan(0.6);
    expect(settled[1]).not.toHaveProperty('rivals');
  });

  it('leaves a word that suits its place, whatever else it may be', () => {
    const read = line('thành phần kinh tế', { phần: [{ text: 'phân', gain: -1 }] });
    expect(textOf(settleRivals(read, tongue, 'line-reader'))).toBe('thành phần kinh tế');
  });

  it('does not believe the language against the eyes', () => {
    const read = line('thành phân kinh tế', { phân: [{ text: 'phần', gain: -30 }] });
    expect(textOf(settleRivals(read, tongue, 'line-reader'))).toBe('thành phân kinh tế');
  });

  it('believes a word that the language knows before one that it does not', () => {
    const unknown = line('bảy phầy hai', { phầy: [{ text: 'phẩy', gain: -0.5 }] });
    expect(textOf(settleRivals(unknown, tongue, 'line-reader'))).toBe('bảy phẩy hai');
  });

  it('settles one word with the help of the other', () => {
    const read = line('khoa hoc và công nghê', {
      hoc: [{ text: 'học', gain: -2 }],
      nghê: [{ text: 'nghệ', gain: -2 }],
    });
    expect(textOf(settleRivals(read, tongue, 'line-reader'))).toBe('khoa học và công nghệ');
  });

  it('makes no other name of a name', () => {
    const read = line('ông Trịnh nói', { Trịnh: [{ text: 'Trình', gain: -0.1 }] });
    const settled = settleRivals(read, tongue, 'line-reader');
    expect(settled[1]?.text).toBe('Trịnh');
  });

  it('judges Vietnamese only', () => {
    const read = line('thành phân kinh tế', { phân: [{ text: 'phần', gain: -3 }] });
    const settled = settleRivals(read, { ...tongue, vietnamese: false }, 'line-reader');
    expect(textOf(settled)).toBe('thành phân kinh tế');
    expect(settled[1]).not.toHaveProperty('rivals');
  });
});

describe('weighRivals', () => {
  it('shares one certainty among the word and its rivals', () => {
    const word = { text: 'phân', box: [0, 0, 1, 1] as const, confidence: 0.9 };
    const rivals = [
      { text: 'phần', gain: -1 },
      { text: 'phẩn', gain: -1 },
    ];
    const weighed = weighRivals(word, rivals, { before: 'thành', after: 'kinh', named: false }, tongue);
    expect(weighed[0]?.text).toBe('phần');
    expect(weighed.reduce((sum, { likely }) => sum + likely, 0)).toBeLessThanOrEqual(1);
  });
});
