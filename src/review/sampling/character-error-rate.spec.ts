import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../test/corpus/random.js';
import { errorRate, intervalOf, type PageErrors } from './character-error-rate.js';
import { FEWEST_PAGES, FEWEST_VALUES, leastEnough, pagesFor, valuesFor } from './sample-size.js';

const MANY = 1_000_000;
const pages = (count: number, page: PageErrors): PageErrors[] => Array.from({ length: count }, () => page);

/** Poisson by counting how many waits fit into `mean`. */
function poisson(random: Random, mean: number): number {
  let [count, time] = [0, 0];
  for (;;) {
    time -= Math.log(1 - random.next());
    if (time > mean) return count;
    count++;
  }
}

describe('the error rate of a batch', () => {
  it('is errors over characters, not the mean of the pages’ rates', () => {
    const found = errorRate(
      [...pages(1, { errors: 10, letters: 100 }), ...pages(1, { errors: 10, letters: 900 })],
      MANY,
    );
    expect(found).toMatchObject({ errors: 20, letters: 1000, rate: 0.02, pages: 2 });
  });

  it('worked by hand: three pages, ratio estimator and its variance', () => {
    const three = [
      { errors: 0, letters: 1000 },
      { errors: 200, letters: 1000 },
      { errors: 100, letters: 1000 },
    ];
    // d = -100, 100, 0; variance = 3/2 · 20000 / 3000²; worth = 0.1 · 0.9 / variance
    expect(errorRate(three, MANY).worth).toBeCloseTo((0.09 * 9e6) / 30000, 6);
  });

  it('counts errors that stand together for less than as many that are spread out', () => {
    const spread = errorRate(pages(30, { errors: 20, letters: 2000 }), MANY);
    const heaped = errorRate(
      [...pages(1, { errors: 600, letters: 2000 }), ...pages(29, { errors: 0, letters: 2000 })],
      MANY,
    );
    expect(heaped.rate).toBe(spread.rate);
    expect(heaped.high).toBeGreaterThan(1.5 * spread.high);
  });

  it('has an upper bound where nothing was wrong: the fewer pages, the higher', () => {
    const bound = (count: number) => errorRate(pages(count, { errors: 0, letters: 2000 }), MANY).high;
    expect(bound(10)).toBeGreaterThan(0.005);
    expect(bound(10)).toBeGreaterThan(bound(40));
    expect(bound(40)).toBeGreaterThan(0.001);
    expect(errorRate([], MANY)).toMatchObject({ rate: 0, low: 0, high: 1 });
    expect(errorRate(pages(1, { errors: 0, letters: 2000 }), MANY)).toMatchObject({ low: 0, high: 1 });
  });

  it('is sure of a batch that was checked whole, and stays within 0 and 1', () => {
    expect(errorRate(pages(12, { errors: 3, letters: 100 }), 12)).toMatchObject({ low: 0.03, high: 0.03 });
    const nonsense = errorRate(pages(12, { errors: 300, letters: 100 }), MANY);
    expect(nonsense).toMatchObject({ rate: 1, high: 1 });
    expect(errorRate(pages(12, { errors: 5, letters: 0 }), MANY)).toMatchObject({ rate: 1, low: 0, high: 1 });
  });

  const rateOf = {
    alike: (random: Random) => 0.02 * random.between(0.7, 1.3),
    'as different as they are bad': (random: Random) => -0.02 * Math.log(1 - random.next()),
    'good but for one in ten': (random: Random) =>
      -(random.chance(0.1) ? 0.11 : 0.01) * Math.log(1 - random.next()),
  };
  it.each([
    ['alike', 15, 0.94],
    ['as different as they are bad', 30, 0.94],
    ['good but for one in ten', 40, 0.9],
  ] as const)('its interval holds the truth: pages %s', (kind, count, least) => {
    const random = new Random(kind);
    const rounds = 1000;
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      const checked = pages(count, { errors: 0, letters: 1800 }).map(({ letters }) => ({
        letters,
        errors: poisson(random, rateOf[kind](random) * letters),
      }));
      const { low, high } = errorRate(checked, MANY);
      if (low <= 0.02 && 0.02 <= high) held++;
    }
    expect(held / rounds).toBeGreaterThanOrEqual(least);
  });
});

describe('the size of a sample', () => {
  it('is what the interval needs: narrower costs more, a small batch less', () => {
    const batch = { pages: 5000, letters: 2000 };
    const usual = pagesFor(0.0075, 0.01, batch);
    expect(usual).toBeGreaterThan(20);
    expect(usual).toBeLessThan(60);
    expect(pagesFor(0.00375, 0.01, batch)).toBeGreaterThan(3 * usual);
    expect(pagesFor(0.0075, 0.01, { pages: 40, letters: 2000 })).toBeLessThan(usual);
    const { low, high } = intervalOf(0.01, 24.7 * usual, usual, 5000);
    expect((high - low) / 2).toBeLessThanOrEqual(0.0076);
  });
  it('is never fewer than anything can be said of, nor more than there are', () => {
    expect(pagesFor(0.5, 0.01, { pages: 5000, letters: 2000 })).toBe(FEWEST_PAGES);
    expect(pagesFor(0.005, 0.01, { pages: 4, letters: 2000 })).toBe(4);
    expect(pagesFor(0.005, 0.01, { pages: 0, letters: 0 })).toBe(0);
    expect(valuesFor(0.5, 0.9, 5000)).toBe(FEWEST_VALUES);
    expect(valuesFor(0.04, 0.95, 5000)).toBeGreaterThan(100);
  });
  it('finds the least that is enough', () => {
    expect(leastEnough(1, 100, (size) => size >= 37)).toBe(37);
    expect(leastEnough(1, 20, () => false)).toBe(20);
    expect(leastEnough(10, 5, () => true)).toBe(5);
  });
});
