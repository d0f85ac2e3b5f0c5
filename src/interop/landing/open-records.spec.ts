import { describe, expect, it } from '@jest/globals';
import { PART_NAME, partNames } from './open-records.js';

describe('the parts of a list of all open records', () => {
  it.each([
    [0, 1, 'all', 'all'],
    [25_000, 1, 'all', 'all'],
    [25_001, 16, '0', 'f'],
    [1_000_000, 256, '00', 'ff'],
    [100_000_000, 4096, '000', 'fff'],
  ])('of %i are %i, from %s to %s', (count, parts, first, last) => {
    const names = partNames(count);
    expect([names.length, names[0], names.at(-1)]).toEqual([parts, first, last]);
    expect(names.every((name) => PART_NAME.test(name))).toBe(true);
  });
});
