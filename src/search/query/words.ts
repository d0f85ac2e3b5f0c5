import { exactForm, foldedForm } from '../../text/normalise.js';

/** A word of a text as search sees it: both forms, and where it stands in the original. */
export interface SearchWord {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly folded: string;
  /** Tied to the next word without a space, as the parts of `1-2019-04725` are. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
const LINKED = /^[-/._:\u2010-\u2015\u2212][\p{L}\p{N}]/u;
const DIGITS = /^\d+$/;
/** `A01K61` is an IPC class and its group; `KQ015440` letters and a number: each is found in part. */
const COMPOUND = /^(?:([a-h]\d\d[a-z])\d{1,4}|([a-z]{1,4})\d{4,})$/;
/** So many letters of a word count. */
export const LONGEST_WORD = 64;

/** kĩ/kỹ, lí/lý … are one word spelt two ways; both become the second, at indexing and when asked. */
const SPELT_ALIKE = /^(k|l|m|t|s|qu)(i|í|ì|ỉ|ĩ|ị)$/;
const SPELT_WITH_Y = /^(?:k|l|m|t|s|qu)y$/;
const WITH_Y: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

export interface Forms {
  readonly exact: string;
  readonly folded: string;
}

interface KnownForms extends Forms {
  /** Where the word comes apart, 0 for nowhere. */
  readonly cut: number;
}

const known = new Map<string, KnownForms>();
const KNOWN_LIMIT = 50_000;

/** Texts repeat their words, and normalising is the dear part: what was normalised is remembered. */
function formsOf(raw: string): KnownForms {
  const before = known.get(raw);
  if (before) return before;
  const exact = oneSpelling(exactForm(raw));
  const folded = oneSpelling(foldedForm(raw));
  const halves = COMPOUND.exec(folded);
  const cut = folded.length === raw.length ? (halves?.[1] ?? halves?.[2] ?? '').length : 0;
  const forms = { exact, folded, cut };
  if (known.size >= KNOWN_LIMIT) known.clear();
  // A copy, so that a remembered word does not keep the whole text alive that it was cut from.
  known.set(Buffer.from(raw).toString(), forms);
  return forms;
}

/** Of a word as `oneSpelling` leaves it: what else it may have been spelt as, without marks. */
export const otherSpelling = (folded: string): string | undefined =>
  SPELT_WITH_Y.test(folded) ? `${folded.slice(0, -1)}i` : undefined;

const oneSpelling = (form: string): string =>
  form
    .replace(SPELT_ALIKE, (_, onset: string, vowel: string) => onset + (WITH_Y[vowel] ?? vowel))
    .slice(0, LONGEST_WORD);

/** The forms of the beginning of a word, which is no spelling of its own: `si` begins `sinh`. */
export const startForms = (raw: string): Forms => ({ exact: exactForm(raw), folded: foldedForm(raw) });

/** The words of a text in order. Codes come apart at their signs; `joined` tells what was one. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  const word = new RegExp(WORD);
  for (let match = word.exec(text); match; match = word.exec(text))
    words.push(...wordsBetween(text, match.index, match.index + match[0].length));
  return words;
}

/** The words of one span of letters and digits: two where it comes apart, none where nothing is left of it. */
export function wordsBetween(text: string, start: number, end: number): SearchWord[] {
  const { exact, folded, cut } = formsOf(text.slice(start, end));
  if (folded === '') return [];
  const joined = !isSpace(text.charCodeAt(end)) && LINKED.test(text.slice(end, end + 3));
  if (cut === 0) return [{ start, end, exact, folded, joined }];
  const middle = start + cut;
  const [head, tail] = [folded.slice(0, cut), folded.slice(cut)];
  return [
    { start, end: middle, exact: head, folded: head, joined: true },
    { start: middle, end, exact: tail, folded: tail, joined },
  ];
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a;

interface Neighbour {
  readonly folded: string;
  readonly joined: boolean;
}

/**
 * Whether two neighbours make a pair. Numbers side by side do so only within a code: the columns of a table
 * would fill the index with pairs that nobody asks for.
 */
export const makePair = (left: Neighbour, right: Neighbour): boolean =>
  left.joined || !DIGITS.test(left.folded) || !DIGITS.test(right.folded);

/**
 * The token that a pair of neighbours is indexed as. `_` stands in no word, and begins the token so that the
 * beginning of a word (`công*`) does not meet all its pairs.
 */
export const pairToken = (left: string, right: string): string => `_${left}_${right}`;

export const isPair = (token: string): boolean => token.startsWith('_');

/** A code without its signs: `1-2019-04725` → `1201904725`. */
export const compactCode = (code: string): string =>
  foldedForm(code)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST_WORD);
