import { describe, expect, it } from '@jest/globals';
import { firstSentence } from './first-sentence.js';

describe('the first sentence of a summary', () => {
  it.each([
    ['Giống lúa chịu mặn 4 ‰. Đã trồng ở Vĩnh Châu.', 'Giống lúa chịu mặn 4 ‰.'],
    ['Năng suất 5.2 tấn, tăng 1.5 lần so với giống cũ', 'Năng suất 5.2 tấn, tăng 1.5 lần so với giống cũ'],
    ['Một dòng\nDòng hai. Câu khác.', 'Một dòng'],
    ['', ''],
  ])('of %j', (summary, first) => expect(firstSentence(summary)).toBe(first));

  it('is cut between words where it is too long', () => {
    const cut = firstSentence('từ ngữ '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(221);
    expect(cut).toMatch(/(từ|ngữ)…$/u);
  });
});
