import { languageOf, type Language } from './language.js';
import { tokensOf } from './tokens.js';

export type VerdictReason =
  | 'empty'
  | 'unmappableCharacters'
  | 'coversOnlyPart'
  | 'tonesMissing'
  | 'notALanguage'
  | 'readsAsLanguage'
  | 'agreesWithPicture'
  | 'disagreesWithPicture'
  | 'numbersAndSigns'
  | 'decodedLegacyEncoding'
  | 'partIsPicture'
  | 'wrongLettersInPart';

export interface LayerMeasures {
  readonly letters: number;
  /** Visible characters of any kind. */
  readonly signs: number;
  readonly words: number;
  /** Share of replacement, private-use and control characters. */
  readonly unmappable: number;
  /** Share of words that read as their language. */
  readonly readable: number;
  /** Share of words with a shape no language has: capitals inside, signs inside, no vowel. */
  readonly misshapen: number;
  /** Share of tokens that are numbers or codes. */
  readonly numeric: number;
}

export interface LayerVerdict {
  readonly verdict: 'trusted' | 'repaired' | 'reject';
  readonly reasons: readonly VerdictReason[];
  /** Whether the text alone cannot tell: then a few lines read from the picture should decide. */
  readonly doubtful: boolean;
  readonly language: Language;
  readonly measures: LayerMeasures;
}

export interface LayerFacts {
  /** The page's text layer, legacy encodings already decoded. */
  readonly text: string;
  /** Whether decoding changed it. */
  readonly repaired: boolean;
  /** Share of the page's ink that the layer's words cover, 0–1; absent when nothing was measured. */
  readonly coverage?: number;
}

const MAX_UNMAPPABLE = 0.01;
const MIN_COVERAGE = 0.6;
const MIN_READABLE = { vi: 0.72, en: 0.25, fr: 0.25, other: 0, unknown: 0 } as const;
const MAX_MISSHAPEN = { vi: 0.2, en: 0.12, fr: 0.12, other: 0.06, unknown: 0.12 } as const;
/** No other language marks so many of its words: an 8-bit Vietnamese font read as Latin-1 does. */
const MAX_ACCENTED = 0.45;

/** Whether a page's text layer may stand for the page, and why. A layer is never trusted because it is there. */
export function layerVerdict(facts: LayerFacts): LayerVerdict {
  const { text } = facts;
  const guess = languageOf(text);
  const measures = measure(text, guess.language, guess);
  const found = (verdict: LayerVerdict['verdict'], ...reasons: VerdictReason[]): LayerVerdict => ({
    verdict,
    reasons,
    doubtful: isDoubtful(reasons, measures, guess.language),
    language: guess.language,
    measures,
  });
  const good = facts.repaired ? 'repaired' : 'trusted';
  const also: VerdictReason[] = facts.repaired ? ['decodedLegacyEncoding'] : [];

  if (text.trim() === '') return found('reject', 'empty');
  if (measures.unmappable > MAX_UNMAPPABLE) return found('reject', 'unmappableCharacters');
  if (facts.coverage !== undefined && facts.coverage < MIN_COVERAGE) return found('reject', 'coversOnlyPart');
  if (measures.words < 8 || measures.numeric > 0.6) {
    // Too few words to judge by language: sound glyphs and measured coverage decide.
    if (guess.language === 'vi' && !guess.toneless) return found(good, 'readsAsLanguage', ...also);
    const sound = facts.coverage !== undefined && measures.misshapen <= 0.34 && !guess.toneless;
    return sound ? found(good, 'numbersAndSigns', ...also) : found('reject', 'notALanguage');
  }
  if (guess.toneless) return found('reject', 'tonesMissing');
  const readable =
    measures.readable >= MIN_READABLE[guess.language] || namesAmongWords(measures, guess.language);
  const shaped = measures.misshapen <= MAX_MISSHAPEN[guess.language];
  const garbled = guess.language === 'other' && accentedShare(text) > MAX_ACCENTED;
  if (!readable || !shaped || garbled) return found('reject', 'notALanguage');
  return found(good, 'readsAsLanguage', ...also);
}

/** A share of readable words below which a text of this language may be a poor OCR's. */
const SURELY_READABLE = { vi: 0.85, en: 0.3, fr: 0.3, other: Infinity, unknown: Infinity } as const;

function isDoubtful(reasons: readonly VerdictReason[], measures: LayerMeasures, language: Language): boolean {
  if (reasons.includes('notALanguage') || reasons.includes('numbersAndSigns')) return true;
  return reasons.includes('readsAsLanguage') && measures.readable < SURELY_READABLE[language];
}

/** Species, formulas and foreign names thin out a sound Vietnamese text without misshaping it. */
const namesAmongWords = (measures: LayerMeasures, language: Language): boolean =>
  language === 'vi' && measures.readable >= 0.55 && measures.misshapen <= 0.02;

function measure(text: string, language: Language, guess: ReturnType<typeof languageOf>): LayerMeasures {
  const tokens = tokensOf(text);
  const visible = text.match(/\S/gu)?.length ?? 0;
  const readable = { vi: guess.shares.syllables, en: guess.shares.english, fr: guess.shares.french };
  return {
    letters: text.match(/\p{L}/gu)?.length ?? 0,
    signs: visible,
    words: guess.words,
    unmappable: visible === 0 ? 0 : (text.match(UNMAPPABLE)?.length ?? 0) / visible,
    readable: language === 'other' || language === 'unknown' ? 0 : readable[language],
    misshapen: misshapenShare(text),
    numeric: tokens.length === 0 ? 0 : tokens.filter((t) => t.kind !== 'word').length / tokens.length,
  };
}

// eslint-disable-next-line no-control-regex
const UNMAPPABLE = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/gu;

/** Share of words that mix plain letters with accented Latin ones; other scripts mix none. */
function accentedShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return (
    words.filter((word) => /[a-z]/i.test(word) && /[\u0080-\u024f]/.test(word)).length /
    Math.max(1, words.length)
  );
}

function misshapenShare(text: string): number {
  const words = text.split(/[\s/–—-]+/).filter((word) => /\p{L}/u.test(word) && !/\p{Nd}/u.test(word));
  const bare = words
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''))
    .filter((w) => w.length > 1);
  return bare.length === 0 ? 0 : bare.filter(isMisshapen).length / bare.length;
}

const VOWEL = /[aeiouyăâêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ\u1ea0-\u1ef9äöüåæøœëïîûç]/i;

function isMisshapen(word: string): boolean {
  if (word === word.toUpperCase()) return false;
  if (/[^\p{L}\p{M}'’.,&·•]/u.test(word)) return true;
  // McDonald and LaTeX are names; several such turns, or one after two letters and a small head, are noise.
  if (/\p{Ll}\p{Lu}/u.test(word) && /^\p{Ll}/u.test(word)) return true;
  return word.length > 2 && !VOWEL.test(word.normalize('NFC'));
}
