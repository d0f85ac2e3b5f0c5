/** One choice among several things, each told by its facts; -1: none of them. */
export interface Choice {
  readonly facts: readonly (readonly number[])[];
  readonly right: number;
}

const ROUNDS = 400;
const STEP = 0.05;
const MOST_DOUBT = 1e-5;

/** Weights under which what is right is likeliest (a softmax whose “none” weighs 0), by Adam; lightly held near 0. */
export function fitChoices(choices: readonly Choice[], count: number): number[] {
  const weights = new Float64Array(count);
  const [mean, square] = [new Float64Array(count), new Float64Array(count)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight) => MOST_DOUBT * weight);
    for (const { facts, right } of choices) {
      const scores = facts.map((one) => Math.exp(Math.min(30, dot(one, weights))));
      const all = scores.reduce((sum, score) => sum + score, 1);
      facts.forEach((one, i) => {
        const off = ((scores[i] ?? 0) / all - Number(i === right)) / choices.length;
        if (Math.abs(off) < 1e-12) return;
        one.forEach((fact, k) => (slope[k] = (slope[k] ?? 0) + off * fact));
      });
    }
    slope.forEach((value, k) => {
      const m = (mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * value);
      const s = (square[k] = 0.999 * (square[k] ?? 0) + 0.001 * value * value);
      const step = m / (1 - 0.9 ** round) / (Math.sqrt(s / (1 - 0.999 ** round)) + 1e-8);
      weights[k] = (weights[k] ?? 0) - STEP * step;
    });
  }
  return [...weights];
}

const dot = (facts: readonly number[], weights: Float64Array): number =>
  facts.reduce((sum, fact, k) => sum + fact * (weights[k] ?? 0), 0);
