import { describe, expect, it } from '@jest/globals';
import { isPoor, oneWrongIn } from './quality.js';

describe('the quality of a text in words', () => {
  it('is a round number of letters of which one may be wrong', () => {
    expect([0.995, 0.9947, 0.98, 0.9, 0.3, 0.9991].map(oneWrongIn)).toEqual([200, 200, 50, 10, 2, 1000]);
    expect([1, 0.9999].map(oneWrongIn)).toEqual([undefined, undefined]);
  });

  it('is poor where a page should be looked at', () => {
    expect([0.93, 0.929, 1].map(isPoor)).toEqual([false, true, false]);
  });
});
