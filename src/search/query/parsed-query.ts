/** Parts of the record that a question can name, as `author:` or `code:`. */
export const RECORD_PARTS = ['title', 'people', 'host', 'keywords', 'abstract', 'codes'] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

export interface QueryWord {
  /** As typed, for messages and mended questions. */
  readonly typed: string;
  readonly exact: string;
  readonly folded: string;
  /** Token of its English stem, where it is no Vietnamese syllable. */
  readonly stem?: string;
  /** Tied to the next word without a space, as the parts of `1-2019-04725` are. */
  readonly joined: boolean;
}

/** Words that stand side by side; `phrase` when nothing may stand between them. */
export interface WordRun {
  readonly kind: 'words' | 'phrase';
  readonly words: readonly QueryWord[];
}

/** The beginning of a word: `nano*`. */
export interface WordStart {
  readonly kind: 'start';
  /** As a whole word, which a beginning may be too. */
  readonly word: QueryWord;
  readonly start: { readonly exact: string; readonly folded: string };
}

export type Clause = WordRun | WordStart;

export interface PartClause {
  readonly part: RecordPart;
  readonly clause: Clause;
}

/** Conditions typed into the question: `type:patent year:2015..2020`. */
export interface QueryConditions {
  readonly types: readonly string[];
  readonly languages: readonly string[];
  readonly fields: readonly string[];
  readonly years?: { readonly from?: number; readonly to?: number };
}

/** What must hold together; `a OR b` gives two of these. */
export interface Alternative {
  readonly clauses: readonly Clause[];
  readonly parts: readonly PartClause[];
  readonly conditions: QueryConditions;
  /** What must not hold: `-tôm -author:An -type:patent`. */
  readonly without: {
    readonly clauses: readonly Clause[];
    readonly parts: readonly PartClause[];
    readonly conditions: readonly QueryConditions[];
  };
}

/** A question as plain data; it can cross to another thread. */
export interface ParsedQuery {
  /** As typed, cleaned. */
  readonly text: string;
  /** `everything`: nothing was typed. `nothing`: what was typed holds no word that could be found. */
  readonly asks: 'everything' | 'nothing' | 'words';
  /** Some word was typed with Vietnamese marks, so the writer means those very words. */
  readonly toned: boolean;
  readonly alternatives: readonly Alternative[];
}
