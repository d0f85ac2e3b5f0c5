import { describe, expect, it } from '@jest/globals';
import { nextMail } from './schedule.js';

describe('nextMail', () => {
  it.each([
    ['daily', '2026-11-25T17:00:00Z', '2026-11-26T00:00:00.000Z'],
    ['daily', '2026-11-26T00:00:00Z', '2026-11-27T00:00:00.000Z'],
    ['weekly', '2026-11-25T17:00:00Z', '2026-11-30T00:00:00.000Z'],
    ['weekly', '2026-11-29T23:59:59Z', '2026-11-30T00:00:00.000Z'],
    ['weekly', '2026-11-30T00:00:00Z', '2026-12-07T00:00:00.000Z'],
  ] as const)('%s after %s is %s', (frequency, now, next) => {
    expect(nextMail(frequency, new Date(now))?.toISOString()).toBe(next);
  });

  it('never', () => {
    expect(nextMail('never', new Date())).toBeNull();
  });
});
