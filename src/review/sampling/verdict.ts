import { type ErrorRate, intervalOf } from './character-error-rate.js';
import { FEWEST_PAGES, FEWEST_VALUES, leastEnough } from './sample-size.js';
import { type Interval, sizeAmong, wilson } from './wilson.js';

export const VERDICTS = ['passes', 'returns', 'undecided'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a measured share says against its threshold. */
export interface Judged {
  readonly verdict: Verdict;
  /** Too few were checked to say anything; whatever the figures are. */
  readonly tooFew: boolean;
  /** How many more would have to be checked for an answer, if they turn out as these did; 0: none. */
  readonly more: number;
}

export interface Precision extends Interval {
  readonly right: number;
  readonly checked: number;
  readonly rate: number;
}

/** Of values checked among `population`; each counts by itself (see wilson). */
export function precisionOf(right: number, checked: number, population: number): Precision {
  const rate = checked === 0 ? 0 : right / checked;
  return { right, checked, rate, ...wilson(rate, sizeAmong(checked, checked, population)) };
}

/**
 * By the bound, not by the mean: passes where even the upper bound is within `most`, returns where even the lower
 * one is beyond it; what lies between is not known yet.
 */
export function judgeErrorRate(found: ErrorRate, most: number, population: number): Judged {
  const { rate, worth, pages } = found;
  const clear = ({ low, high }: Interval): boolean => high <= most || low > most;
  return judged(found, { clear, passes: found.high <= most }, pages, FEWEST_PAGES, population, (total) =>
    intervalOf(rate, (worth * total) / Math.max(1, pages), total, population),
  );
}

export function judgePrecision(found: Precision, least: number, population: number): Judged {
  const clear = ({ low, high }: Interval): boolean => low >= least || high < least;
  return judged(
    found,
    { clear, passes: found.low >= least },
    found.checked,
    FEWEST_VALUES,
    population,
    (total) => wilson(found.rate, sizeAmong(total, total, population)),
  );
}

/** Returned where one of them is; passed where all are. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('returns')) return 'returns';
  return verdicts.length > 0 && verdicts.every((one) => one === 'passes') ? 'passes' : 'undecided';
}

function judged(
  found: Interval,
  { clear, passes }: { readonly clear: (interval: Interval) => boolean; readonly passes: boolean },
  checked: number,
  fewest: number,
  population: number,
  intervalAt: (total: number) => Interval,
): Judged {
  const tooFew = checked < Math.min(fewest, population);
  if (!tooFew && clear(found)) return { verdict: passes ? 'passes' : 'returns', tooFew, more: 0 };
  const enough = leastEnough(Math.max(checked + 1, fewest), population, (total) => clear(intervalAt(total)));
  return { verdict: 'undecided', tooFew, more: Math.max(0, enough - checked) };
}
