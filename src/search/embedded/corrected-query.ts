import { ENOUGH, pageEditing } from '../matching/corrected-words.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import type { NodeMatcher } from './node-matcher.js';
import type { RightsSets } from './columns/rights-sets.js';

/** The question with misspelt words mended; only words found in what this reader may read are ever proposed. */
export function correctedQuery(
  matcher: NodeMatcher,
  query: ParsedQuery,
  rights: RightsSets,
): string | undefined {
  const asking = pageEditing(query);
  let step = asking.next();
  while (!step.done) {
    matcher.load(step.value);
    const counts = step.value.map((token) => [token, readableCount(matcher, token, rights)] as const);
    step = asking.next(new Map(counts));
  }
  return step.value;
}

function readableCount(matcher: NodeMatcher, token: string, { whole, open, recordOnly }: RightsSets): number {
  if (matcher.documentFrequency(token) === 0) return 0;
  const count =
    matcher.set({ kind: 'token', token }, 'whole').and(whole).count +
    matcher.set({ kind: 'token', token }, 'open').and(open).count +
    matcher.set({ kind: 'token', token }, 'record').and(recordOnly).count;
  return Math.min(count, ENOUGH);
}
