import { CLAIM_LIFETIMES, type Lifetime } from './data/claim-lifetimes.js';

/** The last day on which a claim confirmed on `day` is believed, as `YYYY-MM-DD`; null: it does not run out. */
export function lastDayOf(kind: string, day: string): string | null {
  const lifetime = (CLAIM_LIFETIMES as Readonly<Record<string, Lifetime>>)[kind];
  if (lifetime?.months == null) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + lifetime.months;
  const [lastYear, lastMonth] = [Math.floor(months / 12), months % 12];
  // 31 August and six months: the last day of February
  const days = new Date(Date.UTC(lastYear, lastMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(lastYear, lastMonth, Math.min(date, days))).toISOString().slice(0, 10);
}
