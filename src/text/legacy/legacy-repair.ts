import { fromPrivateUse, privateShare } from './byte-text.js';
import { languageOf } from '../language.js';
import { decodeAs, type LegacyEncoding } from './legacy-decoders.js';
import {
  detectEncoding,
  encodingOfFont,
  HIGH,
  highWords,
  isUnicode,
  readsBetterAsIs,
} from './legacy-encodings.js';
import { withKnownSigns } from './sign-fonts.js';

/** A span of a text layer in one font. */
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

/** What one font says on one line. */
interface TextSpan {
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
  const spans = spansOf(runs);
  const ofFont = new Map<string, LegacyEncoding | undefined>();
  const plain = new Set<string>();
  for (const [font, text] of textByFont(spans)) {
    ofFont.set(font, detectEncoding(text));
    if (readsInPrivateUse(text)) plain.add(font);
  }
  const own = supported(
    spans,
    spans.map(({ text }) => found(text)),
    ofFont,
  );
  const repaired: RepairedRun[] = [];
  spans.forEach((span, i) => {
    const near = own[i] ?? ofFont.get(span.fontName) ?? nearest(spans, own, i);
    const texts = span.runs.map((run) => runs[run]?.text ?? '');
    mended(texts, span, own[i], near, plain.has(span.fontName)).forEach((result, j) => {
      repaired[span.runs[j] ?? 0] = result;
    });
  });
  return repaired;
}

export const repairRun = (run: TextRun): RepairedRun =>
  repairRuns([run])[0] ?? { text: run.text, reason: 'unchanged' };

function mended(
  texts: readonly string[],
  { fontName, text }: TextSpan,
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

/** So many words of a font must speak for an encoding that not all of the font is in. */
const FEWEST_WORDS = 6;

/** A few foreign names on a line may read as another encoding's syllables: then nothing is found on it. */
function supported(
  spans: readonly TextSpan[],
  own: readonly Found[],
  ofFont: ReadonlyMap<string, LegacyEncoding | undefined>,
): Found[] {
  const words = new Map<string, number>();
  const key = (i: number): string => `${own[i] ?? ''} ${spans[i]?.fontName ?? ''}`;
  spans.forEach(({ text }, i) => words.set(key(i), (words.get(key(i)) ?? 0) + highWords(text).length));
  return own.map((each, i) => {
    if (each === 'unicode' || each === ofFont.get(spans[i]?.fontName ?? '')) return each;
    return (words.get(key(i)) ?? 0) >= FEWEST_WORDS ? each : undefined;
  });
}

/** What the nearest decided lines of the same font are; the one before where both are as near. */
function nearest(spans: readonly TextSpan[], own: readonly Found[], from: number): Found {
  const font = spans[from]?.fontName;
  const decided = (i: number): Found => (spans[i]?.fontName === font ? own[i] : undefined);
  for (let away = 1; away < spans.length; away++) {
    const near = decided(from - away) ?? decided(from + away);
    if (near !== undefined) return near;
  }
  return undefined;
}

/** Share of a text in the private-use area from which the font as a whole lies there. */
const MOSTLY_PRIVATE = 0.5;

function readsInPrivateUse(text: string): boolean {
  if (privateShare(text) < MOSTLY_PRIVATE) return false;
  const { language, toneless } = languageOf(fromPrivateUse(text));
  return (language === 'vi' && !toneless) || language === 'en' || language === 'fr';
}

function spansOf(runs: readonly TextRun[]): TextSpan[] {
  const spans = new Map<string, { fontName: string; text: string; runs: number[] }>();
  runs.forEach(({ text, fontName = '', line = 0 }, i) => {
    const key = `${line} ${fontName}`;
    const known = spans.get(key);
    if (known) {
      known.text += ` ${text}`;
      known.runs.push(i);
    } else spans.set(key, { fontName, text, runs: [i] });
  });
  return [...spans.values()];
}

function textByFont(spans: readonly TextSpan[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { fontName, text } of spans) texts.set(fontName, `${texts.get(fontName) ?? ''} ${text}`);
  return texts;
}
