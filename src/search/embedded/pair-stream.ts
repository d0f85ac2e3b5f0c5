import { isPair } from '../query/words.js';

/** Stands between pairs that do not follow one another in the text; nobody asks for it. */
const GAP = '_';

/** Of a token stream the pairs alone, in their sequence: single words are found by the term index. */
export function pairStream(stream: string): string {
  const pairs: string[] = [];
  let gap = false;
  for (const token of stream.split(' ')) {
    if (!isPair(token)) {
      gap = pairs.length > 0;
      continue;
    }
    if (gap) pairs.push(GAP);
    pairs.push(token);
    gap = false;
  }
  return pairs.join(' ');
}
