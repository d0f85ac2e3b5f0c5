/** Of runs that have time; they wait besides until no more of their kind have come for a while: see `RunLedger`. */
export const WHEN_NOTHING_ELSE_IS_DUE = 100;

/** For pages that already have text and are only read again: new documents come first. */
export const BEHIND_WHAT_COMES_IN = 2_050_000;
