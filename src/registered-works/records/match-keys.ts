import { coreOf } from '../../catalog/agents/organisation-forms.js';
import { syllablesOf } from '../../relations/fingerprint.js';
import { splitTitles } from '../../text/person-titles.js';
import { foldedForm } from '../../text/normalise.js';
import { sha256Hex } from '../../shared/ids.js';
import { COMMON_PAIRS } from './common-pairs.js';

export interface MatchKeys {
  readonly numbers: string[];
  readonly titleKey: string | null;
  readonly titleBands: number[];
  readonly hostKey: string | null;
  readonly peopleKeys: string[];
  readonly identity: string | null;
}

export interface Matchable {
  readonly numbers: readonly (string | null | undefined)[];
  readonly title?: string | null;
  readonly host?: string | null;
  readonly year?: number | null;
  /** Names of persons; a cell of a list may hold several. */
  readonly people?: readonly (string | null | undefined)[];
}

/** A number counts under any name: one list’s task code is another’s registration. */
export function numberKey(number: string): string | undefined {
  const key = foldedForm(number).replace(/[^a-z0-9]/g, '');
  return key.length >= 4 && /\d/.test(key) ? key : undefined;
}

/** Long enough that no other result bears it by chance. */
export const isStrongNumber = (key: string): boolean => key.length >= 5 && key.replace(/\D/g, '').length >= 3;

/** Folded syllables with one space between them; null where there are none. */
export function wordsKey(text: string | null | undefined): string | null {
  const words = syllablesOf(text ?? '');
  return words.length === 0 ? null : words.join(' ');
}

/** `Trường ĐH Cần Thơ` and `Đại học Cần Thơ` are one. */
export const hostKeyOf = (host: string | null | undefined): string | null =>
  host ? coreOf(host) || null : null;

/** `PGS.TS. Nguyễn Văn An; ThS. Lê Thị Bình` → `nguyen van an`, `le thi binh`. */
export const peopleKeysOf = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(
    names
      .flatMap((name) => (name ?? '').split(/[;/&\n]|,(?!\s*(?:Ph|M\.?\s?Sc|B\.?\s?Sc|M\.?D|Dr|MBA))/))
      .flatMap((name) => wordsKey(splitTitles(name.trim()).name) ?? []),
  ),
];

/** By what a registered work or a document is known. */
export function matchKeys({ numbers, title, host, year, people = [] }: Matchable): MatchKeys {
  const titleKey = wordsKey(title);
  const hostKey = hostKeyOf(host);
  return {
    numbers: [...new Set(numbers.flatMap((number) => (number ? (numberKey(number) ?? []) : [])))],
    titleKey,
    titleBands: titleKey === null ? [] : titleBands(titleKey),
    hostKey,
    peopleKeys: peopleKeysOf(people).sort(),
    identity: titleKey === null ? null : sha256Hex([titleKey, hostKey ?? '', year ?? ''].join('\n')),
  };
}

/** Fewer pairs of adjacent syllables say too little. */
const FEWEST = 3;

/**
 * Numbers of which two titles in nearly the same words share at least one: bands of a MinHash over pairs of adjacent
 * syllables, those that stand in every other title left out. Of two titles with half of their pairs in common 98 in 100
 * meet (14 bands of 2), so that what is compared is never all with all.
 */
export function titleBands(titleKey: string): number[] {
  const words = titleKey.split(' ');
  const pairs = words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
  const telling = pairs.filter((pair) => !COMMON_PAIRS.has(pair));
  const used = telling.length >= FEWEST ? telling : pairs;
  if (used.length === 0) return [];
  return bandNumbers(used);
}

const BANDS = 14;
const ROWS = 2;

function bandNumbers(pairs: readonly string[]): number[] {
  const bands = new Set<number>();
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) {
      const seed = band * ROWS + row + 1;
      let least = 0xffffffff;
      for (const pair of pairs) least = Math.min(least, hash(pair, seed));
      key = mix(key ^ least);
    }
    bands.add(key | 0);
  }
  return [...bands];
}

function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x27d4eb2f);
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return mix(value);
}

/** Fixed for ever: what comes of it is stored. */
function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
