import type { ProgressReport } from '../api/types.js';

export interface CurvePoint {
  readonly month: string;
  /** Running total up to now. */
  readonly digitised?: number;
  /** From now on, at the present pace. */
  readonly projected?: number;
  /** From now on, at the pace that reaches the goal in time. */
  readonly needed?: number;
}

/** What a curve is drawn of. */
export type CurvePath = Pick<ProgressReport, 'byMonth' | 'pace' | 'target2030'>;

const END = '2030-12';

/** Month by month to the end of 2030: what was done, then where the present pace leads, once it is not too early to say. */
export function curvePoints({ byMonth, pace, target2030 }: CurvePath): CurvePoint[] {
  const known = new Map(byMonth.map(({ month, total }) => [month, total]));
  const months = [...known.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];

  const foreseen = pace.monthsKnown >= pace.monthsNeeded;
  let total = 0;
  const left = Math.max(1, indexOf(END) - indexOf(last));
  const reached = known.get(last) ?? 0;
  const neededIn = (month: string): { needed?: number } =>
    target2030 === undefined || last >= END
      ? {}
      : { needed: Math.round(reached + ((target2030 - reached) * (indexOf(month) - indexOf(last))) / left) };
  return monthsBetween(first, last > END ? last : END).map((month) => {
    if (month > last) {
      // no more than all of it
      total = Math.min(total + pace.perMonth, Math.max(total, target2030 ?? Infinity));
      return { month, ...(foreseen ? { projected: Math.round(total) } : {}), ...neededIn(month) };
    }
    total = known.get(month) ?? total;
    return month === last
      ? { month, digitised: total, ...(foreseen ? { projected: total } : {}), ...neededIn(month) }
      : { month, digitised: total };
  });
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
