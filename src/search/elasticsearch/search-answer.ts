import type { FoundDocument as Found, SearchResponse } from './types.js';
import { TransientError } from '../../shared/errors.js';
import { siftPages } from '../matching/bloom-filter.js';
import { soughtTokens } from '../matching/sought-tokens.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import {
  type FacetCount,
  type FacetCounts,
  type FacetName,
  PAGES_OF_HIT,
  type SearchHit,
} from '../port/search-index.js';
import { FOUND, facetKey, READABLE } from './search-request.js';

/** Hits and counts as the port gives them. */
export interface Answer {
  readonly total: number;
  /** Before the filters. */
  readonly found: number;
  readonly hits: readonly SearchHit[];
  readonly facets: FacetCounts;
}

/** An answer that is not whole is none: what is missing in it cannot be told. */
export function answerOf(response: SearchResponse, query: ParsedQuery, facets: readonly FacetName[]): Answer {
  if (response.timed_out) throw new TransientError('indexAway', 'a question took too long');
  const total =
    typeof response.hits.total === 'number' ? response.hits.total : (response.hits.total?.value ?? 0);
  const counted = response.aggregations?.[FOUND];
  return {
    total,
    found: counted && 'doc_count' in counted ? Number(counted.doc_count) : total,
    hits: response.hits.hits.map((hit) => hitOf(hit, query)),
    facets: Object.fromEntries(facets.map((name) => [name, countsOf(response, name)])),
  };
}

function hitOf(found: Found, query: ParsedQuery): SearchHit {
  // Elasticsearch gives a map instead when scores of the names are asked for; we do not ask.
  const names = Array.isArray(found.matched_queries) ? found.matched_queries : [];
  const whole = names.includes(READABLE.whole);
  const body = whole || names.includes(READABLE.open);
  const pages = body ? likelyPages(found, query, whole) : undefined;
  return {
    id: found._id ?? '',
    score: Math.max(0, found._score ?? 0),
    body,
    ...(pages === undefined ? {} : { likelyPages: pages }),
  };
}

function likelyPages(found: Found, query: ParsedQuery, withWithheld: boolean): number[] | undefined {
  const sought = soughtTokens(query);
  const [bloomFilter] = (found.fields?.['bloomFilter'] ?? []) as string[];
  if (sought.length === 0 || bloomFilter === undefined) return undefined;
  return siftPages(Buffer.from(bloomFilter, 'base64'), sought, PAGES_OF_HIT, withWithheld);
}

function countsOf(response: SearchResponse, name: FacetName): FacetCount[] {
  const facet = response.aggregations?.[facetKey(name)] as
    { values?: { buckets?: { key: string | number; doc_count: number }[] } } | undefined;
  return (facet?.values?.buckets ?? []).map(({ key, doc_count: count }) => ({ value: String(key), count }));
}
