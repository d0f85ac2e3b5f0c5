import type { TextWord } from '../../shared/page-text.js';
import type { BigramModel } from '../../text/bigram-model.js';
import { FAMILY_NAMES, NAME_SYLLABLES } from '../../text/names.js';
import { foldedForm } from '../../text/normalise.js';
import type { RecognisedWord, WordCandidate } from '../recognition/ocr-engine.js';
import { evidenceNeeded, isWrittenAsName } from './evidence-needed.js';
import { isOtherName } from './other-name.js';
import {
  isName,
  likelihoodOf,
  modelForm,
  neighboursOf,
  type Neighbours,
  type LanguageContext,
} from './place-in-text.js';
import { replacedWord } from './replaced-word.js';
import { bareWord, kindOfWord } from './word-kind.js';

/** A candidate is kept beside the word when it is at least so likely. */
const WORTH_KEEPING = 0.15;
/** Of persons, whichever part of the name. */
const NAMES: ReadonlySet<string> = new Set([...NAME_SYLLABLES, ...FAMILY_NAMES]);
/** A word set right changes what its neighbours look like. */
const ROUNDS = 2;

/**
 * The words of a line of Vietnamese, each as the reader itself most likely meant it: what was read stands
 * unless the evidence for another reading is overwhelming, by the reader's own eyes and by its neighbours; what was read is
 * then kept beside it.
 */
export function resolveCandidates(
  words: readonly RecognisedWord[],
  languageContext: LanguageContext,
  by: string,
): TextWord[] {
  let settled = words.map(withoutCandidates);
  if (!languageContext.vietnamese) return settled;
  for (let round = 0; round < ROUNDS; round++) {
    const before = settled;
    settled = words.map((_, at) => settleWord(words, before, at, languageContext, by));
    if (settled.every(({ text }, at) => text === before[at]?.text)) break;
  }
  return settled;
}

function settleWord(
  read: readonly RecognisedWord[],
  settled: readonly TextWord[],
  at: number,
  languageContext: LanguageContext,
  by: string,
): TextWord {
  const { candidates, ...word } = read[at] as RecognisedWord;
  if (!candidates) return word;
  const place = { ...neighboursOf(settled, at), named: isName(read, at) };
  const [best] = weighCandidates(word, candidates, place, languageContext);
  if (!best || best.likely < WORTH_KEEPING) return word;
  const isNamed = CAPITAL.test(bareWord(word.text));
  const beside = namesBeside(read, at, place);
  const needed = evidenceNeeded([word], best.text, isWrittenAsName(read, at), languageContext);
  if (
    best.likely < needed ||
    (isNamed && isOtherName(word.text, best.text, beside, languageContext, NAMES))
  ) {
    return { ...word, alternatives: [{ text: best.text, by }] };
  }
  return replacedWord(word, best.text, best.likely, by);
}

const withoutCandidates = ({ candidates: _, ...word }: RecognisedWord): TextWord => word;

export interface Place extends Neighbours {
  /** A capital beside another. */
  readonly named: boolean;
}

export interface WeighedCandidate {
  readonly text: string;
  readonly likely: number;
}

/** How likely each candidate is what was printed, 0–1, the likeliest first; what is left to 1 is the word as it was read. */
export function weighCandidates(
  word: TextWord,
  candidates: readonly WordCandidate[],
  place: Place,
  languageContext: LanguageContext,
): readonly WeighedCandidate[] {
  const last = lastWeighed.get(candidates);
  if (last?.word === word.text && last.pairs === languageContext.pairs && isSame(last.place, place))
    return last.weighed;
  const weighed = weighAnew(word, candidates, place, languageContext);
  lastWeighed.set(candidates, { word: word.text, pairs: languageContext.pairs, place, weighed });
  return weighed;
}

/** The same candidates are weighed for the text, once more when their neighbours are settled, and for the page's quality. */
const lastWeighed = new WeakMap<
  readonly WordCandidate[],
  {
    readonly word: string;
    readonly pairs: BigramModel;
    readonly place: Place;
    readonly weighed: readonly WeighedCandidate[];
  }
>();

const isSame = (a: Place, b: Place): boolean =>
  a.before === b.before && a.after === b.after && a.named === b.named;

function weighAnew(
  word: TextWord,
  candidates: readonly WordCandidate[],
  place: Place,
  languageContext: LanguageContext,
): readonly WeighedCandidate[] {
  const scores = factsOfCandidates(word, candidates, place, languageContext).map((facts) =>
    Math.exp(RIVAL_FACTS.reduce((sum, name) => sum + WEIGHTS[name] * facts[name], 0)),
  );
  const all = scores.reduce((sum, score) => sum + score, 1);
  return candidates
    .map(({ text }, i) => ({ text, likely: (scores[i] ?? 0) / all }))
    .sort((a, b) => b.likely - a.likely);
}

/** What speaks for a candidate, or against it. */
export const RIVAL_FACTS = [
  'constant',
  'gain',
  'suits',
  'suitsNow',
  'firstOdd',
  'candidateOdd',
  'onlyCandidateSyllable',
  'onlyFirstSyllable',
  'onlyCandidateKnown',
  'onlyFirstKnown',
  'digits',
  'diacriticsOnly',
  'caseOnly',
  'signsOnly',
  'longer',
  'shorter',
  'otherName',
  'foreign',
] as const;
export type CandidateFacts = Readonly<Record<(typeof RIVAL_FACTS)[number], number>>;

/** Fitted by `npm run bench -- candidates --half tune --fit`. */
const WEIGHTS: CandidateFacts = {
  constant: -0.6,
  gain: 1.04,
  suits: 0.37,
  suitsNow: 0.35,
  firstOdd: 0.08,
  candidateOdd: -1.79,
  onlyCandidateSyllable: -0.74,
  onlyFirstSyllable: -1.38,
  onlyCandidateKnown: 0.69,
  onlyFirstKnown: -1.17,
  digits: 0.04,
  diacriticsOnly: 0.6,
  caseOnly: -0.34,
  signsOnly: -0.02,
  longer: -0.68,
  shorter: -0.84,
  otherName: -0.62,
  foreign: -0.58,
};
const MOST_SUITING = 12;

export function factsOfCandidates(
  { text }: TextWord,
  candidates: readonly WordCandidate[],
  place: Place,
  { pairs }: LanguageContext,
): CandidateFacts[] {
  const kind = kindOfWord(text);
  const own = likelihoodOf(pairs, [text], place);
  const folded = foldedForm(text);
  const isKnown = (word: string): boolean => pairs.knows(modelForm(word) ?? '');
  const known = isKnown(text);
  return candidates.map(({ text: other, gain }) => {
    const otherKind = kindOfWord(other);
    const [first, second] = [kind === 'syllable', otherKind === 'syllable'];
    const suits = second
      ? Math.max(-MOST_SUITING, Math.min(MOST_SUITING, likelihoodOf(pairs, [other], place) - own))
      : 0;
    const diacriticsOnly = foldedForm(other) === folded;
    const otherKnown = isKnown(other);
    return {
      constant: 1,
      gain: Math.min(0, gain),
      suits: first ? suits : 0,
      suitsNow: first ? 0 : suits,
      firstOdd: Number(kind === 'odd'),
      candidateOdd: Number(otherKind === 'odd'),
      onlyCandidateSyllable: Number(second && !first),
      onlyFirstSyllable: Number(first && !second),
      onlyCandidateKnown: Number(otherKnown && !known),
      onlyFirstKnown: Number(known && !otherKnown),
      digits: Number(/\d/.test(text + other)),
      diacriticsOnly: Number(diacriticsOnly),
      caseOnly: Number(text.toLowerCase() === other.toLowerCase()),
      signsOnly: Number(bareWord(text) === bareWord(other)),
      longer: Number(other.length > text.length),
      shorter: Number(other.length < text.length),
      otherName: Number(place.named && diacriticsOnly),
      foreign: Number(otherKind === 'foreign'),
    };
  });
}

/** The neighbours that are written as names are. */
function namesBeside(
  words: readonly RecognisedWord[],
  at: number,
  { before, after }: Neighbours,
): Neighbours {
  const capital = (i: number): boolean => CAPITAL.test(bareWord(words[i]?.text ?? ''));
  return { before: capital(at - 1) ? before : undefined, after: capital(at + 1) ? after : undefined };
}

const CAPITAL = /^\p{Lu}/u;
