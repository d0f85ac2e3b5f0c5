interface Found {
  readonly low: number;
  readonly high: number;
}

/** From nothing to a little beyond the bound and the threshold: one of them is always in sight, neither at the edge. */
export const errorAxis = ({ high }: Found, threshold: number): readonly [number, number] => [
  0,
  Math.min(1, Math.max(high, threshold) * 1.25),
];

/** From a little below the bound and the threshold to all. */
export const precisionAxis = ({ low }: Found, threshold: number): readonly [number, number] => [
  Math.max(0, 1 - (1 - Math.min(low, threshold)) * 1.25),
  1,
];
