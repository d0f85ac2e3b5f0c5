import type { Bilingual } from '../../shared/bilingual.js';

/** `ok`; `better`: works, and could work better; `missing`: phusa cannot work like this. */
export type Verdict = 'ok' | 'better' | 'missing';

/** One check of this machine. */
export interface Finding {
  readonly id: string;
  readonly name: Bilingual;
  readonly verdict: Verdict;
  /** What was found. */
  readonly found: string;
  /** What to do about it; absent when all is well. */
  readonly advice?: Bilingual;
}

export type Check = () => Promise<Finding | readonly Finding[]>;
