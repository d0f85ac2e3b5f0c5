import { exactForm, foldedForm } from './normalise.js';
import type { BigramModel } from './bigram-model.js';
import { isSyllable } from './syllables.js';

/** Letters that readers take for one another, marks aside. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', 'i'],
  ['i', 'l'],
  ['l', 't'],
  ['t', 'l'],
  ['c', 'e'],
  ['e', 'c'],
  ['ii', 'n'],
  ['h', 'b'],
  ['b', 'h'],
  ['u', 'n'],
  ['n', 'u'],
  ['v', 'y'],
  ['y', 'v'],
];
/** The one meant is so many times likelier than the next best … */
const CLEARLY = Math.log(30);
/** … and so many times likelier between these neighbours than anywhere: they speak for it. */
const SUPPORTED = Math.log(3);
/** Another letter needs so much more than other marks on the same letters. */
const OTHER_LETTER = Math.log(20);

/**
 * The Vietnamese syllable that a word which is none was surely meant to be: one candidate alone is near in shape and
 * likely between its neighbours (exact forms). Undefined for a syllable, for what may be a foreign word (no mark on
 * any letter), and where nothing or more than one thing suggests itself.
 */
export function correctSyllable(
  word: string,
  before: string | undefined,
  after: string | undefined,
  pairs: BigramModel,
): string | undefined {
  const form = exactForm(word);
  if (!/^\p{L}{2,7}$/u.test(form) || isSyllable(form) || /^[a-z]+$/.test(form)) return undefined;
  const candidates = new Map<string, number>();
  const propose = (syllable: string, penalty: number): void => {
    const score = pairs.likelihoodBetween(before, syllable, after) - penalty;
    if (score > (candidates.get(syllable) ?? -Infinity)) candidates.set(syllable, score);
  };
  for (const other of pairs.otherDiacritics(form)) propose(other, 0);
  for (const letters of lookalikes(foldedForm(form))) {
    for (const other of pairs.otherDiacritics(letters)) if (isNear(form, other)) propose(other, OTHER_LETTER);
  }
  const [best, next] = [...candidates].sort(([, a], [, b]) => b - a);
  if (!best || best[1] - (next?.[1] ?? -Infinity) < CLEARLY) return undefined;
  return pairs.support(before, best[0], after) >= SUPPORTED ? matchCase(word, best[0]) : undefined;
}

function* lookalikes(letters: string): Generator<string> {
  for (const [read, meant] of LOOKALIKES) {
    for (let at = letters.indexOf(read); at >= 0; at = letters.indexOf(read, at + 1)) {
      yield letters.slice(0, at) + meant + letters.slice(at + read.length);
    }
  }
}

/** With another letter, no more than one mark may differ besides. */
function isNear(form: string, other: string): boolean {
  if (form.length !== other.length) return true;
  let differing = 0;
  for (let i = 0; i < form.length; i++) differing += Number(form[i] !== other[i]);
  return differing <= 2;
}

function matchCase(word: string, syllable: string): string {
  if (word === word.toUpperCase()) return syllable.toUpperCase();
  const [first = '', ...rest] = syllable;
  return word[0] === word[0]?.toUpperCase() ? first.toUpperCase() + rest.join('') : syllable;
}
