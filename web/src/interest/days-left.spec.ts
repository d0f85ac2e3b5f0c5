import { expect, it } from '@jest/globals';
import { daysLeft } from './days-left.js';

it.each([
  ['2026-11-27T12:00:00Z', 2],
  ['2026-11-25T01:00:00Z', 0],
  ['2026-11-24T23:00:00Z', -1],
  ['2026-11-22T12:00:00Z', -3],
])('%s is %i days away', (dueAt, days) => {
  expect(daysLeft(dueAt, new Date('2026-11-25T00:00:00Z'))).toBe(days);
});
