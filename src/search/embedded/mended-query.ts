import { ENOUGH, mending } from '../matching/mended-words.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { AskMatcher } from './ask-matcher.js';
import type { RightsSets } from './columns/rights-sets.js';

/** The question with misspelt words mended; only words found in what this reader may read are ever proposed. */
export function mendedQuery(matcher: AskMatcher, query: ParsedQuery, rights: RightsSets): string | undefined {
  const asking = mending(query);
  let step = asking.next();
  while (!step.done) {
    matcher.load(step.value);
    const counts = step.value.map((token) => [token, readableCount(matcher, token, rights)] as const);
    step = asking.next(new Map(counts));
  }
  return step.value;
}

function readableCount(matcher: AskMatcher, token: string, { whole, open, recordOnly }: RightsSets): number {
  if (matcher.spread(token) === 0) return 0;
  const count =
    matcher.set({ kind: 'token', token }, 'whole').and(whole).count +
    matcher.set({ kind: 'token', token }, 'open').and(open).count +
    matcher.set({ kind: 'token', token }, 'record').and(recordOnly).count;
  return Math.min(count, ENOUGH);
}
