/** Why a text cannot stand in a line. */
export type RefusedText = 'controlCharacters' | 'tooLong';

export const LONGEST_LINE = 2000;

/** Invisible and without meaning in a line: where words may break, byte order marks. */
const SILENT = /[\u00ad\u200b\u2060\ufeff]/g;
/** Controls, line ends among them, halves of surrogate pairs, signs that turn the direction, and no characters. */
const REFUSED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** What a person typed as it is kept: NFC, single spaces. */
export function typedLine(text: string): { readonly text: string } | { readonly refused: RefusedText } {
  if (REFUSED.test(text)) return { refused: 'controlCharacters' };
  const kept = text.normalize('NFC').replace(SILENT, '').replace(/\s+/gu, ' ').trim();
  return kept.length > LONGEST_LINE ? { refused: 'tooLong' } : { text: kept };
}
