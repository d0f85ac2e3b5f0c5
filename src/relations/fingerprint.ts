import { sha256Hex } from '../shared/ids.js';
import { foldedForm } from '../text/normalise.js';
import { citedNumbers } from './cited-numbers.js';
import { bandsOf, minHash, signatureKey } from './min-hash.js';

export const FINGERPRINT_KINDS = ['text', 'near', 'signature', 'title', 'number', 'cites', 'person'] as const;
export type FingerprintKind = (typeof FINGERPRINT_KINDS)[number];

/**
 * A key under which documents that are like this one are found: equal keys make a candidate, and a number that one
 * `cites` is looked for among the numbers of the other. A `signature` is not looked up; it is compared in full with
 * that of a candidate.
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
  /** Of `text`, as `syllablesOf` gives them. */
  readonly syllables: readonly string[];
  /** In each language. */
  readonly titles: readonly string[];
  /** Task codes, registration, application and grant numbers, DOI, as described. */
  readonly numbers: readonly string[];
  /** Names of authors, members and inventors, without degrees. */
  readonly people: readonly string[];
}

/** Shorter texts are too similar to be distinguished. */
const MIN_SYLLABLES = 40;
const MIN_TITLE_WORDS = 4;
const MIN_NUMBER_LENGTH = 5;

/** Everything by which a document can be recognised in another scan, copy, edition or work of its project. */
export function fingerprintsOf(source: FingerprintSource): FingerprintKey[] {
  const numbers = keysOf('number', source.numbers, numberKey);
  const own = new Set(numbers.map(({ key }) => key));
  return [
    ...ofText(source.syllables),
    ...keysOf('title', source.titles, titleKey),
    ...numbers,
    ...keysOf('cites', citedNumbers(source.text), numberKey).filter(({ key }) => !own.has(key)),
    ...keysOf('person', source.people, personKey),
  ];
}

function ofText(syllables: readonly string[]): FingerprintKey[] {
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

function keysOf(
  kind: FingerprintKind,
  printed: readonly string[],
  keyOf: (text: string) => string | undefined,
): FingerprintKey[] {
  const keys = new Map<string, FingerprintKey>();
  for (const text of printed) {
    const key = keyOf(text);
    if (key !== undefined && !keys.has(key)) keys.set(key, { kind, key, printed: text });
  }
  return [...keys.values()];
}

function titleKey(title: string): string | undefined {
  const words = syllablesOf(title);
  return words.length < MIN_TITLE_WORDS ? undefined : words.join(' ');
}

/** A number counts under any name: one document's task code is another's registration. */
function numberKey(number: string): string | undefined {
  const key = foldedForm(number).replace(/[^a-z0-9]/g, '');
  return key.length >= MIN_NUMBER_LENGTH && /\d{3}/.test(key.replace(/\D/g, '')) ? key : undefined;
}

/** A name of one part is nobody's. */
function personKey(name: string): string | undefined {
  const parts = syllablesOf(name);
  return parts.length < 2 ? undefined : parts.join(' ');
}

/** Under which kind a key of each kind is looked up. */
export const LOOKED_UP: readonly (readonly [own: FingerprintKind, theirs: FingerprintKind])[] = [
  ['text', 'text'],
  ['near', 'near'],
  ['title', 'title'],
  ['number', 'number'],
  ['number', 'cites'],
  ['cites', 'number'],
  ['person', 'person'],
];
