import type { Box } from '../shared/geometry.js';
import type { TextLine, TextWord } from '../shared/page-text.js';
import { isSyllable } from '../text/syllables.js';
import { isFilling } from './filling.js';
import { lettersUnread } from './unread-lines.js';

/**
 * A page below this quality may well have more than one wrong letter in ten, and should be read again or looked at.
 * Less than nine tenths: a prediction is drawn to the middle, and a poor page missed costs more than a good one seen.
 */
export const POOR_QUALITY = 0.945;

/**
 * The share of a page's letters that are likely to be right, 0–1, foretold from what was read: how sure the reader was
 * on the whole, how many letters it was hardly sure of, and how many of its doubtful words are no words. The weights put
 * 252 pages of the test corpus in the order of their true errors, and fit the logarithm of these (`npm run bench -- reading`);
 * they are the line reader's own and only roughly those of other engines. Letters of lines that could not be read are
 * wrong. Undefined without either.
 */
export function pageQuality(
  lines: readonly TextLine[],
  language: string | null,
  unread: readonly Box[] = [],
): number | undefined {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => !isFilling(text));
  const [letters, missing] = [sum(words, () => true), lettersUnread(unread)];
  if (letters + missing === 0) return undefined;
  return letters === 0 ? 0 : (readQuality(words, letters, language) * letters) / (letters + missing);
}

function readQuality(words: readonly TextWord[], letters: number, language: string | null): number {
  const unsure = words.reduce((total, word) => total + (1 - word.confidence) * word.text.length, 0) / letters;
  const hardlySure = sum(words, ({ confidence }) => confidence < HARDLY_SURE) / letters;
  const odd = sum(words, (word) => word.confidence < DOUBTFUL && isOdd(word, language)) / letters;
  const logarithm =
    WEIGHTS.constant +
    WEIGHTS.unsure * Math.log(unsure + 0.002) +
    WEIGHTS.odd * Math.sqrt(odd) +
    WEIGHTS.hardlySure * Math.sqrt(hardlySure);
  return 1 - Math.min(1, Math.max(0, Math.exp(logarithm) - LEAST_ERROR));
}

const WEIGHTS = { constant: -0.94, unsure: 1.41, odd: 2.92, hardlySure: 1.87 } as const;
const LEAST_ERROR = 0.003;
const HARDLY_SURE = 0.5;
const DOUBTFUL = 0.7;

function sum(words: readonly TextWord[], which: (word: TextWord) => boolean): number {
  return words.reduce((total, word) => total + (which(word) ? word.text.length : 0), 0);
}

/** Letters, digits and signs mixed, or in a Vietnamese text no syllable; capitals may be an acronym. */
function isOdd({ text }: TextWord, language: string | null): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (/^\p{L}+$/u.test(bare)) return language === 'vi' && bare !== bare.toUpperCase() && !isSyllable(bare);
  return !/^[\p{N}.,:/%-]+$/u.test(bare);
}
