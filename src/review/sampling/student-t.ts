import { Z95 } from './wilson.js';

/**
 * How many standard errors hold 95 % where the error itself was estimated with `freedom` degrees of freedom:
 * Student's t, two-sided. Cornish–Fisher expansion, Abramowitz & Stegun, “Handbook of Mathematical Functions”
 * (1964), 26.7.5; right to 0.01 from 4 degrees on.
 */
export function criticalT(freedom: number): number {
  if (freedom <= 0) return Infinity;
  const z = Z95;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), z);
}
