import { OLD_TO_NEW } from './data/syllable-parts.js';
import { memoised } from './memoise.js';

const OLD_TONES = new RegExp(Object.keys(OLD_TO_NEW).join('|'), 'g');
const MARKS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ς: 'σ',
};
const LIGATURE = /[ﬀﬁﬂﬃﬄς]/g;

/** Lower case, composed, tones where the new spelling puts them: what an exact match compares. */
export function exactForm(text: string): string {
  return newTonePlacement(lowered(text));
}

/** The exact form without any mark, đ as d: what a query typed without tones compares. */
export function foldedForm(text: string): string {
  return withoutDiacritics(lowered(text));
}

/** Old tone placement → new (`hòa` → `hoà`), in lower-case composed text; lengths stay the same. */
export function newTonePlacement(lowerCase: string): string {
  return lowerCase.replace(OLD_TONES, (pair) => OLD_TO_NEW[pair] ?? pair);
}

function lowered(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
    .replace(INVISIBLE, '');
}

const withoutDiacritics = (lowerCase: string): string =>
  lowerCase.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').normalize('NFC');

/** A form of a text that remembers where each of its UTF-16 units came from. */
export interface MappedText {
  readonly text: string;
  /** For unit i of `text`: [start of its letter in the original, end of its letter]. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const loweredLetter = memoised(lowered);
const foldedLetter = memoised(foldedForm);

export const mappedExactForm = (text: string): MappedText => mapped(text, loweredLetter, newTonePlacement);

export const mappedFoldedForm = (text: string): MappedText => mapped(text, foldedLetter);

/** Where `[start, end)` of a form stands in the original text. */
export function originalSpan(form: MappedText, start: number, end: number): [number, number] {
  const first = form.starts[start];
  const last = form.ends[end - 1];
  if (start >= end || first === undefined || last === undefined) return [first ?? 0, first ?? 0];
  return [first, last];
}

/** A letter with its marks; Hangul jamo compose across letters and so stay together. */
const LETTER = /[\u1100-\u11ff]+|[^\p{M}]\p{M}*|\p{M}+/gu;

function mapped(
  original: string,
  ofLetter: (letter: string) => string,
  ofWhole?: (text: string) => string,
): MappedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(LETTER)) {
    const piece = ofLetter(match[0]);
    pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  const text = pieces.join('');
  return {
    text: ofWhole ? ofWhole(text) : text,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}
