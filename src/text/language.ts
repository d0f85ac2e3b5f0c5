import { COMMON_WORDS } from './data/common-words.js';
import { exactForm } from './normalise.js';
import { memoised } from './memoise.js';
import { isFoldedSyllable, isSyllable } from './syllables.js';
import { tokensOf } from './tokens.js';

export type Language = 'vi' | 'en' | 'fr' | 'other' | 'unknown';

/** What the words of a text say; all shares are of its words with letters, acronyms and codes aside. */
export interface LanguageGuess {
  readonly language: Language;
  /** 0–1: how surely it is that language. */
  readonly score: number;
  /** Vietnamese whose marks were lost, as by OCR in the wrong language. */
  readonly toneless: boolean;
  readonly words: number;
  readonly shares: WordShares;
}

export interface WordShares {
  readonly syllables: number;
  readonly marked: number;
  readonly foldedSyllables: number;
  readonly english: number;
  readonly french: number;
}

const MIN_WORDS = 3;
const MARKED = /[^ -~]/;
const VIETNAMESE_ONLY = /[đăâêôơư\u1ea0-\u1ef9]/;

/** The language of a text, by syllables for Vietnamese and by common words for English and French. */
export function languageOf(text: string): LanguageGuess {
  const words = wordsOf(text);
  const shares = sharesOf(words);
  return { ...decide(words, shares), words: words.length, shares };
}

function decide(
  words: readonly WordFacts[],
  shares: WordShares,
): Pick<LanguageGuess, 'language' | 'score' | 'toneless'> {
  if (words.length < MIN_WORDS) return { language: 'unknown', score: 0, toneless: false };
  const foreign = Math.max(shares.english, shares.french);
  if (shares.syllables >= 0.55 && shares.marked >= 0.25 && words.some((word) => word.vietnameseOnly)) {
    return { language: 'vi', score: shares.syllables, toneless: false };
  }
  if (foreign >= 0.22) {
    const language = shares.english >= shares.french ? 'en' : 'fr';
    return { language, score: Math.min(1, foreign * 2.2), toneless: false };
  }
  if (shares.foldedSyllables >= 0.75 && foreign < 0.12) {
    return { language: 'vi', score: shares.foldedSyllables * 0.8, toneless: true };
  }
  if (foreign >= 0.12 && shares.syllables < 0.4) {
    const language = shares.english >= shares.french ? 'en' : 'fr';
    return { language, score: Math.min(1, foreign * 2), toneless: false };
  }
  return { language: 'other', score: 0.3, toneless: false };
}

/** What one word tells. */
interface WordFacts {
  readonly syllable: boolean;
  readonly marked: boolean;
  readonly foldedSyllable: boolean;
  readonly english: boolean;
  readonly french: boolean;
  readonly vietnameseOnly: boolean;
}

const factsOf = memoised((text): WordFacts => {
  const word = exactForm(text);
  const syllable = isSyllable(word);
  return {
    syllable,
    marked: syllable && MARKED.test(word),
    foldedSyllable: isFoldedSyllable(word),
    english: COMMON_WORDS.en.has(word),
    french: COMMON_WORDS.fr.has(word),
    vietnameseOnly: VIETNAMESE_ONLY.test(word),
  };
});

/** Words with letters only; acronyms and single letters tell nothing about a language. */
function wordsOf(text: string): WordFacts[] {
  return tokensOf(text.normalize('NFC'))
    .filter((token) => token.kind === 'word' && token.text.length > 1 && !/\p{Nd}/u.test(token.text))
    .map((token) => factsOf(token.text));
}

function sharesOf(words: readonly WordFacts[]): WordShares {
  const share = (test: (word: WordFacts) => boolean): number =>
    words.length === 0 ? 0 : words.filter(test).length / words.length;
  return {
    syllables: share(({ syllable }) => syllable),
    marked: share(({ marked }) => marked),
    foldedSyllables: share(({ foldedSyllable }) => foldedSyllable),
    english: share(({ english }) => english),
    french: share(({ french }) => french),
  };
}
