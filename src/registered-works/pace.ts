export interface Month {
  /** `YYYY-MM` in Vietnam. */
  readonly month: string;
  readonly digitised: number;
}

export interface Pace {
  readonly perMonth: number;
  readonly neededPerMonth?: number;
  readonly projectedDone?: string;
  /** Full months since the first in which something was digitised, and how many a forecast needs. */
  readonly monthsKnown: number;
  readonly monthsNeeded: number;
}

export interface PaceGoal {
  readonly target?: number;
  /** Full months without which no end is foreseen. */
  readonly needed: number;
}

const WINDOW = 3;
const TARGET_MONTH = '2030-12';

const index = (month: string): number => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
};
const named = (months: number): string =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;

/**
 * Pace over the last three full months, or since the first when there are fewer; the running month counts only
 * when there is nothing else. What is needed follows from the target, if there is one; when it will be done is said only
 * once enough full months lie behind.
 */
export function pace(
  months: readonly Month[],
  digitised: number,
  now: string,
  { target, needed }: PaceGoal,
): Pace {
  const full = months.filter(({ month }) => index(month) < index(now));
  const first = months[0]?.month ?? now;
  const span = full.length === 0 ? 1 : Math.min(WINDOW, index(now) - index(first));
  const counted = full.length === 0 ? months : full.filter(({ month }) => index(month) >= index(now) - span);
  const perMonth = counted.reduce((sum, month) => sum + month.digitised, 0) / span;
  const known = { monthsKnown: Math.max(0, index(now) - index(first)), monthsNeeded: needed };
  if (target === undefined) return { perMonth, ...known };
  const rest = Math.max(0, target - digitised);
  const left = Math.max(1, index(TARGET_MONTH) - index(now) + 1);
  return {
    perMonth,
    neededPerMonth: rest / left,
    ...known,
    ...(perMonth > 0 && known.monthsKnown >= needed
      ? { projectedDone: named(index(now) + Math.ceil(rest / perMonth)) }
      : {}),
  };
}
