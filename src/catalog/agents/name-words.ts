import { exactForm, foldedForm } from '../../text/normalise.js';
import { memoised } from '../../text/memoise.js';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu;

/** The words of a name in exact form: case, blanks, signs and tone placement aside. */
export const nameWords = memoised((name): readonly string[] => exactForm(name).match(WORD) ?? []);

export const foldedWords = (name: string): string[] => foldedForm(name).match(WORD) ?? [];

/** `lý` and `lí`, `quý` and `quí` are one sound; in names both spellings are used of one person. */
export const oneSpelling = (folded: string): string => folded.replace(/y$/, 'i');

/** The first letters of words. */
export const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/** A name that bears no mark at all, as English fronts print Vietnamese names. */
export const isTonelessName = (name: string): boolean =>
  nameWords(name).join(' ') === foldedWords(name).join(' ');
