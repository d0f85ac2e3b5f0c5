import { describe, expect, it } from '@jest/globals';
import { mailBackoffMs, nextMorning } from './mail-tries.js';

describe('mailBackoffMs', () => {
  it('grows, and stays below a day', () => {
    expect([1, 2, 3, 9].map((failures) => mailBackoffMs(failures) / 60_000)).toEqual([1, 4, 16, 360]);
  });
});

describe('nextMorning', () => {
  it('is the next seven o’clock in Vietnam', () => {
    expect(nextMorning(new Date('2026-11-25T17:00:00Z')).toISOString()).toBe('2026-11-26T00:00:00.000Z');
    expect(nextMorning(new Date('2026-11-26T00:00:00Z')).toISOString()).toBe('2026-11-27T00:00:00.000Z');
  });
});
