export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** The inverse of `sigmoid`, kept within ±5.3: no reader is surer than that. */
export const logit = (probability: number): number => Math.log((probability + 0.005) / (1.005 - probability));
