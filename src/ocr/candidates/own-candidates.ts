import type { TextWord } from '../../shared/page-text.js';
import type { SyllablePairs } from '../../text/bigram-model.js';
import { FAMILY_NAMES, NAME_SYLLABLES } from '../../text/names.js';
import { foldedForm } from '../../text/normalise.js';
import type { RecognisedWord, WordRival } from '../recognition/ocr-engine.js';
import { evidenceNeeded, isWrittenAsName } from './evidence-needed.js';
import { isOtherName } from './other-name.js';
import {
  isName,
  likelihoodOf,
  modelForm,
  neighboursOf,
  type Neighbours,
  type Tongue,
} from './place-in-text.js';
import { replacedWord } from './replaced-word.js';
import { bareWord, kindOfWord } from './word-kind.js';

/** A rival is kept beside the word when it is at least so likely. */
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
export function settleRivals(words: readonly RecognisedWord[], tongue: Tongue, by: string): TextWord[] {
  let settled = words.map(withoutRivals);
  if (!tongue.vietnamese) return settled;
  for (let round = 0; round < ROUNDS; round++) {
    const before = settled;
    settled = words.map((_, at) => settleWord(words, before, at, tongue, by));
    if (settled.every(({ text }, at) => text === before[at]?.text)) break;
  }
  return settled;
}

function settleWord(
  read: readonly RecognisedWord[],
  settled: readonly TextWord[],
  at: number,
  tongue: Tongue,
  by: string,
): TextWord {
  const { rivals, ...word } = read[at] as RecognisedWord;
  if (!rivals) return word;
  const place = { ...neighboursOf(settled, at), named: isName(read, at) };
  const [best] = weighRivals(word, rivals, place, tongue);
  if (!best || best.likely < WORTH_KEEPING) return word;
  const isNamed = CAPITAL.test(bareWord(word.text));
  const beside = namesBeside(read, at, place);
  const needed = evidenceNeeded([word], best.text, isWrittenAsName(read, at), tongue);
  if (best.likely < needed || (isNamed && isOtherName(word.text, best.text, beside, tongue, NAMES))) {
    return { ...word, alternatives: [{ text: best.text, by }] };
  }
  return replacedWord(word, best.text, best.likely, by);
}

const withoutRivals = ({ rivals: _, ...word }: RecognisedWord): TextWord => word;

export interface Place extends Neighbours {
  /** A capital beside another. */
  readonly named: boolean;
}

export interface WeighedRival {
  readonly text: string;
  readonly likely: number;
}

/** How likely each rival is what was printed, 0–1, the likeliest first; what is left to 1 is the word as it was read. */
export function weighRivals(
  word: TextWord,
  rivals: readonly WordRival[],
  place: Place,
  tongue: Tongue,
): readonly WeighedRival[] {
  const last = lastWeighed.get(rivals);
  if (last?.word === word.text && last.pairs === tongue.pairs && isSame(last.place, place))
    return last.weighed;
  const weighed = weighAnew(word, rivals, place, tongue);
  lastWeighed.set(rivals, { word: word.text, pairs: tongue.pairs, place, weighed });
  return weighed;
}

/** The same rivals are weighed for the text, once more when their neighbours are settled, and for the page's quality. */
const lastWeighed = new WeakMap<
  readonly WordRival[],
  {
    readonly word: string;
    readonly pairs: SyllablePairs;
    readonly place: Place;
    readonly weighed: readonly WeighedRival[];
  }
>();

const isSame = (a: Place, b: Place): boolean =>
  a.before === b.before && a.after === b.after && a.named === b.named;

function weighAnew(
  word: TextWord,
  rivals: readonly WordRival[],
  place: Place,
  tongue: Tongue,
): readonly WeighedRival[] {
  const scores = factsOfRivals(word, rivals, place, tongue).map((facts) =>
    Math.exp(RIVAL_FACTS.reduce((sum, name) => sum + WEIGHTS[name] * facts[name], 0)),
  );
  const all = scores.reduce((sum, score) => sum + score, 1);
  return rivals
    .map(({ text }, i) => ({ text, likely: (scores[i] ?? 0) / all }))
    .sort((a, b) => b.likely - a.likely);
}

/** What speaks for a rival, or against it. */
export const RIVAL_FACTS = [
  'constant',
  'gain',
  'suits',
  'suitsNow',
  'firstOdd',
  'rivalOdd',
  'onlyRivalSyllable',
  'onlyFirstSyllable',
  'onlyRivalKnown',
  'onlyFirstKnown',
  'digits',
  'marksOnly',
  'caseOnly',
  'signsOnly',
  'longer',
  'shorter',
  'otherName',
  'foreign',
] as const;
export type RivalFacts = Readonly<Record<(typeof RIVAL_FACTS)[number], number>>;

/** Fitted by `npm run bench -- rivals --half tune --fit`. */
const WEIGHTS: RivalFacts = {
  constant: -0.6,
  gain: 1.04,
  suits: 0.37,
  suitsNow: 0.35,
  firstOdd: 0.08,
  rivalOdd: -1.79,
  onlyRivalSyllable: -0.74,
  onlyFirstSyllable: -1.38,
  onlyRivalKnown: 0.69,
  onlyFirstKnown: -1.17,
  digits: 0.04,
  marksOnly: 0.6,
  caseOnly: -0.34,
  signsOnly: -0.02,
  longer: -0.68,
  shorter: -0.84,
  otherName: -0.62,
  foreign: -0.58,
};
const MOST_SUITING = 12;

export function factsOfRivals(
  { text }: TextWord,
  rivals: readonly WordRival[],
  place: Place,
  { pairs }: Tongue,
): RivalFacts[] {
  const kind = kindOfWord(text);
  const own = likelihoodOf(pairs, [text], place);
  const folded = foldedForm(text);
  const isKnown = (word: string): boolean => pairs.knows(modelForm(word) ?? '');
  const known = isKnown(text);
  return rivals.map(({ text: other, gain }) => {
    const otherKind = kindOfWord(other);
    const [first, second] = [kind === 'syllable', otherKind === 'syllable'];
    const suits = second
      ? Math.max(-MOST_SUITING, Math.min(MOST_SUITING, likelihoodOf(pairs, [other], place) - own))
      : 0;
    const marksOnly = foldedForm(other) === folded;
    const otherKnown = isKnown(other);
    return {
      constant: 1,
      gain: Math.min(0, gain),
      suits: first ? suits : 0,
      suitsNow: first ? 0 : suits,
      firstOdd: Number(kind === 'odd'),
      rivalOdd: Number(otherKind === 'odd'),
      onlyRivalSyllable: Number(second && !first),
      onlyFirstSyllable: Number(first && !second),
      onlyRivalKnown: Number(otherKnown && !known),
      onlyFirstKnown: Number(known && !otherKnown),
      digits: Number(/\d/.test(text + other)),
      marksOnly: Number(marksOnly),
      caseOnly: Number(text.toLowerCase() === other.toLowerCase()),
      signsOnly: Number(bareWord(text) === bareWord(other)),
      longer: Number(other.length > text.length),
      shorter: Number(other.length < text.length),
      otherName: Number(place.named && marksOnly),
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
