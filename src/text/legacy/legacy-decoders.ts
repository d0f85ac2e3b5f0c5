import { byteOf, fromPrivateUse, hexOf } from './byte-text.js';
import { BKHCM2, TCVN3, VISCII, VNI, VPS, type ByteTable } from './legacy-tables.js';

export const LEGACY_ENCODINGS = ['TCVN3', 'VNI', 'BKHCM2', 'CP1258', 'VISCII', 'VPS'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** CP1258 differs from Latin-1 in a few letters and writes the tone as a mark after its letter. */
const CP1258: ByteTable = {
  C3: 'Ă',
  E3: 'ă',
  D0: 'Đ',
  F0: 'đ',
  D5: 'Ơ',
  F5: 'ơ',
  DD: 'Ư',
  FD: 'ư',
  FE: '₫',
  CC: '\u0300',
  D2: '\u0309',
  DE: '\u0303',
  EC: '\u0301',
  F2: '\u0323',
};

const TABLES: Readonly<Record<LegacyEncoding, ByteTable>> = { TCVN3, VNI, BKHCM2, CP1258, VISCII, VPS };
/** Encodings that write a base letter and a mark as two bytes. */
const PAIRED: ReadonlySet<LegacyEncoding> = new Set(['VNI', 'BKHCM2']);

/** Reads `text` (bytes shown as Latin-1 or CP1252) in `encoding`; what has no code there stays as it is. */
export function decodeAs(encoding: LegacyEncoding, text: string, allCapitals = false): string {
  const bytes = fromPrivateUse(text);
  const decoded = PAIRED.has(encoding) ? decodePairs(encoding, bytes) : decodeSingles(encoding, bytes);
  const restored = encoding === 'TCVN3' ? restoreCapitals(decoded) : decoded.map(plain).join('');
  const composed = restored.normalize('NFC');
  return allCapitals ? composed.toUpperCase() : composed;
}

/** A decoded letter; `caseless` when the code stands for both cases. */
interface Letter {
  readonly text: string;
  readonly caseless: boolean;
}

const plain = (letter: Letter): string => letter.text;

function letterOf(entry: string): Letter {
  const [first = '', second] = [...entry];
  return second === undefined ? { text: first, caseless: false } : { text: second, caseless: true };
}

function decodeSingles(encoding: LegacyEncoding, text: string): Letter[] {
  const table = TABLES[encoding];
  return [...text].map((character) => {
    const byte = byteOf(character);
    const entry = byte === undefined ? undefined : table[hexOf(byte)];
    return entry === undefined ? { text: character, caseless: false } : letterOf(entry);
  });
}

function decodePairs(encoding: LegacyEncoding, text: string): Letter[] {
  const table = TABLES[encoding];
  const characters = [...text];
  const letters: Letter[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    const first = byteOf(character);
    const second = byteOf(characters[i + 1] ?? ' ');
    const pair = first === undefined || second === undefined ? undefined : pairEntry(table, first, second);
    if (pair !== undefined) i++;
    const entry = pair ?? (first === undefined ? undefined : table[hexOf(first)]);
    letters.push(entry === undefined ? { text: character, caseless: false } : letterOf(entry));
  }
  return letters;
}

/** Some tools write a capital with the small mark, or the other way about: the letter's case wins. */
function pairEntry(table: ByteTable, first: number, second: number): string | undefined {
  if (second < 0xc0) return undefined;
  return table[hexOf(first) + hexOf(second)] ?? table[hexOf(first) + hexOf(second ^ 0x20)];
}

const CAPITAL_VOWEL = /^[AEIOUYÂĂÊÔƠƯ]$/;
const vowelDiacritic = (letter: string): string =>
  letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');

/**
 * TCVN3 has no capitals with a tone: `B»NG ®éC` reads as "BằNG độC". A word whose other letters are capitals
 * is a capital word. Some tools write the capital before the toned small letter instead: `Aµ` is À.
 */
function restoreCapitals(letters: readonly Letter[]): string {
  const merged: Letter[] = [];
  for (const letter of letters) {
    const before = merged.at(-1);
    const doubled =
      letter.caseless &&
      before !== undefined &&
      CAPITAL_VOWEL.test(before.text) &&
      vowelDiacritic(letter.text).normalize('NFC').toUpperCase() === before.text;
    if (doubled) merged.splice(-1, 1, { text: letter.text.toUpperCase(), caseless: false });
    else merged.push(letter);
  }
  return raiseCapitalWords(merged);
}

function raiseCapitalWords(letters: readonly Letter[]): string {
  const words = splitWords(letters);
  const kinds = words.map(caseOfWord);
  return words
    .map((word, i) => {
      const text = word.map(plain).join('');
      const kind = kinds[i];
      if (kind === 'capital') return text.toUpperCase();
      if (kind !== 'open') return text;
      const beside = [nearest(kinds, i, -1), nearest(kinds, i, 1)].filter((k) => k !== undefined);
      return beside.length > 0 && beside.every((k) => k === 'capital') ? text.toUpperCase() : text;
    })
    .join('');
}

type WordCase = 'capital' | 'small' | 'open' | 'gap';

/** `open`: the word alone does not tell (one capital at its head, or no letter of a known case). */
function caseOfWord(word: readonly Letter[]): WordCase {
  if (!word.some((letter) => /\p{L}/u.test(letter.text))) return 'gap';
  const sure = word.map((letter, i) => ({ letter, i })).filter(({ letter }) => isSureCase(letter));
  if (sure.some(({ letter }) => letter.text !== letter.text.toUpperCase())) return 'small';
  const inside = sure.some(({ i }) => i > 0);
  return inside ? 'capital' : 'open';
}

/** đ is written with its small code in capital words too, as the toned letters are. */
const isSureCase = ({ text, caseless }: Letter): boolean =>
  !caseless && text !== 'đ' && /\p{L}/u.test(text) && text.toUpperCase() !== text.toLowerCase();

function nearest(kinds: readonly WordCase[], from: number, step: 1 | -1): WordCase | undefined {
  for (let i = from + step; i >= 0 && i < kinds.length; i += step) {
    const kind = kinds[i];
    if (kind === 'capital' || kind === 'small') return kind;
  }
  return undefined;
}

function splitWords(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = [];
  let inWord: boolean | undefined;
  for (const letter of letters) {
    const isLetter = /[\p{L}\p{M}]/u.test(letter.text);
    if (isLetter !== inWord) words.push([]);
    inWord = isLetter;
    words.at(-1)?.push(letter);
  }
  return words;
}
