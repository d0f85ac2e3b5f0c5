import { decodeAs, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-decoders.js';
import { isSyllable } from './syllables.js';

export { decodeAs, type LegacyEncoding } from './legacy-decoders.js';

/** A stretch of a text layer in one font. */
export interface TextRun {
  readonly text: string;
  readonly fontName?: string;
}

export interface RepairedRun {
  readonly text: string;
  /** Absent when the run was Unicode, or nothing could be said. */
  readonly encoding?: LegacyEncoding;
  readonly reason: 'font' | 'syllables' | 'neighbours' | 'unchanged';
}

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
  if (/^VNI[-_ ]/i.test(name)) return { encoding: 'VNI', allCapitals: false };
  return undefined;
}

/** Letters that no 8-bit reading gives: the text is Unicode already. */
const UNICODE_VIETNAMESE = /[\u1ea0-\u1ef9\u0102\u0103\u01a0\u01a1\u01af\u01b0\u0128\u0129\u0168\u0169]/g;
const HIGH = /[^\u0020-\u007e\s]/;

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
  const words = wordsOf(text).filter((word) => HIGH.test(word));
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

function isUnicode(words: readonly string[]): boolean {
  const letters = words.join('');
  return (letters.match(UNICODE_VIETNAMESE)?.length ?? 0) > 0.03 * letters.length;
}

/**
 * Mends the runs of one page. A telling font name decides unless its text is Unicode already (a right
 * ToUnicode table); else the run's own syllables; a run too short to tell follows the runs of its font.
 */
export function repairRuns(runs: readonly TextRun[]): RepairedRun[] {
  const byFont = new Map<string, LegacyEncoding | undefined>();
  for (const [font, text] of textByFont(runs)) byFont.set(font, detectEncoding(text));
  return runs.map((run) => repairRun(run, byFont.get(run.fontName ?? '')));
}

export function repairRun(run: TextRun, ofFont?: LegacyEncoding): RepairedRun {
  const text = run.text;
  const named = encodingOfFont(run.fontName);
  if (named !== undefined && !readsBetterAsIs(text, named.encoding)) {
    return {
      text: decodeAs(named.encoding, text, named.allCapitals),
      encoding: named.encoding,
      reason: 'font',
    };
  }
  if (!HIGH.test(text)) return { text: text.normalize('NFC'), reason: 'unchanged' };
  const detected = detectEncoding(text);
  if (detected !== undefined) {
    return { text: decodeAs(detected, text), encoding: detected, reason: 'syllables' };
  }
  if (ofFont !== undefined && !readsBetterAsIs(text, ofFont)) {
    return { text: decodeAs(ofFont, text), encoding: ofFont, reason: 'neighbours' };
  }
  return { text: text.normalize('NFC'), reason: 'unchanged' };
}

function readsBetterAsIs(text: string, encoding: LegacyEncoding): boolean {
  const words = wordsOf(text).filter((word) => HIGH.test(word));
  if (words.length === 0) return false;
  return isUnicode(words) || share(words) > share(decodeWords(words, encoding));
}

function textByFont(runs: readonly TextRun[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const run of runs) {
    const font = run.fontName ?? '';
    texts.set(font, `${texts.get(font) ?? ''} ${run.text}`);
  }
  return texts;
}
