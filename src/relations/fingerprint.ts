import { sha256Hex } from '../shared/ids.js';
import { foldedForm } from '../text/normalise.js';
import { bandsOf, minHash, signatureKey } from './min-hash.js';

export const FINGERPRINT_KINDS = ['text', 'near', 'signature', 'title', 'number'] as const;
export type FingerprintKind = (typeof FINGERPRINT_KINDS)[number];

/**
 * A key under which documents that are like this one are found: equal keys make a candidate.
 * A `signature` is not looked up; it is compared in full with that of a candidate.
 */
export interface FingerprintKey {
  readonly kind: FingerprintKind;
  readonly key: string;
  /** The key as a person writes it, for the reason shown. */
  readonly printed: string;
}

export interface FingerprintSource {
  /** Plain text of all pages, in order. */
  readonly text: string;
  readonly title?: string;
  /** Task codes, registration, application and grant numbers, as described. */
  readonly numbers: readonly { readonly name: string; readonly value: string }[];
}

/** Shorter texts are too much alike to be told apart. */
const MIN_SYLLABLES = 40;
const MIN_TITLE_WORDS = 4;
const MIN_NUMBER_LENGTH = 5;

/** Everything by which a document can be recognised in another scan, copy or edition. */
export function fingerprintsOf(source: FingerprintSource): FingerprintKey[] {
  return [...ofText(source.text), ...ofTitle(source.title), ...ofNumbers(source.numbers)];
}

function ofText(text: string): FingerprintKey[] {
  const syllables = syllablesOf(text);
  if (syllables.length < MIN_SYLLABLES) return [];
  const signature = minHash(syllables);
  return [
    { kind: 'text', key: sha256Hex(syllables.join(' ')), printed: `${String(syllables.length)} âm tiết` },
    { kind: 'signature', key: signatureKey(signature), printed: '' },
    ...bandsOf(signature).map((key): FingerprintKey => ({ kind: 'near', key, printed: '' })),
  ];
}

/** Folded syllables and numbers, signs aside: two readings of one page differ in tones and signs first. */
export const syllablesOf = (text: string): string[] => foldedForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function ofTitle(title: string | undefined): FingerprintKey[] {
  if (title === undefined) return [];
  const words = syllablesOf(title);
  return words.length < MIN_TITLE_WORDS ? [] : [{ kind: 'title', key: words.join(' '), printed: title }];
}

/** A number counts under any name: one document's task code is another's registration. */
function ofNumbers(numbers: FingerprintSource['numbers']): FingerprintKey[] {
  const keys = new Map<string, FingerprintKey>();
  for (const { value } of numbers) {
    const key = foldedForm(value).replace(/[^a-z0-9]/g, '');
    const telling = key.length >= MIN_NUMBER_LENGTH && /\d{3}/.test(key);
    if (telling) keys.set(key, { kind: 'number', key, printed: value });
  }
  return [...keys.values()];
}

/** The kinds under which candidates are looked up. */
export const LOOKED_UP: readonly FingerprintKind[] = ['text', 'near', 'title', 'number'];
