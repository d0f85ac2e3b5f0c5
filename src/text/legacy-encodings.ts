import { fromPrivateUse, privateShare } from './byte-text.js';
import { languageOf } from './language.js';
import { decodeAs, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-decoders.js';
import { withKnownSigns } from './sign-fonts.js';
import { isSyllable } from './syllables.js';

export { decodeAs, type LegacyEncoding } from './legacy-decoders.js';

/** A stretch of a text layer in one font. */
export interface TextRun {
  readonly text: string;
  readonly fontName?: string;
  /** Number of the line that it stands on, for runs of several; runs of one line and font are decided together. */
  readonly line?: number;
}

export interface RepairedRun {
  readonly text: string;
  /** Absent when the run was Unicode, or nothing could be said. */
  readonly encoding?: LegacyEncoding;
  /** `privateUse`: plain letters whose codes came out in the private-use area. */
  readonly reason: 'font' | 'syllables' | 'neighbours' | 'privateUse' | 'unchanged';
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
  if (/^\.VN[A-Z]/.test(name)) return { encoding: 'TCVN3', allCapitals: /H$/.test(name) };
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

const highWords = (text: string): string[] =>
  wordsOf(fromPrivateUse(text).normalize('NFC')).filter((word) => HIGH.test(word));

function isUnicode(words: readonly string[]): boolean {
  const letters = words.join('');
  return (letters.match(UNICODE_VIETNAMESE)?.length ?? 0) > 0.03 * letters.length;
}

/** What one font says on one line. */
interface Stretch {
  readonly fontName: string;
  readonly text: string;
  readonly runs: readonly number[];
}

type Found = LegacyEncoding | 'unicode' | undefined;

/**
 * Mends the runs of one page. A telling font name decides unless its text is Unicode already (a right ToUnicode
 * table); else the syllables of the run's line decide, since one font name may hold two encodings; a line too short
 * to tell follows its font as a whole, or the nearest lines of its font.
 */
export function repairRuns(runs: readonly TextRun[]): RepairedRun[] {
  const stretches = stretchesOf(runs);
  const own = stretches.map(({ text }) => found(text));
  const ofFont = new Map<string, LegacyEncoding | undefined>();
  const plain = new Set<string>();
  for (const [font, text] of textByFont(stretches)) {
    ofFont.set(font, detectEncoding(text));
    if (readsInPrivateUse(text)) plain.add(font);
  }
  const repaired: RepairedRun[] = [];
  stretches.forEach((stretch, i) => {
    const near = own[i] ?? ofFont.get(stretch.fontName) ?? nearest(stretches, own, i);
    const texts = stretch.runs.map((run) => runs[run]?.text ?? '');
    mended(texts, stretch, own[i], near, plain.has(stretch.fontName)).forEach((result, j) => {
      repaired[stretch.runs[j] ?? 0] = result;
    });
  });
  return repaired;
}

export const repairRun = (run: TextRun): RepairedRun =>
  repairRuns([run])[0] ?? { text: run.text, reason: 'unchanged' };

function mended(
  texts: readonly string[],
  { fontName, text }: Stretch,
  own: Found,
  near: Found,
  plain: boolean,
): RepairedRun[] {
  const named = encodingOfFont(fontName);
  if (named !== undefined && !readsBetterAsIs(text, named.encoding)) {
    const { encoding, allCapitals } = named;
    return decoded(texts, encoding, allCapitals).map((each) => ({ text: each, encoding, reason: 'font' }));
  }
  if (own !== undefined && own !== 'unicode')
    return decoded(texts, own).map((each) => ({ text: each, encoding: own, reason: 'syllables' }));
  const isByte = HIGH.test(text) && near !== undefined && near !== 'unicode';
  if (isByte && !readsBetterAsIs(text, near))
    return decoded(texts, near).map((each) => ({ text: each, encoding: near, reason: 'neighbours' }));
  return texts.map((each) =>
    plain && privateShare(each) > 0
      ? { text: fromPrivateUse(each), reason: 'privateUse' }
      : { text: withKnownSigns(each.normalize('NFC'), fontName), reason: 'unchanged' },
  );
}

/** The runs of a line together, since a word's neighbours tell whether it is written in capitals. */
function decoded(texts: readonly string[], encoding: LegacyEncoding, allCapitals = false): string[] {
  const together = decodeAs(encoding, texts.join('\n'), allCapitals).split('\n');
  return together.length === texts.length
    ? together
    : texts.map((text) => decodeAs(encoding, text, allCapitals));
}

/** `unicode`: letters that no 8-bit reading gives. */
function found(text: string): Found {
  const words = highWords(text);
  return words.length > 0 && isUnicode(words) ? 'unicode' : detectEncoding(text);
}

/** What the nearest decided lines of the same font are; the one before where both are as near. */
function nearest(stretches: readonly Stretch[], own: readonly Found[], from: number): Found {
  const font = stretches[from]?.fontName;
  const decided = (i: number): Found => (stretches[i]?.fontName === font ? own[i] : undefined);
  for (let away = 1; away < stretches.length; away++) {
    const near = decided(from - away) ?? decided(from + away);
    if (near !== undefined) return near;
  }
  return undefined;
}

function readsBetterAsIs(text: string, encoding: LegacyEncoding): boolean {
  const words = highWords(text);
  if (words.length === 0) return false;
  return isUnicode(words) || share(words) > share(decodeWords(words, encoding));
}

/** Share of a text in the private-use area from which the font as a whole lies there. */
const MOSTLY_PRIVATE = 0.5;

function readsInPrivateUse(text: string): boolean {
  if (privateShare(text) < MOSTLY_PRIVATE) return false;
  const { language, toneless } = languageOf(fromPrivateUse(text));
  return (language === 'vi' && !toneless) || language === 'en' || language === 'fr';
}

function stretchesOf(runs: readonly TextRun[]): Stretch[] {
  const stretches = new Map<string, { fontName: string; text: string; runs: number[] }>();
  runs.forEach(({ text, fontName = '', line = 0 }, i) => {
    const key = `${line} ${fontName}`;
    const known = stretches.get(key);
    if (known) {
      known.text += ` ${text}`;
      known.runs.push(i);
    } else stretches.set(key, { fontName, text, runs: [i] });
  });
  return [...stretches.values()];
}

function textByFont(stretches: readonly Stretch[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { fontName, text } of stretches) texts.set(fontName, `${texts.get(fontName) ?? ''} ${text}`);
  return texts;
}
