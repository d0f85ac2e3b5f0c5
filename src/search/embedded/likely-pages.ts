import { runsOf } from '../query/parse-query.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { makePair, pairToken } from '../query/words.js';
import { siftPages, type SoughtToken } from './page-sieve.js';
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

/** Pairs say most; a word of several says little, since common syllables stand on every page. */
function soughtTokens(query: ParsedQuery): SoughtToken[] {
  const weights = new Map<string, number>();
  for (const { words } of runsOf(query)) {
    words.forEach((word, i) => {
      const next = words[i + 1];
      weights.set(word.folded, words.length === 1 ? 3 : 1);
      if (next && makePair(word, next)) weights.set(pairToken(word.folded, next.folded), 3);
    });
  }
  return [...weights].map(([token, weight]) => ({ token, weight }));
}
