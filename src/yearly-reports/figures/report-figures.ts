import type { UnitFigure } from '../data/unit-questions.js';

/** A sum over units, with how many of them gave the figure. */
export interface UnitSum {
  readonly sum: number;
  readonly units: number;
}

/** A part and its whole over the units that gave both. */
export interface UnitShare {
  readonly part: number;
  readonly whole: number;
  readonly units: number;
}

export interface CountOf {
  readonly name: string;
  readonly count: number;
}

/** Registered works in all, and those that came so far or further. */
export interface RegisteredWorkCounts {
  readonly all: number;
  readonly described: number;
  readonly verified: number;
  readonly open: number;
}

/** How far the list of what is to be digitised is covered; absent where there is no list. */
export interface RegisteredWorkCoverage {
  readonly all: RegisteredWorkCounts;
  /** Of those likely to have potential, said before they were read. */
  readonly likely: RegisteredWorkCounts;
}

/** An indicator's value as the Department typed it, with its source. */
export interface TypedValue {
  readonly value: number;
  readonly source: string;
}

/** Everything of a year that the report says in numbers; what is not known is absent, never 0. */
export interface ReportFigures {
  readonly year: number;
  /** Calendar date in Vietnam on which they were gathered. */
  readonly gatheredOn: string;
  readonly documents: {
    /** Digitised by the end of the year, or by now. */
    readonly digitised: number;
    readonly inYear: number;
    readonly pages: number;
    readonly inWork: number;
    readonly failed: number;
    /** Records without pages, which nobody counts as digitised; absent from reports that were signed before they were told apart. */
    readonly records?: number;
    readonly target2030?: number;
    /** Twelve, January first. */
    readonly byMonth: readonly number[];
    readonly byType: readonly CountOf[];
    readonly byOrganisation: readonly CountOf[];
  };
  readonly registeredWorks?: RegisteredWorkCoverage;
  /** By the indicator's key, of this year. */
  readonly typed: Readonly<Record<string, TypedValue>>;
  readonly usage: {
    readonly view: number;
    readonly read: number;
    readonly download: number;
    readonly export: number;
    /** Documents used at least once. */
    readonly documents: number;
  };
  readonly batches: {
    readonly passed: number;
    readonly returned: number;
    readonly undecided: number;
    /** Pages checked by persons. */
    readonly pages: number;
  };
  /** Interest shown in opportunities in this year, and deals that came about in it. */
  readonly interest: { readonly received: number; readonly agreed: number; readonly transferred: number };
  readonly units: {
    readonly asked: number;
    readonly accepted: number;
    readonly missing: readonly string[];
    readonly sums: Partial<Record<UnitFigure, UnitSum>>;
    readonly shares: Partial<Record<UnitFigure, UnitShare>>;
  };
}
