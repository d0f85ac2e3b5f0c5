import { exactForm } from '../../text/normalise.js';
import { memoised } from '../../text/memoise.js';
import type { BigramModel } from '../../text/bigram-model.js';
import { bareWord } from './word-kind.js';

/** What a page is written in, for those who judge its words: the model speaks of Vietnamese only. */
export interface LanguageContext {
  readonly vietnamese: boolean;
  readonly pairs: BigramModel;
}

/** The words on both sides of a word or span, in exact form; absent at the ends of a line. */
export interface Neighbours {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A word as the model knows words; undefined where nothing but signs is left. */
export function modelForm(word: string | undefined): string | undefined {
  return word === undefined ? undefined : bareForm(word) || undefined;
}

const bareForm = memoised((word) => exactForm(bareWord(word)));

/** The neighbours of words `from` up to `to`; a comma or full stop between parts them. */
export function neighboursOf(
  words: readonly { readonly text: string }[],
  from: number,
  to = from + 1,
): Neighbours {
  const textAt = (at: number): string => words[at]?.text ?? '';
  const parted = (left: number): boolean => ENDS.test(textAt(left)) || BEGINS.test(textAt(left + 1));
  return {
    before: parted(from - 1) ? undefined : modelForm(words[from - 1]?.text),
    after: parted(to - 1) ? undefined : modelForm(words[to]?.text),
  };
}

const ENDS = /[^\p{L}\p{N}]$/u;
const BEGINS = /^[^\p{L}\p{N}]/u;

/** How likely words stand one after another between their neighbours: a natural logarithm. */
export function likelihoodOf(
  pairs: BigramModel,
  words: readonly string[],
  { before, after }: Neighbours,
): number {
  let [last, sum] = [before, 0];
  for (const word of words) {
    const form = modelForm(word) ?? '';
    sum += pairs.likelihoodAfter(last, form);
    last = form;
  }
  return sum + (after !== undefined && pairs.knows(after) ? pairs.likelihoodAfter(last, after) : 0);
}

/** A capital within a sentence, with another capital beside it. */
export function isName(words: readonly { readonly text: string }[], at: number): boolean {
  const capital = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[i]?.text ?? '');
  return at > 0 && capital(at) && (capital(at - 1) || capital(at + 1));
}
