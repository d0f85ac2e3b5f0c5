import type { Bilingual } from '../../shared/bilingual.js';

/** `application/problem+json` (RFC 9457), with the words of both languages beside the standard members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly message: Bilingual;
  readonly action?: Bilingual;
  /** Which parameters were wrong. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** How many more were wrong than `errors` names. */
  readonly furtherErrors?: number;
  readonly [extension: string]: unknown;
}

export const PROBLEM_TYPE = 'application/problem+json';
