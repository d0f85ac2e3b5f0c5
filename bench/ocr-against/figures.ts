import type { Cost } from './cost-of.js';
import type { Result } from './compare-set.js';
import { bootstrap, median, type Interval } from './statistics.js';

/** What a page more costs, so that starting is taken off. */
function pageCost({ whole, opening, openingPages, pages }: Result, what: (cost: Cost) => number): number {
  return (what(whole) - what(opening)) / (pages.length - openingPages);
}

export const cpuOf = (result: Result): number => pageCost(result, ({ cpu }) => cpu);
export const outsideOf = (result: Result): number => pageCost(result, ({ cpu, reading }) => cpu - reading);

/** Median of the documents, or folders. */
export const typical = (results: readonly Result[], of: (result: Result) => number): number =>
  median(results.map(of));

export const startOf = (result: Result): number => result.opening.cpu - result.openingPages * cpuOf(result);

type Pair = readonly [theirs: Result, ours: Result];

/** How many times less CPU ours takes: the median of the documents, or folders; they are drawn. */
export const timesLess = (pairs: readonly Pair[]): Interval =>
  bootstrap(pairs, (sample) => median(sample.map(([theirs, ours]) => cpuOf(theirs) / cpuOf(ours))));

/** Share of characters wrong; pages are drawn. */
export const errorRate = (results: readonly Result[]): Interval =>
  bootstrap(
    results.flatMap(({ pages }) => pages),
    (pages) => sum(pages, ({ errors }) => errors) / sum(pages, ({ letters }) => letters),
  );

/** Our share of wrong characters less theirs, page by page. */
export function errorDifference(pairs: readonly Pair[]): Interval {
  const pages = pairs.flatMap(([theirs, ours]) =>
    theirs.pages.flatMap((page, i) => {
      const own = ours.pages[i];
      return own ? { difference: own.errors - page.errors, letters: page.letters } : [];
    }),
  );
  return bootstrap(
    pages,
    (sample) => sum(sample, ({ difference }) => difference) / sum(sample, ({ letters }) => letters),
  );
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
