import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecognisedLine } from '../recognition/ocr-engine.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import type { LanguageContext } from '../candidates/place-in-text.js';
import { sampleOf } from './sample.js';
import { spansFor } from './text-spans.js';
import { worthAsking } from './worth-asking.js';

function line(text: string, height = 20, confidence = 0.95): RecognisedLine {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    box: [i * 100, 50, 80, height] as const,
    confidence,
  }));
  return { box: [0, 50, words.length * 100, height], words, confidence };
}
const TEN = line('một hai ba bốn năm sáu bảy tám chín mười');

describe('which spans are asked about', () => {
  const ask = (at: number, gain = 1) => ({ line: 0, from: at, to: at + 1, gain });

  it('takes two neighbours a side, and what overlaps once', () => {
    expect(spansFor([TEN], [ask(4)], 1000)).toEqual([{ line: 0, from: 2, to: 7 }]);
    expect(spansFor([TEN], [ask(0), ask(3)], 1000)).toEqual([{ line: 0, from: 0, to: 6 }]);
  });

  it('keeps within its budget, the most gain first', () => {
    expect(spansFor([TEN], [ask(0, 0.5), ask(7, 0.9)], 30)).toEqual([{ line: 0, from: 5, to: 10 }]);
    expect(spansFor([TEN], [ask(0), ask(7)], 10)).toEqual([]);
  });

  it('asks for no crumbs', () => {
    expect(spansFor([TEN], [ask(4, 0.1)], 1000)).toEqual([]);
  });
});

describe('which words are worth asking about', () => {
  let languageContext: LanguageContext;
  beforeAll(async () => {
    languageContext = { vietnamese: true, pairs: await bigramModel() };
  });
  const asked = (lines: RecognisedLine[], number = 5, own = languageContext): string[] =>
    worthAsking(lines, { number }, own).map(({ line: at, from, to }) =>
      (lines[at]?.words ?? [])
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );

  it('is what other marks would suit better, or is no word', () => {
    expect(asked([line('tiêu chuân quốc gia')])).toContain('chuân');
    expect(asked([line('các câp quản lý')])).toContain('câp');
    expect(asked([line('tiêu chuẩn quốc gia', 20, 0.999)])).toEqual([]);
  });

  it('is an unsure number or code', () => {
    expect(asked([line('số 2021', 20, 0.6)])).toContain('2021');
    expect(asked([line('số 2021', 20, 0.99)])).not.toContain('2021');
  });

  it('is a title in large type, on the first pages alone', () => {
    const page = [line('BÁO CÁO TỔNG KẾT', 40, 0.999), TEN, TEN];
    expect(asked(page, 1)).toContain('BÁO CÁO TỔNG KẾT');
    expect(asked(page, 9)).not.toContain('BÁO CÁO TỔNG KẾT');
  });

  it('leans on no model of Vietnamese where another language is written', () => {
    const english = { ...languageContext, vietnamese: false };
    expect(asked([line('the ban was lifted', 20, 0.99)], 5, english)).toEqual([]);
  });
});

describe('the sample', () => {
  it('is two whole lines of some pages, always the same', () => {
    const pages = Array.from({ length: 400 }, (_, i) => sampleOf([TEN, TEN, TEN], `trang ${i}`));
    const sampled = pages.filter(({ length }) => length > 0);
    expect(sampled.length).toBeGreaterThan(3);
    expect(sampled.length).toBeLessThan(40);
    expect(sampled[0]?.[0]).toMatchObject({ from: 0, to: 10 });
    expect(pages).toEqual(Array.from({ length: 400 }, (_, i) => sampleOf([TEN, TEN, TEN], `trang ${i}`)));
  });
});
