import { describe, expect, it } from '@jest/globals';
import { scaleBox, unionBox } from './geometry.js';

describe('unionBox', () => {
  it('is the smallest box around all', () => {
    expect(
      unionBox([
        [10, 20, 30, 5],
        [0, 22, 5, 40],
        [39, 0, 2, 1],
      ]),
    ).toEqual([0, 0, 41, 62]);
  });

  it('of one is that one, of none is none', () => {
    expect(unionBox([[1, 2, 3, 4]])).toEqual([1, 2, 3, 4]);
    expect(unionBox([])).toBeUndefined();
  });
});

describe('scaleBox', () => {
  it('gives whole pixels', () => {
    expect(scaleBox([1, 2, 3, 5], 1.5)).toEqual([2, 3, 5, 8]);
    expect(scaleBox([10, 20, 30, 40], 1)).toEqual([10, 20, 30, 40]);
  });
});
