/** Of runs that have time; they wait besides until no more of their kind have come for a while: see `RunLedger`. */
export const WHEN_NOTHING_ELSE_IS_DUE = 100;
