import { expect, it } from '@jest/globals';
import { backoffMs, MAX_FAILURES, MAX_LOSSES, waitsForRoom } from './retry-policy.js';

it('waits longer before each try, never longer than five minutes', () => {
  expect([1, 2, 3, 4].map(backoffMs)).toEqual([2_000, 8_000, 32_000, 128_000]);
  expect(backoffMs(9)).toBe(300_000);
});

it('tries a few times; forgives more lost workers than failures', () => {
  expect(MAX_FAILURES).toBe(5);
  expect(MAX_LOSSES).toBeGreaterThan(MAX_FAILURES);
});

it('waits for room without counting tries', () => {
  expect(waitsForRoom({ code: 'storeFull' })).toBe(true);
  expect(waitsForRoom({ code: 'databaseAway' })).toBe(false);
});
