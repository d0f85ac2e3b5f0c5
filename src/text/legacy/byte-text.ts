/** What CP1252 shows for the bytes 80–9F. */
const CP1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Characters that PDF extractors give in place of a Latin-1 byte, from glyph names or look-alikes.
 * AD is the worst: a soft hyphen to most fonts, the letter ư to TCVN3.
 */
const LOOKALIKES: Readonly<Record<string, number>> = {
  '\u2212': 0xad,
  '\u2010': 0xad,
  '\u2011': 0xad,
  '\u03bc': 0xb5,
  '\u02c9': 0xaf,
  '\u2219': 0xb7,
  '\u0110': 0xd0,
  '\u0111': 0xf0,
  '\u2044': 0xa4,
};

const BYTES: ReadonlyMap<string, number> = new Map([
  ...[...CP1252].map((letter, i) => [letter, 0x80 + i] as const),
  ...Object.entries(LOOKALIKES),
]);

/** Fonts marked as symbolic show every byte, plain letters too, in this span of the private-use area. */
const SYMBOLIC = /[\uf020-\uf0ff]/g;

/** A text whose bytes came out in the private-use area, as Latin-1. */
export const fromPrivateUse = (text: string): string =>
  text.replace(SYMBOLIC, (letter) => String.fromCharCode(letter.charCodeAt(0) & 0xff));

/** Share of a text's visible characters that are bytes shown in the private-use area, 0–1. */
export function privateShare(text: string): number {
  const visible = text.match(/\S/gu)?.length ?? 0;
  return visible === 0 ? 0 : (text.match(SYMBOLIC)?.length ?? 0) / visible;
}

/** The byte that an 8-bit font had for this character; undefined when it can be none. */
export function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code <= 0xff) return code;
  return BYTES.get(character);
}

export const hexOf = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
