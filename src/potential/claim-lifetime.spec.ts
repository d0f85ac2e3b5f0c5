import { describe, expect, it } from '@jest/globals';
import { lastDayOf } from './claim-lifetime.js';

describe('how long a confirmed claim is believed', () => {
  it.each([
    ['cost', '2026-11-25', '2027-11-25'],
    ['readiness', '2026-11-25', '2028-11-25'],
    ['protection', '2028-02-29', '2029-02-28'],
    ['localFit', '2026-12-31', '2031-12-31'],
  ])('%s of %s: until %s', (kind, day, last) => expect(lastDayOf(kind, day)).toBe(last));

  it('has no end for what was once measured, held or said', () => {
    for (const kind of ['gain', 'pilot', 'acceptance']) expect(lastDayOf(kind, '2026-11-25')).toBeNull();
  });

  it('has no end for a kind that is not known', () => expect(lastDayOf('other', '2026-11-25')).toBeNull());
});
