import type { Query } from './types.js';
import type { QueryNode } from '../matching/query-node.js';
import { type IsRare, MatchPlan } from '../matching/match-plan.js';
import {
  type MatchStep,
  RECORD_SHARE,
  recordScore,
  STEP_WEIGHT,
  textScore,
} from '../matching/match-steps.js';
import type { Alternative, ParsedQuery } from '../query/parsed-query.js';
import { nodeQuery } from './node-query.js';
import { typedConditions } from './filter-query.js';
import { allOf, anyOf, EVERY, not } from './query-parts.js';
import { passesFor, type Rights } from './rights-query.js';

/**
 * One question with all the steps taken so far. Only what the reader may read of a document can meet a step or count
 * for it; whichever step finds it, it is ranked by one measure, and by how narrow the narrowest of them is.
 */
export function questionQuery(
  query: ParsedQuery,
  steps: readonly MatchStep[],
  rights: Rights,
  isRare: IsRare,
): Query {
  const [only, ...more] = steps;
  if (!only) return rights.record;
  const found = (step: MatchStep): Query =>
    bestOf(
      query.alternatives.flatMap((one) => {
        const plan = new MatchPlan(step.form, isRare);
        return alternativeQueries(one, plan, plan.document(one, step.breadth), rights);
      }),
    );
  if (more.length === 0) {
    const records = recordQueries(query, isRare);
    return { bool: { must: [found(only)], should: records, filter: [rights.record] } };
  }
  const score = bestOf(
    query.alternatives.flatMap((one) => {
      const plan = new MatchPlan(only.form, isRare);
      return alternativeQueries(one, plan, textScore(query, one, isRare), rights);
    }),
  );
  const within = anyOf(steps.map(found));
  return {
    function_score: {
      // What counts for an alternative may count for nothing in a document that another one found.
      query: {
        bool: {
          should: [score, ...recordQueries(query, isRare)],
          minimum_should_match: 0,
          filter: [rights.record, within],
        },
      },
      functions: steps.map((step) => ({ filter: found(step), weight: STEP_WEIGHT[step.breadth] })),
      score_mode: 'max',
      boost_mode: 'multiply',
    },
  };
}

/** A document whose record speaks of the question is worth more than one that only mentions it. */
const recordQueries = (query: ParsedQuery, isRare: IsRare): Query[] =>
  query.alternatives.flatMap((one): Query[] => {
    const asked = recordScore(query, one, isRare);
    return asked ? [{ bool: { must: [nodeQuery(asked, 'record')], boost: RECORD_SHARE } }] : [];
  });

function alternativeQueries(
  alternative: Alternative,
  plan: MatchPlan,
  wanted: QueryNode | undefined,
  rights: Rights,
): Query[] {
  const unwantedParts = plan.unwantedParts(alternative);
  const conditions = allOf([
    typedConditions(alternative.conditions, alternative.without.conditions),
    unwantedParts ? not(nodeQuery(unwantedParts, 'record')) : EVERY,
  ]);
  const parts = plan.parts(alternative);
  if (!wanted) {
    const unwanted = plan.unwanted(alternative);
    const needed = [rights.record, conditions, unwanted ? not(inReadable(unwanted, rights)) : EVERY];
    if (parts) return [filtered(nodeQuery(parts, 'record'), needed)];
    return [{ constant_score: { filter: allOf(needed), boost: 0 } }];
  }
  const within = parts ? nodeQuery(parts, 'record') : EVERY;
  return passesFor(rights).map(({ where, right }) =>
    filtered(nodeQuery(wanted, where), [right, conditions, within]),
  );
}

/** That what the reader may read of a document holds this. */
const inReadable = (asked: QueryNode, rights: Rights): Query =>
  anyOf(passesFor(rights).map(({ where, right }) => allOf([right, nodeQuery(asked, where)])));

function filtered(scored: Query, conditions: readonly Query[]): Query {
  const filter = allOf(conditions);
  return filter === EVERY ? scored : { bool: { must: [scored], filter: [filter] } };
}

/** The best score of any; what is asked twice, as in `a OR a`, is asked once. */
function bestOf(all: readonly Query[]): Query {
  const queries = [...new Map(all.map((query) => [JSON.stringify(query), query])).values()];
  return queries.length === 1 && queries[0] ? queries[0] : { dis_max: { queries } };
}
