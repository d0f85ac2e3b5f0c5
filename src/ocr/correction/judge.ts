import type { TextWord } from '../../shared/page-text.js';
import { foldedForm } from '../../text/normalise.js';
import { logit, sigmoid } from './logistic.js';
import type { WordPair } from './pair-words.js';
import { likelihoodOf, type Neighbours, type LanguageContext } from '../candidates/place-in-text.js';
import { bareWord, kindOfWord } from '../candidates/word-kind.js';

/** Two readings of one span that differ. */
export interface Judgement {
  /** How likely the second-opinion recogniser is right, 0–1, given that one of the two is. */
  readonly second: number;
}

/**
 * Which of two readings is right. What tells: whether they are syllables, how well they suit their neighbours, how
 * sure both readers are, and what they differ in (a second-opinion recogniser is seldom right about digits). The weights were
 * fitted to some 3,000 differences on the tuning half of the test corpus.
 */
export function judge(
  { first, second }: WordPair,
  neighbours: Neighbours,
  { vietnamese, pairs }: LanguageContext,
): Judgement {
  const [a, b] = [textOf(first), textOf(second)];
  const [kindsA, kindsB] = [first, second].map((words) => words.map(({ text }) => kindOfWord(text))) as [
    ReturnType<typeof kindOfWord>[],
    ReturnType<typeof kindOfWord>[],
  ];
  const [syllablesA, syllablesB] = [kindsA, kindsB].map(
    (kinds) => vietnamese && kinds.length > 0 && kinds.every((kind) => kind === 'syllable'),
  ) as [boolean, boolean];
  const gain =
    syllablesA && syllablesB
      ? likelihoodOf(pairs, textsOf(second), neighbours) - likelihoodOf(pairs, textsOf(first), neighbours)
      : 0;
  const facts: Record<keyof typeof WEIGHTS, number> = {
    constant: 1,
    gain: Math.max(-MOST_GAIN, Math.min(MOST_GAIN, gain)),
    firstOdd: Number(kindsA.includes('odd')),
    secondOdd: Number(kindsB.includes('odd')),
    onlySecondSyllables: Number(syllablesB && !syllablesA),
    onlyFirstSyllables: Number(syllablesA && !syllablesB),
    firstSure: logit(leastSure(first)),
    secondSure: logit(leastSure(second)),
    digits: Number(/\d/.test(a + b)),
    parts: Number(second.length > first.length),
    joins: Number(second.length < first.length),
    diacriticsOnly: Number(foldedForm(a) === foldedForm(b)),
    caseOnly: Number(a.toLowerCase() === b.toLowerCase()),
    signsOnly: Number(bareWord(a) === bareWord(b)),
  };
  const sum = Object.entries(WEIGHTS).reduce(
    (total, [name, weight]) => total + weight * facts[name as keyof typeof WEIGHTS],
    0,
  );
  return { second: sigmoid(sum) };
}

const WEIGHTS = {
  constant: -1.97,
  gain: 0.43,
  firstOdd: 2.18,
  secondOdd: -1.64,
  onlySecondSyllables: 2.26,
  onlyFirstSyllables: -1.19,
  firstSure: -0.71,
  secondSure: 0.51,
  digits: -1.62,
  parts: 1.33,
  joins: -1.62,
  diacriticsOnly: 1.92,
  caseOnly: -0.41,
  signsOnly: 0.41,
} as const;
const MOST_GAIN = 15;

const textsOf = (words: readonly TextWord[]): string[] => words.map(({ text }) => text);
export const textOf = (words: readonly TextWord[]): string => textsOf(words).join(' ');

export const leastSure = (words: readonly TextWord[]): number =>
  Math.min(...words.map(({ confidence }) => confidence));
