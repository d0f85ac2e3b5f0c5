import { Random } from '../../test/corpus/random.js';

const DEPTH = 10;
const RECALL_DEPTH = 100;
const RELEVANT = 2;
const DRAWS = 2000;

export interface Scores {
  /** Gain 2^grade − 1, discount log2(rank + 1), against the best order there is. */
  readonly ndcg: number;
  /** One over the rank of the first work of the highest grade there is, 0 past the tenth. */
  readonly mrr: number;
  /** Share of the works of grade 2 or 3 among the first hundred. */
  readonly recall: number;
}

/** `works`: ids in the order of an answer, each once. */
export function scoresOf(works: readonly string[], grades: ReadonlyMap<string, number>): Scores {
  const gain = (grade: number): number => 2 ** grade - 1;
  const sum = (list: readonly number[]): number =>
    list.slice(0, DEPTH).reduce((total, grade, i) => total + gain(grade) / Math.log2(i + 2), 0);
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const best = ideal[0] ?? 0;
  const first = works.slice(0, DEPTH).findIndex((id) => grades.get(id) === best);
  const relevant = [...grades].filter(([, grade]) => grade >= RELEVANT).map(([id]) => id);
  const found = new Set(works.slice(0, RECALL_DEPTH));
  return {
    ndcg: sum(works.map((id) => grades.get(id) ?? 0)) / (sum(ideal) || 1),
    mrr: first === -1 ? 0 : 1 / (first + 1),
    recall: relevant.filter((id) => found.has(id)).length / Math.min(relevant.length, RECALL_DEPTH),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The 95 % interval of the mean, by drawing the questions again (bootstrap, 2,000 draws, seeded). */
export function interval(values: readonly number[]): [low: number, high: number] {
  const random = new Random('bootstrap');
  const means = Array.from({ length: DRAWS }, () => mean(values.map(() => random.pick(values)))).sort(
    (a, b) => a - b,
  );
  return [means[Math.floor(DRAWS * 0.025)] ?? 0, means[Math.ceil(DRAWS * 0.975) - 1] ?? 0];
}
