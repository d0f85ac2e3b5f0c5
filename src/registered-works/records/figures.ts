import type { RegisteredWorkState } from './registered-work-state.js';

/** Registered works by the state that each stands in now. */
export type StateCounts = Readonly<Record<RegisteredWorkState, number>>;

/** One institution, unit, field or year. */
export interface Cut {
  /** Id of a unit; else the name as it is compared. */
  readonly key: string;
  readonly name: string;
  readonly all: StateCounts;
  readonly likely: StateCounts;
}

export interface MonthOfRegisteredWorks {
  /** `YYYY-MM` in Vietnam. */
  readonly month: string;
  /** Reached `described` in this month; `…Likely`: of those likely to have potential. */
  readonly described: number;
  readonly describedLikely: number;
  readonly open: number;
  readonly openLikely: number;
}

export interface Wait {
  /** Waits in this state for the next one. */
  readonly state: RegisteredWorkState;
  readonly waiting: number;
  /** Days that half of them have waited at least; null where none waits. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
  /** Days that half of those took at most who went on within the last year; null where none did. */
  readonly passedDays: number | null;
}

/** Sums of the registered works as they stood at a moment. */
export interface Figures {
  /** ISO. */
  readonly at: string;
  readonly all: StateCounts;
  readonly likely: StateCounts;
  readonly unlikely: number;
  readonly unknown: number;
  /** Counted as likely, but the list that says so came when the document had been read. */
  readonly likelyAfterReading: number;
  /** Changed by a person after the reading: shown, not counted. */
  readonly changedAfterReading: number;
  /** Documents in `received` whose reading failed. */
  readonly failed: number;
  readonly byUnit: readonly Cut[];
  readonly byHost: readonly Cut[];
  readonly byField: readonly Cut[];
  readonly byYear: readonly Cut[];
  readonly months: readonly MonthOfRegisteredWorks[];
  readonly waits: readonly Wait[];
}
