import { runsOf } from '../query/parse-query.js';
import type { ParsedQuery } from '../query/parsed-query.js';
import { makePair, pairToken } from '../query/words.js';
import type { SoughtToken } from './bloom-filter.js';

/** Pairs say most; a word of several says little, since common syllables stand on every page. */
export function soughtTokens(query: ParsedQuery): SoughtToken[] {
  const weights = new Map<string, number>();
  for (const { words } of runsOf(query)) {
    words.forEach((word, i) => {
      const next = words[i + 1];
      const alone = words.length === 1 ? 3 : 1;
      weights.set(word.folded, alone);
      if (word.stem !== undefined) weights.set(word.stem, alone);
      if (next && makePair(word, next)) weights.set(pairToken(word.folded, next.folded), 3);
    });
  }
  return [...weights].map(([token, weight]) => ({ token, weight }));
}
