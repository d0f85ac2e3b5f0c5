import { isSyllable } from '../../text/syllables.js';

const [GRAVE, ACUTE, CIRCUMFLEX, TILDE, DIAERESIS, HOOK, HORN, DOT] = [
  ...['\u0300', '\u0301', '\u0302', '\u0303', '\u0308', '\u0309', '\u031b', '\u0323'],
];
/** Letters that bear a tone beside their own mark, or a mark that no language of the West has. */
const VIETNAMESE = new RegExp(
  `[đĐ]|\\p{L}[${CIRCUMFLEX}\u0306${HORN}]?[${HOOK}${DOT}]|\\p{L}${HORN}|\\p{L}[${CIRCUMFLEX}\u0306][${GRAVE}${ACUTE}${TILDE}]|\\p{L}${DOT}\\p{M}|[eiuyEIUY]${TILDE}`,
  'gu',
);
const ROUND = /[aouAOU]/;

/**
 * A name from a country of other letters, as a reader of Vietnamese makes it (`Sociétế`, `Mủnchen`), in letters that are
 * written there: an accent stays, a hook or a tilde over a, o, u is two points. What is a Vietnamese syllable stays.
 */
export const westernLetters = (name: string): string =>
  name.replace(/[\p{L}\p{M}]+/gu, (word) => (isSyllable(word) ? word : western(word)));

const western = (word: string): string =>
  word.normalize('NFD').replace(VIETNAMESE, inTheWest).normalize('NFC');

function inTheWest(letter: string): string {
  if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'd' : 'D';
  const [base = ''] = letter;
  const accent = [ACUTE, GRAVE].find((mark) => mark !== undefined && letter.includes(mark));
  if (accent !== undefined) return base + accent;
  const points = [HOOK, TILDE, HORN].some((mark) => mark !== undefined && letter.includes(mark));
  return points && ROUND.test(base) ? base + (DIAERESIS ?? '') : base;
}
