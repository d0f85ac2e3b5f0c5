import { describe, expect, it } from '@jest/globals';
import { dueOf, waits } from './waiting.js';

const day = (n: number): Date => new Date(Date.UTC(2026, 10, n));
const FRESH = { createdAt: day(1), dueAt: day(6), respondedAt: null, askedAgainAt: null, endedAt: null };

describe('what a desk owes', () => {
  it('is an answer to the first letter, and to whatever the inquirer writes after it', () => {
    expect(waits(FRESH)).toBe(true);
    expect(waits({ ...FRESH, respondedAt: day(2) })).toBe(false);
    expect(waits({ ...FRESH, respondedAt: day(2), askedAgainAt: day(9) })).toBe(true);
    expect(waits({ ...FRESH, respondedAt: day(2), askedAgainAt: day(9), endedAt: day(10) })).toBe(false);
  });

  it('is owed in the same time again, and no later for who wrote again before the first answer', () => {
    expect(dueOf(FRESH)).toEqual(day(6));
    expect(dueOf({ ...FRESH, askedAgainAt: day(4) })).toEqual(day(6));
    expect(dueOf({ ...FRESH, respondedAt: day(2), askedAgainAt: day(9) })).toEqual(day(14));
  });
});
