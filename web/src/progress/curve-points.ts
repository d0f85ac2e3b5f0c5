import type { ProgressReport } from '../api/types.js';

export interface CurvePoint {
  readonly month: string;
  /** Running total up to now. */
  readonly digitised?: number;
  /** From now on, at the present pace. */
  readonly projected?: number;
}

const END = '2030-12';

/** Month by month to the end of 2030: what was done, then where the present pace leads. */
export function curvePoints({ byMonth, pace, digitised }: ProgressReport): CurvePoint[] {
  const known = [...byMonth].sort((a, b) => a.month.localeCompare(b.month));
  const first = known[0]?.month;
  const last = known.at(-1)?.month;
  if (first === undefined || last === undefined) return [];
  const counted = known.reduce((sum, { digitised: inMonth }) => sum + inMonth, 0);
  let total = digitised - counted;
  const perMonth = new Map(known.map(({ month, digitised: inMonth }) => [month, inMonth]));

  const points: CurvePoint[] = [];
  for (const month of monthsBetween(first, last > END ? last : END)) {
    if (month <= last) {
      total += perMonth.get(month) ?? 0;
      points.push(
        month === last ? { month, digitised: total, projected: total } : { month, digitised: total },
      );
    } else {
      total += pace.perMonth;
      points.push({ month, projected: Math.round(total) });
    }
  }
  return points;
}

export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let n = indexOf(first); n <= indexOf(last); n += 1) {
    months.push(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/** Months by which `2031-05` comes after the end of 2030; 0 or less is in time. */
export const monthsLate = (projectedDone: string): number =>
  indexOf(projectedDone.slice(0, 7)) - indexOf(END);

function indexOf(month: string): number {
  const [year = NaN, number = NaN] = month.split('-').map(Number);
  return year * 12 + number - 1;
}
