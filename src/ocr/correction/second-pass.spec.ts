import { beforeAll, describe, expect, it } from '@jest/globals';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import type { RecognisedLine, RecognisedPage } from '../recognition/ocr-engine.js';
import type { LanguageContext } from '../candidates/place-in-text.js';
import { seenAgain } from './second-pass.js';

let languageContext: LanguageContext;
beforeAll(async () => {
  languageContext = { vietnamese: true, pairs: await bigramModel() };
});

function line(text: string, y: number, sure: Record<string, number> = {}): RecognisedLine {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    box: [100 * i, y, 90, 30] as const,
    confidence: sure[word] ?? 0.9,
  }));
  return { box: [0, y, 100 * words.length, 30], words, confidence: 0.9 };
}
const page = (...lines: readonly RecognisedLine[]): RecognisedPage => ({
  lines,
  rotation: 0,
  engine: 'line-reader',
  version: '1',
});
const textsOf = ({ lines }: RecognisedPage): string[] =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '));

describe('a page that was looked at again', () => {
  it('takes the better reading of each line', () => {
    const first = page(line('giống lúa chiu mặn', 0, { chiu: 0.4 }), line('năng suất trung bình', 50));
    const again = page(line('giống lúa chịu mặn', 2), line('nănq suất trung bình', 51, { nănq: 0.4 }));
    const seen = seenAgain(first, again, languageContext);
    expect(textsOf(seen)).toEqual(['giống lúa chịu mặn', 'năng suất trung bình']);
  });

  it('takes a word of the other where the language speaks for it, and keeps what stood there', () => {
    const first = page(line('thành phân kinh tế', 0));
    const again = page(line('thành phần kinh tc', 1, { tc: 0.3, phần: 0.8 }));
    const [seen] = seenAgain(first, again, languageContext).lines;
    expect(seen?.words.map(({ text }) => text).join(' ')).toBe('thành phần kinh tế');
    expect(seen?.words[1]?.alternatives).toEqual([{ text: 'phân', by: 'line-reader' }]);
  });

  it('is surer of a word that was read alike', () => {
    const first = page(line('giống lúa', 0, { lúa: 0.6 }));
    const seen = seenAgain(first, page(line('giống lúa', 1, { lúa: 0.6 })), languageContext);
    expect(seen.lines[0]?.words[1]?.confidence).toBeGreaterThan(0.8);
  });

  it('leaves a line that was not found again as it was', () => {
    const first = page(line('giống lúa', 0), line('chịu mặn', 50));
    const seen = seenAgain(first, page(line('giống lúa', 0), line('chịu mặn', 90)), languageContext);
    expect(textsOf(seen)).toEqual(['giống lúa', 'chịu mặn']);
    expect(seen.lines[1]?.words[0]?.confidence).toBe(0.9);
  });
});
