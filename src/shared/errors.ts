import type { Bilingual } from './bilingual.js';
import { FAILURES, type FailureCode } from './failure-codes.js';

/** What a failed document, run or request carries: enough for a librarian to know what to do. */
export interface Failure {
  readonly code: FailureCode;
  readonly permanent: boolean;
  readonly message: Bilingual;
  readonly action: Bilingual;
  /** The failing part's own words, cleaned; for the desk, never for a stranger. */
  readonly detail?: string;
}

const DETAIL_LIMIT = 2000;

/** Cut before it is cleaned: a cut through a pair of surrogates leaves half a letter behind. */
const cleanDetail = (detail: string): string => cleanText(detail.slice(0, DETAIL_LIMIT));

/**
 * Strips what PostgreSQL's jsonb and a terminal cannot hold: control characters, NUL and lone surrogates.
 * An error text with a NUL in it would make a queue job run for ever.
 */
export function cleanText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ').toWellFormed();
}

/** Base of every expected failure. Whether a retry can help is decided where it is thrown. */
export abstract class PhusaError extends Error {
  abstract readonly permanent: boolean;
  readonly detail?: string;

  constructor(
    readonly code: FailureCode,
    detail?: string,
    options?: { cause?: unknown },
  ) {
    super(
      detail === undefined
        ? FAILURES[code].message.en
        : `${FAILURES[code].message.en} (${cleanDetail(detail)})`,
      options,
    );
    this.name = new.target.name;
    if (detail !== undefined) this.detail = cleanDetail(detail);
  }

  toFailure(): Failure {
    const { message, action } = FAILURES[this.code];
    return {
      code: this.code,
      permanent: this.permanent,
      message,
      action,
      ...(this.detail ? { detail: this.detail } : {}),
    };
  }
}

/** No retry can help: the input is encrypted, corrupt, unsupported, too large. */
export class PermanentError extends PhusaError {
  readonly permanent = true;
}

/** A later try may succeed: a service is away, a child was killed for memory. */
export class TransientError extends PhusaError {
  readonly permanent = false;
}

/** The failure to store for anything thrown; what nobody foresaw counts as transient, with its own words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof PhusaError) return error.toFailure();
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new TransientError('internal', detail).toFailure();
}
