import { foldedForm } from '../../text/normalise.js';
import { allSyllables, isFoldedSyllable, isSyllable } from '../../text/syllables.js';
import { LONGEST_QUERY, runsOf } from '../query/parse-query.js';
import type { ParsedQuery, QueryWord } from '../query/parsed-query.js';
import { pairToken } from '../query/words.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHORTEST = 3;
const LONGEST = 16;
const MOST_MENDED = 3;
/** Counting stops here: beyond it, more documents do not make a word likelier. */
export const ENOUGH = 100;

/** In how many readable documents each token stands, up to `ENOUGH`; absent ones in none. */
export type ReadableCounts = ReadonlyMap<string, number>;

interface Place {
  readonly word: QueryWord;
  readonly before: QueryWord | undefined;
  readonly after: QueryWord | undefined;
}

type Form = 'exact' | 'folded';

/**
 * The question with its broken words, those that stand in nothing readable, replaced by one a slip of the finger
 * away: the one that stands beside the same neighbours, else the commonest. It yields the tokens that it wants counted
 * and is given their counts, so that engines which answer at once and later may both drive it; nothing is returned
 * where no word is broken or none is likely.
 */
export function* pageEditing(
  query: ParsedQuery,
): Generator<readonly string[], string | undefined, ReadableCounts> {
  const places = placesOf(query).filter(({ word }) => isEditable(word));
  if (places.length === 0) return undefined;
  const standing = yield places.flatMap(({ word: { folded, stem } }) =>
    stem === undefined ? [folded] : [folded, stem],
  );
  const broken = places.filter(
    ({ word: { folded, stem } }) => !standing.get(folded) && !(stem !== undefined && standing.get(stem)),
  );
  if (broken.length === 0 || broken.length > MOST_MENDED) return undefined;
  let text = query.text;
  for (const place of broken) {
    const better = yield* likeliest(place, [...neighbours(place.word.folded)], 'folded');
    if (better === undefined) continue;
    const toned = query.toned ? yield* likeliest(place, withDiacritics(better), 'exact') : undefined;
    text = text.replace(place.word.typed, () => toned ?? better);
  }
  return text === query.text || text.length > LONGEST_QUERY ? undefined : text;
}

function placesOf(query: ParsedQuery): Place[] {
  const places = new Map<string, Place>();
  for (const { words } of runsOf(query)) {
    words.forEach((word, i) => places.set(word.folded, { word, before: words[i - 1], after: words[i + 1] }));
  }
  return [...places.values()];
}

function* likeliest(
  { before, after }: Place,
  candidates: readonly string[],
  form: Form,
): Generator<readonly string[], string | undefined, ReadableCounts> {
  if (candidates.length === 0) return undefined;
  const alone = yield candidates;
  const there = candidates.filter((word) => alone.get(word));
  const pairs = (word: string): string[] => [
    ...(before ? [pairToken(before[form], word)] : []),
    ...(after ? [pairToken(word, after[form])] : []),
  ];
  const wanted = there.flatMap(pairs);
  const beside = wanted.length > 0 ? yield wanted : new Map<string, number>();
  const score = (word: string): number =>
    pairs(word).reduce((sum, pair) => sum + (beside.get(pair) ?? 0), 0) * ENOUGH + (alone.get(word) ?? 0);
  let best: string | undefined;
  let most = 0;
  for (const word of there) if (score(word) > most) [best, most] = [word, score(word)];
  return best;
}

let marked: ReadonlyMap<string, readonly string[]> | undefined;

/** The Vietnamese syllables that are this word without their marks. */
function withDiacritics(folded: string): readonly string[] {
  if (!marked) {
    const groups = new Map<string, string[]>();
    for (const syllable of allSyllables()) {
      const letters = foldedForm(syllable);
      const group = groups.get(letters);
      if (group) group.push(syllable);
      else groups.set(letters, [syllable]);
    }
    marked = groups;
  }
  return marked.get(folded) ?? [];
}

/** What is a syllable as it stands may well be meant, even where nothing holds it. */
const isEditable = ({ exact, folded }: QueryWord): boolean =>
  folded.length >= SHORTEST &&
  folded.length <= LONGEST &&
  /^[a-z]+$/.test(folded) &&
  !(exact === folded ? isFoldedSyllable(folded) : isSyllable(exact));

/** Every word one swap, slip, missing or extra letter away; swaps first, as the likeliest on a tie. */
function neighbours(word: string): Set<string> {
  const found = new Set<string>();
  const cuts = Array.from({ length: word.length + 1 }, (_, i) => [word.slice(0, i), word.slice(i)] as const);
  for (const [head, tail] of cuts) {
    if (tail.length > 1) found.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
  }
  for (const [head, tail] of cuts) {
    if (tail !== '') found.add(head + tail.slice(1));
    for (const letter of LETTERS) {
      if (tail !== '') found.add(head + letter + tail.slice(1));
      found.add(head + letter + tail);
    }
  }
  found.delete(word);
  found.delete('');
  return found;
}
