import type { TextWord } from '../../shared/page-text.js';
import { FAMILY_NAMES, NAME_SYLLABLES } from '../../text/data/names.js';
import { foldedForm } from '../../text/normalise.js';
import type { RecognisedWord, WordRival } from '../ocr-engine.js';
import { isOtherName } from './other-name.js';
import { isName, likelihoodOf, neighboursOf, type Neighbours, type Tongue } from './place-in-text.js';
import { bareWord, kindOfWord } from './word-kind.js';

/** A rival takes the word's place when it is so likely … */
const SURE_ENOUGH = 0.65;
/** … and is kept beside it when it is at least so likely. */
const WORTH_KEEPING = 0.15;
/** Of persons, whichever part of the name. */
const NAMES: ReadonlySet<string> = new Set([...NAME_SYLLABLES, ...FAMILY_NAMES]);
/** A word set right changes what its neighbours look like. */
const ROUNDS = 2;

/**
 * The words of a line of Vietnamese, each as the reader itself most likely meant it: of what it nearly read, what suits
 * the language and the neighbours far better takes the word's place, and what was read is kept beside it.
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
  if (best.likely < SURE_ENOUGH || (isNamed && isOtherName(word.text, best.text, beside, tongue, NAMES))) {
    return { ...word, alternatives: [{ text: best.text, by }] };
  }
  return { ...word, text: best.text, confidence: best.likely, alternatives: [{ text: word.text, by }] };
}

const withoutRivals = ({ rivals: _, ...word }: RecognisedWord): TextWord => word;

export interface Place extends Neighbours {
  /** A capital beside another. */
  readonly named: boolean;
}

/** How likely each rival is what was printed, 0–1, the likeliest first; what is left to 1 is the word as it was read. */
export function weighRivals(
  word: TextWord,
  rivals: readonly WordRival[],
  place: Place,
  tongue: Tongue,
): { readonly text: string; readonly likely: number }[] {
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
  constant: -1.28,
  gain: 0.69,
  suits: 0.46,
  suitsNow: 0.4,
  firstOdd: -0.14,
  rivalOdd: -1.63,
  onlyRivalSyllable: -0.29,
  onlyFirstSyllable: -1.44,
  digits: -0.01,
  marksOnly: 1.17,
  caseOnly: -0.63,
  signsOnly: 0.49,
  longer: -0.8,
  shorter: -0.57,
  otherName: -1.15,
  foreign: -0.91,
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
  return rivals.map(({ text: other, gain }) => {
    const otherKind = kindOfWord(other);
    const [first, second] = [kind === 'syllable', otherKind === 'syllable'];
    const suits = second
      ? Math.max(-MOST_SUITING, Math.min(MOST_SUITING, likelihoodOf(pairs, [other], place) - own))
      : 0;
    const marksOnly = foldedForm(other) === folded;
    return {
      constant: 1,
      gain: Math.min(0, gain),
      suits: first ? suits : 0,
      suitsNow: first ? 0 : suits,
      firstOdd: Number(kind === 'odd'),
      rivalOdd: Number(otherKind === 'odd'),
      onlyRivalSyllable: Number(second && !first),
      onlyFirstSyllable: Number(first && !second),
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
