import { describe, expect, it } from '@jest/globals';
import { criticalT } from './student-t.js';
import { sizeAmong, wilson } from './wilson.js';

describe('wilson', () => {
  // R. G. Newcombe, Statist. Med. 17 (1998) 857–872, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d as printed', (right, size, low, high) => {
    const found = wilson(right / size, size);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
  it('leaves a bound where nothing was wrong, and says nothing where nothing was checked', () => {
    expect(wilson(0, 1000).high).toBeCloseTo(3.8415 / 1003.8415, 5);
    expect(wilson(1, 1000)).toMatchObject({ high: 1 });
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
  it('is sure of what was checked whole', () => {
    expect(wilson(0.25, sizeAmong(8, 8, 8))).toEqual({ low: 0.25, high: 0.25 });
    expect(sizeAmong(50, 50, 100)).toBe(100);
  });
});

it('Student’s t as in its table', () => {
  for (const [freedom, t] of [
    [4, 2.776],
    [9, 2.262],
    [19, 2.093],
    [29, 2.045],
    [99, 1.984],
  ] as const)
    expect(Math.abs(criticalT(freedom) - t)).toBeLessThan(0.01);
  expect(criticalT(1e9)).toBeCloseTo(1.959964, 5);
});
