import type { Aggregation, Query } from './types.js';
import type { QueryConditions } from '../query/parsed-query.js';
import { FACETS, type FacetName, type SearchFilters, type YearRange } from '../port/search-index.js';
import { allOf, anyOf, EVERY, not } from './query-parts.js';

const MOST_VALUES = 200;
/** More than there are values of any facet: with several shards the counts stay exact. */
const VALUES_A_SHARD = 2000;
const BY_VALUE: ReadonlySet<FacetName> = new Set(['year', 'trl']);

/** All filters, but for the one that a facet overlooks. */
export function filtersQuery(filters: SearchFilters, overlooked?: FacetName): Query {
  const conditions: Record<FacetName, Query> = {
    type: listed('type', filters.types),
    year: anyRange(filters.years),
    language: listed('language', filters.languages),
    field: listed('field', filters.fields),
    person: listed('person', filters.persons),
    organisation: listed('organisation', filters.organisations),
    trl: filters.trl === undefined ? EVERY : { range: { trl: { gte: filters.trl } } },
  };
  return allOf([
    ...FACETS.filter((name) => name !== overlooked).map((name) => conditions[name]),
    filters.ids === undefined ? EVERY : { ids: { values: [...filters.ids] } },
  ]);
}

/** Conditions typed into the question, and those typed with a minus before them. */
export const typedConditions = (
  conditions: QueryConditions,
  unwanted: readonly QueryConditions[] = [],
): Query => allOf([conditionsOf(conditions), ...unwanted.map((one) => not(conditionsOf(one)))]);

const conditionsOf = (conditions: QueryConditions): Query =>
  allOf([
    listed('type', conditions.types),
    conditions.years ? range(conditions.years) : EVERY,
    listed('language', conditions.languages),
    listed('field', conditions.fields),
  ]);

/** Counts over the hits before they are filtered; every facet overlooks its own filter. */
export function facetAggregation(name: FacetName, filters: SearchFilters): Aggregation {
  const order = BY_VALUE.has(name)
    ? { _key: 'desc' as const }
    : [{ _count: 'desc' as const }, { _key: 'asc' as const }];
  return {
    filter: filtersQuery(filters, name),
    aggs: { values: { terms: { field: name, size: MOST_VALUES, shard_size: VALUES_A_SHARD, order } } },
  };
}

const listed = (field: string, values: readonly string[] = []): Query =>
  values.length === 0 ? EVERY : { terms: { [field]: [...values] } };

const anyRange = (ranges: readonly YearRange[] = []): Query =>
  ranges.length === 0 ? EVERY : anyOf(ranges.map(range));

const range = ({ from, to }: YearRange): Query => ({
  range: {
    year: { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lte: to }) },
  },
});
