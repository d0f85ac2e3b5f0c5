import type { Random } from '../random.js';
import type { LayerCode } from './layer-pdf.js';
import type { Encode } from './lay-words.js';

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** Letters changed for others at a rate, as a poor OCR does. */
export function noisy(text: string, rate: number, random: Random): string {
  return [...text]
    .map((letter) => {
      if (letter === ' ' || !random.chance(rate)) return letter;
      return random.pick([
        '',
        random.pick([...LETTERS]),
        random.pick([...'.,~|!1l0']),
        letter + random.pick([...LETTERS]),
      ]);
    })
    .join('');
}

/** All marks lost. */
export const toneless = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

/** UTF-8 shown as Windows-1252: `Việt` becomes `Viá»‡t`. */
export const mojibake = (text: string): string =>
  new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

/** Right glyphs that mean wrong letters: the letters change places, small ones and capitals each among themselves. */
export function scrambled(random: Random): Encode {
  const from = [...'abcdefghijklmnopqrstuvwxyzàáâãèéêìíòóôõùúýăđơưạảấầậắếềệịọộợụứừ'];
  const to = random.shuffled(from);
  const small = from.map((letter, i) => [letter, to[i] ?? letter] as const);
  const capitals = random.shuffled(small.map(([, letter]) => letter.toUpperCase()));
  const table = new Map([
    ...small,
    ...from.map((letter, i) => [letter.toUpperCase(), capitals[i] ?? letter] as const),
  ]);
  return (text) => [...text].map((letter) => ({ drawn: letter, says: table.get(letter) ?? letter }));
}

/** Glyph numbers taken for letters: every letter means another so many places on. */
export const shifted =
  (by: number): Encode =>
  (text) =>
    [...text].map((letter) => ({
      drawn: letter,
      says: String.fromCodePoint(Math.max(33, (letter.codePointAt(0) ?? 0) + by)),
    }));

/** No meaning at all, a sign of the private-use area, or the replacement character, for some or all letters. */
export function unmapped(kind: 'private' | 'replacement' | 'control', rate: number, random: Random): Encode {
  const odd = new Map<string, string>();
  const sign = (letter: string): string => {
    const known = odd.get(letter) ?? (random.chance(rate) ? signs[kind](odd.size) : letter);
    odd.set(letter, known);
    return known;
  };
  return (text) => [...text].map((letter): LayerCode => ({ drawn: letter, says: sign(letter) }));
}

const signs = {
  private: (n: number) => String.fromCodePoint(0xf000 + n),
  replacement: () => '\ufffd',
  control: (n: number) => String.fromCodePoint(1 + (n % 8)),
};

/** An 8-bit font of its own kind, that no table knows: marked letters have bytes at random. */
export function unknownBytes(random: Random): Encode {
  const table = new Map<string, string>();
  const free = random.shuffled(
    Array.from({ length: 0x100 - 0xa1 }, (_, i) => String.fromCodePoint(0xa1 + i)),
  );
  return (text) =>
    [...text].map((letter) => {
      if (letter.charCodeAt(0) < 0x80) return { drawn: letter, says: letter };
      const says = table.get(letter) ?? free[table.size % free.length] ?? letter;
      table.set(letter, says);
      return { drawn: letter, says };
    });
}
