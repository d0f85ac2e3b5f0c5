import { describe, expect, it } from '@jest/globals';
import { SystemClock, vietnamDate } from './clock.js';

describe('vietnamDate', () => {
  it('changes at midnight in Vietnam, which is 17:00 UTC', () => {
    expect(vietnamDate(new Date('2026-11-24T16:59:59.999Z'))).toBe('2026-11-24');
    expect(vietnamDate(new Date('2026-11-24T17:00:00.000Z'))).toBe('2026-11-25');
  });

  it('carries over the end of a year', () => {
    expect(vietnamDate(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
  });
});

it('the system’s clock tells the time', () => {
  expect(Math.abs(new SystemClock().now().getTime() - Date.now())).toBeLessThan(1000);
});
