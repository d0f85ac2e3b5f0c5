export interface PaceIn {
  readonly value: number;
  readonly per: 'month' | 'year';
  /** Digits after the point that tell it from nothing. */
  readonly digits: number;
}

/** A pace in the unit in which it is not a rounded nothing: by month from one a month on, else by year. */
export function paceIn(perMonth: number): PaceIn {
  if (perMonth === 0 || perMonth >= 1)
    return { value: perMonth, per: 'month', digits: perMonth < 10 ? 1 : 0 };
  const perYear = perMonth * 12;
  return { value: perYear, per: 'year', digits: perYear >= 0.05 ? 1 : 2 };
}
