import type { TextWord } from '../../shared/page-text.js';
import { modelForm, type LanguageContext } from './place-in-text.js';
import { bareWord, kindOfWord } from './word-kind.js';

/**
 * How likely another reading must be, 0–1, before it takes the place of what was read (decision 47). Set on one seed of the
 * tuning half, where of the reader's own candidates 70 are set right and none spoiled at the first bound, 327 and 7 at the
 * second, 173 and 4 at the third, 13 and 1 at the last.
 */
const NEEDED = {
  /** It is no word at all: what stands there now is wrong in any case. */
  noWord: 0.6,
  /** A syllable that the language could have, and that no text of the model has. */
  unknownSyllable: 0.7,
  /** A word that was read may be what was printed, be it ever so rare between these neighbours. */
  word: 0.8,
  /** The language knows words, not whom they name. */
  name: 0.9,
} as const;
/** Figures and codes stand as they were read: no neighbour tells one from another. */
const NEVER = Infinity;

/** So much evidence is needed against the words that were read at one place; `named`: they stand where a name does. */
export function evidenceNeeded(
  read: readonly Pick<TextWord, 'text'>[],
  other: string,
  named: boolean,
  { vietnamese, pairs }: LanguageContext,
): number {
  const text = read.map((word) => word.text).join(' ');
  if (/\p{N}/u.test(text + other)) return NEVER;
  if (named) return NEEDED.name;
  const kinds = read.map((word) => kindOfWord(word.text));
  if (kinds.includes('odd')) return NEEDED.noWord;
  const isUnknown = ({ text: word }: Pick<TextWord, 'text'>): boolean =>
    vietnamese && kindOfWord(word) === 'syllable' && !pairs.knows(modelForm(word) ?? '');
  return read.some(isUnknown) ? NEEDED.unknownSyllable : NEEDED.word;
}

/** A capital where no line begins, or one beside another. */
export const isWrittenAsName = (words: readonly Pick<TextWord, 'text'>[], at: number): boolean => {
  const capital = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(bareWord(words[i]?.text ?? ''));
  return capital(at) && (at > 0 || capital(at + 1));
};
