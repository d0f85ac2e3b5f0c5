import { siftPages } from '../matching/page-sieve.js';
import { soughtTokens } from '../matching/sought-tokens.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { Statements } from './statements.js';

const MOST_PAGES = 4;

/** The pages of one document that seem to hold most of the question; undefined where the sieve cannot tell. */
export function likelyPages(
  statements: Statements,
  doc: number,
  query: ParsedQuery,
  withWithheld: boolean,
): readonly number[] | undefined {
  const sought = soughtTokens(query);
  if (sought.length === 0) return undefined;
  const row = statements.get<{ pages: Uint8Array }>('SELECT pages FROM sieves WHERE doc = ?', [doc]);
  return row ? siftPages(row.pages, sought, MOST_PAGES, withWithheld) : undefined;
}
