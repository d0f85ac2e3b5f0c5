import type { DocumentPatch, OpeningReview } from '../api/types.js';

export type YesNo = 'yes' | 'no';

export interface OpeningAnswers {
  readonly patent?: OpeningReview['patent'];
  readonly personal?: YesNo;
  /** Said only when there is personal data: the pages are withheld, or may be published. */
  readonly personalSettled: boolean;
  readonly secrecy?: YesNo;
  readonly what: 'all' | 'record';
  /** `YYYY-MM-DD`, or empty for now. */
  readonly embargo: string;
}

export const NO_ANSWERS: OpeningAnswers = { personalSettled: false, what: 'all', embargo: '' };

export type Obstacle = 'unanswered' | 'secret' | 'personal' | 'patent';

/**
 * What still stands between a report and the public. A secret is never opened; a result meant for a patent only
 * from a date on, because publishing first destroys its novelty.
 */
export function obstacleOf(answers: OpeningAnswers): Obstacle | undefined {
  if (answers.secrecy === 'yes') return 'secret';
  if (!answers.patent || !answers.personal || !answers.secrecy) return 'unanswered';
  if (answers.patent === 'intended' && answers.what === 'all' && answers.embargo === '') return 'patent';
  if (answers.personal === 'yes' && answers.what === 'all' && !answers.personalSettled) return 'personal';
  return undefined;
}

/** Opening the description alone leaves pages and files as closed as they were. */
export function patchOf(answers: OpeningAnswers): DocumentPatch {
  const embargo = answers.embargo === '' ? null : answers.embargo;
  const record = { recordVisibility: 'public', recordEmbargo: embargo } as const;
  if (answers.what === 'record') return record;
  return { ...record, visibility: 'public', embargo, opening: reviewOf(answers) };
}

/** The answers as the server holds them against what it knows; it has the last word. */
function reviewOf({ patent = 'none', personal, personalSettled, secrecy }: OpeningAnswers): OpeningReview {
  return { patent, personalData: personal === 'yes' && personalSettled, secrecy: secrecy === 'yes' };
}
