import { describe, expect, it } from '@jest/globals';
import { DEFAULT_DATES } from './report-settings.js';
import { daysLeft, nextReminder, reminderDays, remindersNow } from './reminder-days.js';

const DATES = { ...DEFAULT_DATES, unitsBefore: '11-15', remindBefore: [3, 14], remindAfter: [1, 8] };
const now = (iso: string) => remindersNow(DATES, new Date(iso)).map(({ year, day }) => [year, day]);

describe('reminders', () => {
  it('are on the days that are set, before and after', () => {
    expect(reminderDays(2026, DATES).map(({ day }) => day)).toEqual([
      '2026-11-01',
      '2026-11-12',
      '2026-11-15',
      '2026-11-22',
    ]);
    expect(daysLeft('2026-11-15', '2026-11-12')).toBe(3);
    expect(1 - daysLeft('2026-11-15', '2026-11-22')).toBe(8);
  });

  it('leave at seven in the morning in Vietnam, and not days later', () => {
    expect(now('2026-11-11T23:59:59Z')).toEqual([]);
    expect(now('2026-11-12T00:00:00Z')).toEqual([[2026, '2026-11-12']]);
    expect(now('2026-11-14T23:59:00Z')).toEqual([[2026, '2026-11-12']]);
    expect(now('2026-11-15T00:00:00Z')).toEqual([[2026, '2026-11-15']]);
    expect(now('2026-11-18T00:00:00Z')).toEqual([]);
  });

  it('are of the year that is reported on, wherever its day lies', () => {
    const dates = { ...DATES, unitsBefore: '01-05', remindBefore: [10], remindAfter: [] };
    expect(remindersNow(dates, new Date('2026-12-26T03:00:00Z'))).toMatchObject([
      { year: 2027, day: '2026-12-26' },
    ]);
    const late = { ...DATES, unitsBefore: '12-28', remindBefore: [], remindAfter: [8] };
    expect(remindersNow(late, new Date('2027-01-04T03:00:00Z'))).toMatchObject([
      { year: 2026, day: '2027-01-04' },
    ]);
  });

  it('say when the next one is', () => {
    expect(nextReminder(2026, DATES, new Date('2026-11-12T00:00:00Z'))).toBe('2026-11-15');
    expect(nextReminder(2026, DATES, new Date('2026-11-26T00:00:00Z'))).toBeUndefined();
  });
});
