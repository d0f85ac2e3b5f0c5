import { vietnamDate } from '../../shared/clock.js';
import type { ReportDates } from './report-settings.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A reminder that could not be drawn for so long – nothing ran – is not sent any more: it would say an old thing. */
const STALE_MS = 3 * DAY_MS;

export interface ReminderDay {
  /** That is reported on. */
  readonly year: number;
  /** Calendar date in Vietnam. */
  readonly day: string;
  /** Seven in the morning of that day in Vietnam (+07:00), which is midnight UTC. */
  readonly at: Date;
}

/** The day before which units report on a year. */
export const dueBefore = (year: number, { unitsBefore }: Pick<ReportDates, 'unitsBefore'>): string =>
  `${String(year)}-${unitsBefore}`;

/** Days from `today` to `before`; 0 or less: it is late, by `1 - daysLeft` days. */
export const daysLeft = (before: string, today: string): number =>
  Math.round((Date.parse(before) - Date.parse(today)) / DAY_MS);

/** The days on which units are reminded of the report on a year, in their order. */
export function reminderDays(year: number, dates: ReportDates): ReminderDay[] {
  const due = Date.parse(dueBefore(year, dates));
  const shifts = [...dates.remindBefore.map((days) => -days), ...dates.remindAfter.map((days) => days - 1)];
  return [...new Set(shifts)]
    .sort((a, b) => a - b)
    .map((shift) => new Date(due + shift * DAY_MS))
    .map((at) => ({ year, day: at.toISOString().slice(0, 10), at }));
}

/** What is to be sent now: of each year the newest reminder whose morning has come, unless that is long past. */
export function remindersNow(dates: ReportDates, now: Date): ReminderDay[] {
  const thisYear = Number(vietnamDate(now).slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1].flatMap((year) => {
    const come = reminderDays(year, dates).filter(({ at }) => at <= now);
    const newest = come.at(-1);
    return newest && now.getTime() - newest.at.getTime() < STALE_MS ? [newest] : [];
  });
}

/** When units are reminded next; undefined: not any more. */
export const nextReminder = (year: number, dates: ReportDates, now: Date): string | undefined =>
  reminderDays(year, dates).find(({ at }) => at > now)?.day;
