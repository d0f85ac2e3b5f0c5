import { describe, expect, it } from '@jest/globals';
import { barsOf } from './years-of.js';

describe('bars of years', () => {
  it('stand for every year between the first and the last', () => {
    const bars = barsOf([
      { value: '2021', count: 4 },
      { value: '2018', count: 1 },
    ]);
    expect(bars.map(({ year, share }) => [year, share])).toEqual([
      [2018, 0.25],
      [2019, 0],
      [2020, 0],
      [2021, 1],
    ]);
  });
  it('are the latest forty of a long time, and none of nothing', () => {
    const bars = barsOf([
      { value: '1900', count: 4 },
      { value: '2021', count: 1 },
    ]);
    expect(bars).toHaveLength(40);
    expect(bars[0]?.year).toBe(1982);
    expect(barsOf([])).toEqual([]);
  });
});
