/**
 * How far a registered work is, each step with all before it. `known`: on a list, nothing has come, or a record without pages. `received`: a
 * document is, and waits, is being read, or failed. `read`: the text of all its pages stands. `described`: title, type and
 * what else a machine finds stand, it is searchable. `verified`: a person decided its title, type and year and no name of
 * people is left undecided, or its batch passed its sample. `open`: verified, and anybody may read the record.
 */
export const REGISTERED_WORK_STATES = ['known', 'received', 'read', 'described', 'verified', 'open'] as const;
export type RegisteredWorkState = (typeof REGISTERED_WORK_STATES)[number];

/** What counts as digitised, in shares, paths and reports. */
export const DIGITISED_STATES: readonly RegisteredWorkState[] = ['described', 'verified', 'open'];

/** Whether a result is likely to be of use on the market, as the list or a person says before it is read. */
export const POTENTIALS = ['unknown', 'likely', 'unlikely'] as const;
export type Potential = (typeof POTENTIALS)[number];

/** In one of these the text is not known yet, so that a word on the potential cannot come from it. */
export const BEFORE_READING: readonly RegisteredWorkState[] = ['known', 'received'];
