import { describe, expect, it } from '@jest/globals';
import { pace } from './pace.js';

describe('pace', () => {
  it('averages the last three full months and leaves the running one out', () => {
    const months = [
      { month: '2026-06', digitised: 900 },
      { month: '2026-08', digitised: 10 },
      { month: '2026-09', digitised: 20 },
      { month: '2026-10', digitised: 30 },
      { month: '2026-11', digitised: 1 },
    ];
    expect(pace(months, 961, '2026-11', { needed: 3 }).perMonth).toBe(20);
  });

  it('counts a month without work as none, not as missing', () => {
    const months = [
      { month: '2026-08', digitised: 30 },
      { month: '2026-10', digitised: 30 },
    ];
    expect(pace(months, 60, '2026-11', { needed: 3 }).perMonth).toBe(20);
  });

  it('uses the running month when there is nothing else', () => {
    expect(pace([{ month: '2026-11', digitised: 12 }], 12, '2026-11', { needed: 3 }).perMonth).toBe(12);
  });

  it('tells what is needed until the end of 2030 and when it will be done', () => {
    const months = [{ month: '2030-10', digitised: 10 }];
    expect(pace(months, 10, '2030-11', { target: 110, needed: 1 })).toEqual({
      perMonth: 10,
      neededPerMonth: 50,
      monthsKnown: 1,
      monthsNeeded: 1,
      projectedDone: '2031-09',
    });
  });

  it('projects nothing from no work', () => {
    expect(pace([], 0, '2026-11', { target: 100, needed: 3 })).toEqual({
      perMonth: 0,
      neededPerMonth: 2,
      monthsKnown: 0,
      monthsNeeded: 3,
    });
  });

  it('foresees no end before enough full months lie behind', () => {
    const months = [
      { month: '2026-09', digitised: 10 },
      { month: '2026-10', digitised: 10 },
    ];
    const at = (now: string) => pace(months, 20, now, { target: 100, needed: 3 });
    expect(at('2026-11')).toMatchObject({ monthsKnown: 2, monthsNeeded: 3 });
    expect(at('2026-11')).not.toHaveProperty('projectedDone');
    expect(at('2026-12')).toHaveProperty('projectedDone');
  });
});
