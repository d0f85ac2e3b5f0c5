/** A share with the interval in which the true one lies, 0–1 each. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 %, so that each bound by itself is missed in 2.5 % of samples at most. */
export const Z95 = 1.959964;

/**
 * Wilson's score interval of a share found in `size` independent trials; `size` need not be whole, so that it takes
 * an effective size as well. Unlike `share ± z·error` it is never empty: no error in n trials still leaves an upper
 * bound of z²/(n + z²).
 *
 * E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, J. Am. Stat. Assoc. 22
 * (1927) 209–212; recommended by Brown, Cai & DasGupta, Statist. Sci. 16 (2001) 101–133.
 */
export function wilson(share: number, size: number, critical: number = Z95): Interval {
  if (size <= 0) return { low: 0, high: 1 };
  if (size === Infinity) return { low: share, high: share };
  const z2 = critical * critical;
  const centre = (share + z2 / (2 * size)) / (1 + z2 / size);
  const reach =
    (critical / (1 + z2 / size)) * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size * size));
  return {
    low: share <= 0 ? 0 : Math.max(0, centre - reach),
    high: share >= 1 ? 1 : Math.min(1, centre + reach),
  };
}

/** Of `size` trials among `population`: what is checked whole is known for sure (finite population correction). */
export function sizeAmong(size: number, drawn: number, population: number): number {
  return drawn >= population ? Infinity : size / (1 - drawn / population);
}
