import { describe, expect, it } from '@jest/globals';
import { daysIn, daysOf } from './day-list.js';

describe('a list of days', () => {
  it('is read as people write it', () => {
    expect(daysOf('14, 3')).toEqual([14, 3]);
    expect(daysOf(' 14;3 3 ')).toEqual([14, 3]);
    expect(daysOf('  ')).toEqual([]);
  });

  it('is none that the server would refuse', () => {
    for (const typed of ['0', '91', 'mười', '1,2,3,4,5,6', '-3', '1.5'])
      expect(daysOf(typed)).toBeUndefined();
  });
});

describe('days of a month', () => {
  it('are those that there are in every year', () => {
    expect([1, 2, 4, 11, 12].map(daysIn)).toEqual([31, 28, 30, 30, 31]);
  });
});
