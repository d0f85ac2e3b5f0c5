import type { Interest } from './interest.entity.js';

type Waiting = Pick<Interest, 'respondedAt' | 'askedAgainAt' | 'endedAt' | 'dueAt' | 'createdAt'>;

/** Whether the desk owes an answer: it never gave one, or the inquirer has written again since. */
export const waits = ({ respondedAt, askedAgainAt, endedAt }: Waiting): boolean =>
  endedAt === null && (respondedAt === null || askedAgainAt !== null);

/** By when. Who writes again is promised an answer in the same time as at first. */
export function dueOf({ respondedAt, askedAgainAt, dueAt, createdAt }: Waiting): Date {
  if (respondedAt === null || askedAgainAt === null) return dueAt;
  return new Date(askedAgainAt.getTime() + (dueAt.getTime() - createdAt.getTime()));
}

/** {@link waits} as SQL, over a table of interests called `interest`. */
export const UNANSWERED =
  '((interest.responded_at IS NULL OR interest.asked_again_at IS NOT NULL) AND interest.ended_at IS NULL)';

/** {@link dueOf} as SQL. */
export const DUE_AT =
  '(CASE WHEN interest.responded_at IS NULL OR interest.asked_again_at IS NULL THEN interest.due_at' +
  ' ELSE interest.asked_again_at + (interest.due_at - interest.created_at) END)';
