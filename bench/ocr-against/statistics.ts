import { Random } from '../../test/corpus/random.js';

export interface Interval {
  readonly value: number;
  /** Between these lie 95 % of the values that samples drawn anew from the same units give. */
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2000;

/** A figure of `units` with its percentile bootstrap interval; the units are drawn whole, with putting back. */
export function bootstrap<T>(units: readonly T[], figure: (sample: readonly T[]) => number): Interval {
  const random = new Random('bootstrap');
  const values = Array.from({ length: DRAWS }, () =>
    figure(Array.from(units, () => random.pick(units))),
  ).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (DRAWS - 1))] ?? NaN;
  return { value: figure(units), low: at(0.025), high: at(0.975) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((lower ?? NaN) + (upper ?? NaN)) / 2;
}
