import type { BigramModel } from '../../text/bigram-model.js';
import { isSyllable } from '../../text/syllables.js';
import { DOUBTFUL, HARDLY_SURE, LEAST_SHARE, LIKELIER } from './fitted.js';
import { isLeaderDots } from '../recognition/leader-dots.js';
import type { RecognisedWord } from '../recognition/ocr-engine.js';
import { weighCandidates } from '../candidates/own-candidates.js';
import { isName, neighboursOf, type LanguageContext } from '../candidates/place-in-text.js';
import { bareWord, kindOfWord } from '../candidates/word-kind.js';
import type { ReadLine } from '../recognition/recognised-lines.js';

export const QUALITY_FACTS = [
  'constant',
  'unsure',
  'hardlySure',
  'odd',
  'lineUnsure',
  'ambiguous',
  'likelierOther',
  'syllables',
] as const;
/** Shares of a page's letters, on scales on which they add up to the logarithm of the share of wrong ones that is left. */
export type QualityFacts = Readonly<Record<(typeof QUALITY_FACTS)[number], number>>;

export interface ReadLetters {
  readonly facts: QualityFacts;
  readonly letters: number;
}

/**
 * What was read says of its own errors: how sure the reader was, of its words and of whole lines, how many letters it was
 * hardly sure of, how many of its doubtful words are no words, and, with `pairs`, how likely something else stands there that
 * the reader nearly read, and in how many places that is likelier; and how much of it is Vietnamese syllables, which the
 * language sets right where it can. Dots to be filled in are passed over; undefined where
 * nothing else is left.
 */
export function qualityFacts(
  lines: readonly ReadLine[],
  language: string | null,
  pairs?: BigramModel,
): ReadLetters | undefined {
  let letters = 0;
  const sums = { unsure: 0, hardlySure: 0, odd: 0, lineUnsure: 0 };
  const others = { ambiguous: 0, likelierOther: 0, syllables: 0 };
  for (const { words, confidence } of lines) {
    words.forEach((word, at) => {
      if (isLeaderDots(word.text)) return;
      const { length } = word.text;
      const sure = word.confidence;
      letters += length;
      sums.unsure += length * (1 - sure);
      sums.lineUnsure += length * (1 - confidence);
      if (sure < HARDLY_SURE) sums.hardlySure += length;
      if (sure < DOUBTFUL && isOdd(word, language)) sums.odd += length;
      const other = pairs ? otherwise(words, at, { vietnamese: language === 'vi', pairs }) : 0;
      others.ambiguous += length * other;
      if (other > LIKELIER) others.likelierOther += length;
      if (kindOfWord(word.text) === 'syllable') others.syllables += length;
    });
  }
  if (letters === 0) return undefined;
  const share = (sum: number): number => sum / letters;
  return {
    letters,
    facts: {
      constant: 1,
      unsure: Math.log(share(sums.unsure) + LEAST_SHARE),
      hardlySure: Math.sqrt(share(sums.hardlySure)),
      odd: Math.sqrt(share(sums.odd)),
      lineUnsure: Math.log(share(sums.lineUnsure) + LEAST_SHARE),
      ambiguous: Math.log(share(others.ambiguous) + LEAST_SHARE),
      likelierOther: Math.sqrt(share(others.likelierOther)),
      syllables: share(others.syllables),
    },
  };
}

/** How likely a word is not what was read, as far as what the reader nearly read tells. */
function otherwise(words: readonly RecognisedWord[], at: number, languageContext: LanguageContext): number {
  const word = words[at];
  if (!word?.candidates) return 0;
  const place = { ...neighboursOf(words, at), named: isName(words, at) };
  return weighCandidates(word, word.candidates, place, languageContext).reduce(
    (sum, { likely }) => sum + likely,
    0,
  );
}

/** Letters, digits and signs mixed, or in a Vietnamese text no syllable; capitals may be an acronym. */
function isOdd({ text }: RecognisedWord, language: string | null): boolean {
  const bare = bareWord(text);
  if (/^\p{L}+$/u.test(bare)) return language === 'vi' && bare !== bare.toUpperCase() && !isSyllable(bare);
  return !/^[\p{N}.,:/%-]+$/u.test(bare);
}
