import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../test/corpus/random.js';
import { nthLargest } from './nth-largest.js';

describe('nthLargest', () => {
  it('is what sorting would give', () => {
    const random = new Random(7);
    for (let round = 0; round < 50; round++) {
      const numbers = Array.from({ length: 1 + Math.floor(random.next() * 80) }, () =>
        Math.floor(random.next() * 30),
      );
      const sorted = [...numbers].sort((a, b) => b - a);
      for (const n of [1, 2, 7, 40]) expect(nthLargest(numbers, n)).toBe(sorted[n - 1] ?? sorted.at(-1));
    }
  });

  it('of none is 0', () => {
    expect(nthLargest([], 3)).toBe(0);
  });
});
