import { describe, expect, it } from '@jest/globals';
import { covered, indexRegisteredWork, spans } from './intervals.js';

describe('spans', () => {
  it('finds runs of a value, also at the ends', () => {
    const cells = Uint8Array.of(1, 1, 0, 1, 0, 0);
    expect(spans(cells, 1)).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 4 },
    ]);
    expect(spans(cells, 0)).toEqual([
      { start: 2, end: 3 },
      { start: 4, end: 6 },
    ]);
    expect(spans(cells, 0, 0, 4)).toEqual([{ start: 2, end: 3 }]);
  });
});

describe('covered', () => {
  it('joins what overlaps or touches, in whatever order it comes', () => {
    const joined = covered([
      { start: 8, end: 9 },
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 1, end: 2 },
    ]);
    expect(joined).toEqual([
      { start: 0, end: 5 },
      { start: 8, end: 9 },
    ]);
  });
});

describe('indexRegisteredWork', () => {
  it('finds the span around a place, or none', () => {
    const bands = [
      { start: 0, end: 5 },
      { start: 8, end: 9 },
    ];
    expect([0, 4, 5, 8, 9].map((at) => indexRegisteredWork(bands, at))).toEqual([0, 0, -1, 1, -1]);
  });
});
