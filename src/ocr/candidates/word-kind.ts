import { COMMON_WORDS } from '../../text/data/common-words.js';
import { exactForm } from '../../text/normalise.js';
import { memoised } from '../../text/memoise.js';
import { isSyllable } from '../../text/syllables.js';

/**
 * What a word of a page looks like: a Vietnamese syllable, a common English word, an acronym, a number, a code of
 * letters and digits, a foreign word that may be right, or letters that hardly are a word.
 */
export type WordKind = 'syllable' | 'english' | 'acronym' | 'number' | 'code' | 'foreign' | 'odd' | 'signs';

/** Each rule of a page asks it of the same words. */
export const kindOfWord = memoised(kindAnew);

function kindAnew(word: string): WordKind {
  const bare = bareWord(word);
  if (bare === '') return 'signs';
  if (/^\p{N}[\p{N}.,:/%-]*$/u.test(bare)) return 'number';
  const pieces = bare.split(/[-–/.,:;()&+]+/u).filter(Boolean);
  if (/\p{N}/u.test(bare)) return 'code';
  if (!pieces.every((piece) => /^[\p{L}\p{M}]+$/u.test(piece))) return 'odd';
  if (pieces.every((piece) => isSyllable(piece))) return hasOddCase(bare) ? 'odd' : 'syllable';
  if (bare === bare.toUpperCase()) return /^[A-ZĐƯ./&-]{2,12}$/u.test(bare) ? 'acronym' : 'odd';
  if (hasOddCase(bare)) return 'odd';
  if (pieces.every((piece) => COMMON_WORDS.en.has(exactForm(piece)))) return 'english';
  return /^[A-Za-z]+$/.test(bare) && /[aeiouy]/i.test(bare) ? 'foreign' : 'odd';
}

/** The word without the signs around it. */
export function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Capitals amidst small letters, as no word has them. */
function hasOddCase(word: string): boolean {
  return word.split(/[^\p{L}\p{M}]+/u).some((piece) => {
    const rest = [...piece].slice(1).join('');
    return rest !== rest.toLowerCase() && piece !== piece.toUpperCase();
  });
}
