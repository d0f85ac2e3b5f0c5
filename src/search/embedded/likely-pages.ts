import { siftPages } from '../matching/bloom-filter.js';
import { soughtTokens } from '../matching/sought-tokens.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { PAGES_OF_HIT } from '../port/search-index.js';
import type { Statements } from './file/statements.js';

/** The pages of one document that seem to hold most of the question; undefined where the Bloom filter cannot tell. */
export function likelyPages(
  statements: Statements,
  doc: number,
  query: ParsedQuery,
  withWithheld: boolean,
): readonly number[] | undefined {
  const sought = soughtTokens(query);
  if (sought.length === 0) return undefined;
  const row = statements.get<{ pages: Uint8Array }>('SELECT pages FROM bloom_filters WHERE doc = ?', [doc]);
  return row ? siftPages(row.pages, sought, PAGES_OF_HIT, withWithheld) : undefined;
}
