import { foldedForm, newTonePlacement } from '../../src/text/normalise.js';
import type { Random } from '../../test/corpus/random.js';

/** Marks that readers of scans take for one another. */
const LIKE = [
  'ảã',
  'ạậ',
  'ẳẵ',
  'ằẳ',
  'ốồ',
  'ổỗ',
  'ếề',
  'ểễ',
  'ủũ',
  'ứừ',
  'ửữ',
  'ớờ',
  'ởỡ',
  'íì',
  'òỏ',
  'áà',
  'dđ',
  'oơ',
  'uư',
  'aâ',
];
const OTHERS = new Map(
  LIKE.flatMap((pair) => [pair.split(''), pair.split('').reverse()] as [string, string][]),
);
const SHAPES: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['l', '1'],
  ['h', 'b'],
  ['c', 'e'],
];

/** As a poor scan reads: this share of the syllables wrong, and now and then two run together. */
export function misread(text: string, random: Random, share: number): string {
  return text
    .split(' ')
    .map((word, i) => {
      if (!random.chance(share)) return i === 0 ? word : ` ${word}`;
      if (i > 0 && random.chance(0.1)) return word;
      return `${i === 0 ? '' : ' '}${misreadWord(word, random)}`;
    })
    .join('');
}

function misreadWord(word: string, random: Random): string {
  const at = [...word].findIndex((letter) => OTHERS.has(letter));
  if (at >= 0 && random.chance(0.75))
    return [...word].map((letter, i) => (i === at ? (OTHERS.get(letter) ?? letter) : letter)).join('');
  const [from, to] = random.pick(SHAPES);
  return word.replace(from, to);
}

/** One syllable wrong as fingers do it: a letter left out, doubled, or changed places with the next. */
export function mistyped(words: string, random: Random): string {
  const all = words.split(' ');
  const long = all.flatMap((word, i) => (word.length >= 4 && /^\p{L}+$/u.test(word) ? [i] : []));
  if (long.length === 0) return `${words}n`;
  const which = random.pick(long);
  const letters = [...(all[which] ?? '')];
  const at = random.whole(1, letters.length - 2);
  const way = random.whole(0, 2);
  if (way === 0) letters.splice(at, 1);
  else if (way === 1) letters.splice(at, 0, letters[at] ?? '');
  else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
  const wrong = letters.join('');
  all[which] = wrong === all[which] ? `${wrong}n` : wrong;
  return all.join(' ');
}

/** Spellings that stand side by side in real papers: the tone of `hòa` on its other vowel, `kỹ` as `kĩ`. */
export function respelt(text: string, ways: { newTones: boolean; shortI: boolean }): string {
  const i = ways.shortI
    ? text
        .replace(/\b(k|l|t)ỹ\b/g, '$1ĩ')
        .replace(/(?<=\b[Ll])ý\b/gu, 'í')
        .replace(/(?<=\b[Kk])ỹ\b/gu, 'ĩ')
        .replace(/(?<=\b[Tt])ỷ\b/gu, 'ỉ')
    : text;
  return ways.newTones ? newTonePlacement(i) : i;
}

/** As typed without marks; capitals stay. */
export const withoutDiacritics = (text: string): string =>
  [...text]
    .map((letter) =>
      letter === letter.toLowerCase() ? foldedForm(letter) : foldedForm(letter).toUpperCase(),
    )
    .join('');
