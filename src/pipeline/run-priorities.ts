/** Of runs that have time; they wait besides until no more of their kind have come for a while: see `RunLedger`. */
export const WHEN_NOTHING_ELSE_IS_DUE = 100;

/** Of pages that are there already and are only read better: those of whatever comes in go first. */
export const BEHIND_WHAT_COMES_IN = 2_050_000;
