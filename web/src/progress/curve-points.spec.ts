import { describe, expect, it } from '@jest/globals';
import type { ProgressReport } from '../api/types.js';
import { curvePoints, monthsBetween, monthsLate } from './curve-points.js';

const report: ProgressReport = {
  total: 100,
  digitised: 40,
  inWork: 1,
  failed: 0,
  pages: 0,
  byMonth: [
    { month: '2030-09', digitised: 20, total: 40 },
    { month: '2030-07', digitised: 10, total: 20 },
  ],
  byType: [],
  records: 0,
  pace: { perMonth: 5, monthsKnown: 3, monthsNeeded: 3 },
};

describe('the curve', () => {
  it('ends with what is known while it is too early to say more', () => {
    const early = { ...report, pace: { ...report.pace, monthsKnown: 2 } };
    expect(curvePoints(early).filter(({ projected }) => projected !== undefined)).toEqual([]);
    expect(curvePoints(early).at(-1)?.month).toBe('2030-12');
  });

  it('runs on to the end of 2030 at the present pace', () => {
    expect(curvePoints(report)).toEqual([
      { month: '2030-07', digitised: 20 },
      { month: '2030-08', digitised: 20 },
      { month: '2030-09', digitised: 40, projected: 40 },
      { month: '2030-10', projected: 45 },
      { month: '2030-11', projected: 50 },
      { month: '2030-12', projected: 55 },
    ]);
  });

  it('goes no further than the goal, and shows the pace that reaches it in time', () => {
    expect(curvePoints({ ...report, target2030: 52 }).slice(2)).toEqual([
      { month: '2030-09', digitised: 40, projected: 40, needed: 40 },
      { month: '2030-10', projected: 45, needed: 44 },
      { month: '2030-11', projected: 50, needed: 48 },
      { month: '2030-12', projected: 52, needed: 52 },
    ]);
  });

  it('is empty without months', () => {
    expect(curvePoints({ ...report, byMonth: [] })).toEqual([]);
  });
});

describe('months', () => {
  it('cross years', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  it('say how late', () => {
    expect(monthsLate('2032-05')).toBe(17);
    expect(monthsLate('2030-12-31')).toBe(0);
    expect(monthsLate('2029-01')).toBeLessThan(0);
  });
});
