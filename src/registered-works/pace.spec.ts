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
    expect(pace(months, 961, '2026-11').perMonth).toBe(20);
  });

  it('counts a month without work as none, not as missing', () => {
    const months = [
      { month: '2026-08', digitised: 30 },
      { month: '2026-10', digitised: 30 },
    ];
    expect(pace(months, 60, '2026-11').perMonth).toBe(20);
  });

  it('uses the running month when there is nothing else', () => {
    expect(pace([{ month: '2026-11', digitised: 12 }], 12, '2026-11').perMonth).toBe(12);
  });

  it('tells what is needed until the end of 2030 and when it will be done', () => {
    const months = [{ month: '2030-10', digitised: 10 }];
    expect(pace(months, 10, '2030-11', 110)).toEqual({
      perMonth: 10,
      neededPerMonth: 50,
      projectedDone: '2031-09',
    });
  });

  it('projects nothing from no work', () => {
    expect(pace([], 0, '2026-11', 100)).toEqual({ perMonth: 0, neededPerMonth: 2 });
  });
});
