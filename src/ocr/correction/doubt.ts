import type { TextWord } from '../../shared/page-text.js';
import { logit, sigmoid } from './logistic.js';
import { modelForm, type Neighbours, type LanguageContext } from '../candidates/place-in-text.js';
import { kindOfWord } from '../candidates/word-kind.js';

/**
 * How likely it is, 0–1, that a second-opinion recogniser would set this word right: it is no word, other marks would suit its
 * neighbours better, or the first reader was not sure. Fitted to what a second-opinion recogniser did set right on the tuning half
 * of the test corpus.
 */
export function doubtOf(
  word: TextWord,
  neighbours: Neighbours,
  { vietnamese, pairs }: LanguageContext,
): number {
  const kind = kindOfWord(word.text);
  if (kind === 'signs') return 0;
  const form = modelForm(word.text) ?? '';
  const suits = vietnamese && /^\p{L}+$/u.test(form);
  const gain = suits ? gainOfOtherDiacritics(form, neighbours, pairs) : 0;
  return sigmoid(
    WEIGHTS.constant +
      WEIGHTS.gain * Math.min(gain, MOST_GAIN) +
      WEIGHTS.anyGain * Number(gain > 0) +
      WEIGHTS.odd * Number(kind === 'odd') +
      WEIGHTS.sure * logit(word.confidence) +
      WEIGHTS.digits * Number(/\d/.test(form)),
  );
}

const WEIGHTS = {
  constant: -5.23,
  gain: 0.29,
  anyGain: 2.07,
  odd: 1.88,
  sure: -0.56,
  digits: -1.38,
} as const;
const MOST_GAIN = 12;

/** By how much the likeliest other marks on the same letters are likelier here; 0 where none are. */
function gainOfOtherDiacritics(
  form: string,
  { before, after }: Neighbours,
  pairs: LanguageContext['pairs'],
): number {
  const own = pairs.likelihoodBetween(before, form, after);
  let best = own;
  for (const other of pairs.otherDiacritics(form)) {
    best = Math.max(best, pairs.likelihoodBetween(before, other, after));
  }
  return best - own;
}
