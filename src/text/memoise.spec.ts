import { describe, expect, it } from '@jest/globals';
import { memoised } from './memoise.js';

describe('memoised', () => {
  it('asks once for each word', () => {
    const asked: string[] = [];
    const length = memoised((word) => asked.push(word) && word.length);
    expect([length('một'), length('hai ba'), length('một')]).toEqual([3, 6, 3]);
    expect(asked).toEqual(['một', 'hai ba']);
  });

  it('holds no more than it may, and goes on answering', () => {
    let asked = 0;
    const upper = memoised((word) => {
      asked += 1;
      return word.toUpperCase();
    }, 3);
    for (const word of ['a', 'b', 'c', 'd', 'd', 'a']) expect(upper(word)).toBe(word.toUpperCase());
    expect(asked).toBe(5);
  });

  it('answers for what is longer than a word, and does not keep it', () => {
    let asked = 0;
    const length = memoised((word) => (asked += 1) && word.length);
    const long = 'á'.repeat(101);
    expect([length(long), length(long)]).toEqual([101, 101]);
    expect(asked).toBe(2);
  });
});
