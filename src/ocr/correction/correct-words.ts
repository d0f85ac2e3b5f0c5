import type { TextWord } from '../../shared/page-text.js';
import { correctSyllable } from '../../text/correct-syllable.js';
import type { BigramModel } from '../../text/bigram-model.js';
import { neighboursOf } from '../candidates/place-in-text.js';
import { bareWord } from '../candidates/word-kind.js';
import { replacedWord } from '../candidates/replaced-word.js';

/** How the alternative is signed that holds what was read. */
export const CORRECTION = 'correction';

/** The words of a line of Vietnamese with those mended that are no syllables and can be but one; names stay. */
export function correctWords(words: readonly TextWord[], pairs: BigramModel): TextWord[] {
  return words.map((word, at) => {
    if (word.alternatives?.length || mayBeName(words, at)) return word;
    const { before, after } = neighboursOf(words, at);
    const bare = bareWord(word.text);
    const mended = correctSyllable(bare, before, after, pairs);
    if (mended === undefined) return word;
    return replacedWord(
      word,
      word.text.replace(bare, () => mended),
      1,
      CORRECTION,
    );
  });
}

/** A capital where no sentence begins. */
function mayBeName(words: readonly TextWord[], at: number): boolean {
  const text = bareWord(words[at]?.text ?? '');
  const capital = /^\p{Lu}\p{Ll}/u.test(text);
  return capital && at > 0 && !/[.:;!?]$/.test(words[at - 1]?.text ?? '');
}
