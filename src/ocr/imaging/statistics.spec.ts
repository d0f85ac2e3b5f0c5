import { describe, expect, it } from '@jest/globals';
import { bytePercentile, median, percentile } from './statistics.js';

describe('percentile', () => {
  it('lies between neighbours where need be', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([1, 4, 9, 2])).toBe(3);
    expect(percentile([0, 10], 0.7)).toBeCloseTo(7);
    expect(median([])).toBeNaN();
  });

  it('counts bytes', () => {
    const counts = new Uint32Array(256);
    counts[10] = 90;
    counts[200] = 10;
    expect([0.01, 0.8, 0.95].map((share) => bytePercentile(counts, share))).toEqual([10, 10, 200]);
  });
});
