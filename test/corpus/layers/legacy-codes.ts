import { BKHCM2, TCVN3, VNI, type ByteTable } from '../../../src/text/legacy/legacy-tables.js';
import type { LayerCode } from './layer-pdf.js';

export type OldEncoding = 'TCVN3' | 'VNI' | 'BKHCM2' | 'CP1258';

const TABLES: Record<Exclude<OldEncoding, 'CP1258'>, ByteTable> = { TCVN3, VNI, BKHCM2 };
/** Letters of CP1258 that Latin-1 has elsewhere or not at all, and its tone marks. */
const CP1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
const CP1252_HIGH = new TextDecoder('windows-1252');
const inverses = new Map<OldEncoding, ReadonlyMap<string, readonly number[]>>();

/** How the bytes of an 8-bit font come out of a PDF. */
export type Seen = 'western' | 'glyphNames' | 'private';

const shown: Readonly<Record<Seen, (byte: number) => string>> = {
  western: (byte) => CP1252_HIGH.decode(Uint8Array.of(byte)),
  /** By glyph names: byte AD is a hyphen's, B7 a bullet's, B5 a Greek letter's. */
  glyphNames: (byte) => GLYPH_NAMES[byte] ?? shown.western(byte),
  /** A symbolic font, whose every code lies in the private-use area, those of plain letters too. */
  private: (byte) => String.fromCharCode(0xf000 + byte),
};
const GLYPH_NAMES: Readonly<Record<number, string>> = {
  0xad: '\u2212',
  0xb7: '\u2219',
  0xb5: '\u03bc',
  0xd0: '\u0110',
};

function inverse(encoding: Exclude<OldEncoding, 'CP1258'>): ReadonlyMap<string, readonly number[]> {
  const known = inverses.get(encoding);
  if (known) return known;
  const codes = new Map<string, readonly number[]>();
  for (const [hex, letters] of Object.entries(TABLES[encoding])) {
    for (const letter of letters) {
      const bytes = hex.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
      if (!codes.has(letter)) codes.set(letter, bytes);
    }
  }
  inverses.set(encoding, codes);
  return codes;
}

/** The codes of a text in an old font: each letter is drawn by its first code. */
export function oldCodes(text: string, encoding: OldEncoding, seen: Seen = 'western'): LayerCode[] {
  return [...text.normalize('NFC')].flatMap((letter) => codesOf(letter, encoding, seen));
}

function codesOf(letter: string, encoding: OldEncoding, seen: Seen): LayerCode[] {
  const bytes = encoding === 'CP1258' ? bytes1258(letter) : inverse(encoding).get(letter);
  const code = letter.charCodeAt(0);
  const all = bytes ?? (seen === 'private' && code > 0x20 && code < 0x80 ? [code] : undefined);
  if (!all) return [{ drawn: letter, says: letter }];
  return all.map((byte, i) => {
    const says = shown[seen](byte);
    return i === 0 ? { drawn: letter, says } : { says };
  });
}

function bytes1258(letter: string): number[] | undefined {
  if (letter.charCodeAt(0) < 0x80) return undefined;
  const parts = [...letter.normalize('NFD')];
  const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part));
  const base = parts
    .filter((part) => part !== tone)
    .join('')
    .normalize('NFC');
  const code = (sign: string): number => CP1258[sign] ?? sign.charCodeAt(0);
  if (code(base) > 0xff) return undefined;
  return tone === undefined ? [code(base)] : [code(base), code(tone)];
}

/** What a reader of the page sees: TCVN3 has no capitals with a tone, so that such a letter is set small. */
export function asPrintedIn(text: string, encoding: OldEncoding): string {
  if (encoding !== 'TCVN3') return text;
  return text
    .split(' ')
    .map((word) =>
      word === word.toUpperCase()
        ? word
        : word.replace(/[\u00c0-\u1ef9]/g, (letter) =>
            TONED_CAPITAL.test(letter.normalize('NFD')) ? letter.toLowerCase() : letter,
          ),
    )
    .join(' ');
}

const TONED_CAPITAL = /^[A-Z].*[\u0300\u0301\u0303\u0309\u0323]/;
