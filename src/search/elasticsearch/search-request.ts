import type { Aggregation, Query, SearchRequest, SortCombinations } from './types.js';
import type { FacetName, SearchOptions, SearchSort } from '../port/search-index.js';
import { facetAggregation, filtersQuery } from './filter-query.js';
import { anyOf, EVERY, NONE } from './query-parts.js';
import type { Rights } from './rights-query.js';

const BY_ID: SortCombinations = { id: 'desc' };
const BY_SCORE: SortCombinations = { _score: { order: 'desc' } };
const byYear = (order: 'asc' | 'desc'): SortCombinations => ({ year: { order, missing: '_last' } });

/** The same order as the built-in index, but for documents that are equal in all of it. */
const ORDERS: Readonly<Record<SearchSort, SortCombinations[]>> = {
  relevance: [BY_SCORE, byYear('desc'), BY_ID],
  newest: [byYear('desc'), BY_SCORE, BY_ID],
  oldest: [byYear('asc'), BY_SCORE, BY_ID],
  title: [{ titleKey: 'asc' }, BY_ID],
};

/** Names of the conditions that tell, of each hit, which of its pages may be read. */
export const READABLE = { whole: 'whole', open: 'open' } as const;

/** One request for hits, their number and the facets, all of one moment. */
export function searchRequest(
  question: Query,
  rights: Rights,
  { filters = {}, sort = 'relevance', from = 0, size = 20, facets = [] }: SearchOptions,
): SearchRequest {
  const chosen = filtersQuery(filters);
  const aggs: Record<string, Aggregation> = Object.fromEntries(
    facets.map((name) => [facetKey(name), facetAggregation(name, filters)]),
  );
  if (chosen !== EVERY) aggs[FOUND] = { filter: EVERY };
  return {
    query: { bool: { must: [question], filter: [readableNames(rights)] } },
    ...(chosen === EVERY ? {} : { post_filter: chosen }),
    ...(Object.keys(aggs).length === 0 ? {} : { aggs }),
    sort: ORDERS[sort],
    from,
    size,
    track_scores: true,
    track_total_hits: true,
    _source: false,
    stored_fields: ['bloomFilter'],
  };
}

/** How many documents the question finds before they are filtered. */
export const FOUND = 'found';
export const facetKey = (name: FacetName): string => `facet ${name}`;

/** Every readable document meets it; a hit tells which of the named conditions it met. */
function readableNames({ whole, body, record }: Rights): Query {
  const named = (query: Query, name: string): Query =>
    query === NONE ? NONE : { bool: { filter: [query], _name: name } };
  if (whole === EVERY) return { match_all: { _name: READABLE.whole } };
  return anyOf([named(whole, READABLE.whole), named(body, READABLE.open), record]);
}
