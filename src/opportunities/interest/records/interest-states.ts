/**
 * From a stranger's word to a transfer. `waiting`: nobody but a moderator is disturbed yet; `refused`, `closed`,
 * `transferred` and `withdrawn` are ends, and final.
 */
export const INTEREST_STATES = [
  'waiting',
  'new',
  'introduced',
  'negotiating',
  'agreed',
  'transferred',
  'closed',
  'refused',
  'withdrawn',
] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

/** What the desk may make of it next. Withdrawing is the inquirer's alone. */
const NEXT: Readonly<Record<InterestState, readonly InterestState[]>> = {
  waiting: ['new', 'refused'],
  new: ['introduced', 'closed'],
  introduced: ['negotiating', 'closed'],
  negotiating: ['agreed', 'closed'],
  agreed: ['transferred', 'closed'],
  transferred: [],
  closed: [],
  refused: [],
  withdrawn: [],
};

export const REFUSAL_REASONS = ['spam', 'incomplete', 'notThisOpportunity', 'duplicate', 'other'] as const;
export const CLOSING_REASONS = ['notAvailable', 'noAgreement', 'noReply', 'askerAskedTo', 'other'] as const;
export const INTEREST_REASONS = [
  ...new Set([...REFUSAL_REASONS, ...CLOSING_REASONS]),
] as readonly InterestReason[];
export type InterestReason = (typeof REFUSAL_REASONS)[number] | (typeof CLOSING_REASONS)[number];

export const nextSteps = (state: InterestState): readonly InterestState[] => NEXT[state];

/** Which reasons a step needs one of; none: it needs none. */
export function reasonsFor(to: InterestState): readonly InterestReason[] {
  if (to === 'refused') return REFUSAL_REASONS;
  return to === 'closed' ? CLOSING_REASONS : [];
}

export const hasEnded = (state: InterestState): boolean => NEXT[state].length === 0;

/** Whether the desk may still write to the inquirer. */
export const mayBeAnswered = (state: InterestState): boolean =>
  !(['waiting', 'refused', 'withdrawn'] as InterestState[]).includes(state);

/** Whether the inquirer may write on: not once it has ended, nor after their data was taken away. */
export const mayWriteAgain = ({
  state,
  forgottenAt,
}: {
  readonly state: InterestState;
  readonly forgottenAt: Date | null;
}): boolean => !hasEnded(state) && forgottenAt === null;

/** Withdrawing ends what is not agreed yet; a deal stays a deal, without the inquirer's data. */
export const endsByWithdrawing = (state: InterestState): boolean =>
  (['waiting', 'new', 'introduced', 'negotiating'] as InterestState[]).includes(state);

export const isDeal = (state: InterestState): boolean => state === 'agreed' || state === 'transferred';
