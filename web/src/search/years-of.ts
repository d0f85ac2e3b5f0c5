export interface YearBar {
  readonly year: number;
  readonly count: number;
  /** 0–1 of the highest. */
  readonly share: number;
}

/** Older ones would make the bars too thin to be told apart. */
const MOST_YEARS = 40;

/** A bar for every year from the first to the last, those without a document too; of a long time the latest. */
export function barsOf(counts: readonly { readonly value: string; readonly count: number }[]): YearBar[] {
  const known = new Map(counts.map(({ value, count }) => [Number(value), count]));
  const years = [...known.keys()].filter((year) => Number.isInteger(year));
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - MOST_YEARS + 1);
  const bars = Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return { year, count: known.get(year) ?? 0 };
  });
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map((bar) => ({ ...bar, share: bar.count / highest }));
}
