import { intervalOf, worthPredicting } from './character-error-rate.js';
import { type Interval, sizeAmong, wilson } from './wilson.js';

/** With fewer pages or values nothing is said of a batch, unless there are no more. */
export const FEWEST_PAGES = 10;
export const FEWEST_VALUES = 20;

/** The least of `from … to` that is enough; `to` where none is. Whatever is enough, more is too. */
export function leastEnough(from: number, to: number, enough: (size: number) => boolean): number {
  let [low, high] = [Math.min(from, to), to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const halfOf = ({ low, high }: Interval): number => (high - low) / 2;

/**
 * How many pages to draw so that the interval of their error rate is likely to be no wider than ± `halfWidth`, if
 * the rate is `expected`: the very interval that will be shown, at the size that pages of `letters` characters are
 * worth (see character-error-rate).
 */
export function pagesFor(
  halfWidth: number,
  expected: number,
  population: { readonly pages: number; readonly letters: number },
): number {
  const { pages: all, letters } = population;
  return leastEnough(
    FEWEST_PAGES,
    all,
    (pages) => halfOf(intervalOf(expected, worthPredicting(pages, letters), pages, all)) <= halfWidth,
  );
}

/** How many values to draw so that the interval of their precision is likely to be no wider than ± `halfWidth`. */
export function valuesFor(halfWidth: number, expected: number, population: number): number {
  return leastEnough(
    FEWEST_VALUES,
    population,
    (values) => halfOf(wilson(expected, sizeAmong(values, values, population))) <= halfWidth,
  );
}
