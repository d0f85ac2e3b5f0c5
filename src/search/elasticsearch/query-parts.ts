import type { Query } from './types.js';

export const EVERY: Query = { match_all: {} };
export const NONE: Query = { match_none: {} };

/** Conditions, without a score. */
export function allOf(conditions: readonly Query[]): Query {
  if (conditions.includes(NONE)) return NONE;
  const needed = conditions.filter((condition) => condition !== EVERY);
  if (needed.length === 0) return EVERY;
  return needed.length === 1 && needed[0] ? needed[0] : { bool: { filter: needed } };
}

export function anyOf(conditions: readonly Query[]): Query {
  if (conditions.includes(EVERY)) return EVERY;
  const possible = conditions.filter((condition) => condition !== NONE);
  if (possible.length === 0) return NONE;
  return possible.length === 1 && possible[0]
    ? possible[0]
    : { bool: { should: possible, minimum_should_match: 1 } };
}

export function not(condition: Query): Query {
  if (condition === EVERY) return NONE;
  return condition === NONE ? EVERY : { bool: { must_not: [condition] } };
}
