import type { DocumentUsage } from '../api/types.js';

type Month = DocumentUsage['months'][number];
const SHOWN = 24;

const next = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
};

/** The newest two years up to the last month with a use, months without any among them. */
export function lastMonths(months: readonly Month[]): Month[] {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return [];
  const known = new Map(months.map((month) => [month.month, month]));
  const all: Month[] = [];
  for (let month = first.month; month <= last.month; month = next(month))
    all.push(known.get(month) ?? { month, view: 0, read: 0, download: 0, export: 0 });
  return all.slice(-SHOWN);
}
