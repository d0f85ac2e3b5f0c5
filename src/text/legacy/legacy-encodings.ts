import { fromPrivateUse } from './byte-text.js';
import { decodeAs, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-decoders.js';
import { isSyllable } from '../syllables.js';

export { decodeAs, type LegacyEncoding } from './legacy-decoders.js';

export interface FontEncoding {
  readonly encoding: LegacyEncoding;
  /** `.VnTimeH`: a face that shows capitals for small letters. */
  readonly allCapitals: boolean;
}

/** What a font's name says about its bytes; the `ABCDEF+` prefix of a subset says nothing. */
export function encodingOfFont(fontName: string | undefined): FontEncoding | undefined {
  const name = fontName?.replace(/^[A-Z]{6}\+/, '').replace(/[,-]?(bold|italic|regular|roman)+$/i, '');
  if (name === undefined) return undefined;
  if (/^\.?Vn[A-Z]/.test(name)) return { encoding: 'TCVN3', allCapitals: /[a-z0-9]H$/.test(name) };
  if (/^\.VN[A-Z]/.test(name)) return { encoding: 'TCVN3', allCapitals: /H$/.test(name) };
  if (/^VNI[-_ ]/i.test(name)) return { encoding: 'VNI', allCapitals: false };
  return undefined;
}

/** Letters that no 8-bit reading gives: the text is Unicode already. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9\u0102\u0103\u01a0\u01a1\u01af\u01b0\u0128\u0129\u0168\u0169]/g;
/** Signs that a byte of an 8-bit font may have come out as. */
export const HIGH = /[^\u0020-\u007e\s]/;

const MIN_SHARE = 0.8;
const MARGIN_OVER_AS_IS = 0.25;
const MARGIN_OVER_RUNNER_UP = 0.12;
const MIN_CHANGED_WORDS = 2;

/** Share of valid syllables among the words that carry a non-ASCII character before decoding. */
interface Scored {
  readonly encoding?: LegacyEncoding;
  readonly share: number;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s/()[\]{}.,;:!?"“”0-9_]+/).filter((word) => word.length > 0);
}

const share = (words: readonly string[]): number =>
  words.length === 0 ? 0 : words.filter((word) => isSyllable(word)).length / words.length;

function decodeWords(words: readonly string[], encoding: LegacyEncoding): string[] {
  // Decoding may turn a letter into punctuation, never the reverse: trim what is not a letter at the edges.
  return words.map((word) => decodeAs(encoding, word).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
}

/**
 * The encoding of a text whose font says nothing: every candidate is tried, and one wins only if it makes
 * syllables of nearly all changed words, far better than the text as it is and than the runner-up.
 */
export function detectEncoding(text: string): LegacyEncoding | undefined {
  const words = highWords(text);
  if (words.length < MIN_CHANGED_WORDS || isUnicode(words)) return undefined;
  const asIs = share(words);
  const [best, second] = LEGACY_ENCODINGS.map((encoding): Scored => ({
    encoding,
    share: share(decodeWords(words, encoding)),
  })).sort((a, b) => b.share - a.share);
  if (best?.encoding === undefined || best.share < MIN_SHARE) return undefined;
  if (best.share - asIs < MARGIN_OVER_AS_IS) return undefined;
  if (best.share - (second?.share ?? 0) < MARGIN_OVER_RUNNER_UP) return undefined;
  return best.encoding;
}

/** The words that carry such a sign. */
export const highWords = (text: string): string[] =>
  wordsOf(fromPrivateUse(text).normalize('NFC')).filter((word) => HIGH.test(word));

export function isUnicode(words: readonly string[]): boolean {
  const letters = words.join('');
  return (letters.match(UNICODE_VIETNAMESE)?.length ?? 0) > 0.03 * letters.length;
}

/** Whether a text is rather what it says than that encoding. */
export function readsBetterAsIs(text: string, encoding: LegacyEncoding): boolean {
  const words = highWords(text);
  if (words.length === 0) return false;
  return isUnicode(words) || share(words) > share(decodeWords(words, encoding));
}
