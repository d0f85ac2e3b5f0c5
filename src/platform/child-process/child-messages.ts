import { PermanentError, PhusaError, TransientError } from '../../shared/errors.js';
import { isNoRoom } from '../disk/no-room.js';
import { FAILURES, type FailureCode } from '../../shared/failure-codes.js';

/** What parent and child say to each other, one task at a time. */
export interface TaskMessage {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
}

export type ChildMessage =
  | { readonly ready: true }
  | { readonly id: number; readonly step: unknown }
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly error: SentError };

export interface SentError {
  readonly code: FailureCode;
  readonly permanent: boolean;
  readonly detail: string | undefined;
}

/** An error as it crosses; what is no PhusaError crosses as `internal` with its own words. */
export function toSentError(error: unknown): SentError {
  if (error instanceof PhusaError) {
    return { code: error.code, permanent: error.permanent, detail: error.detail };
  }
  if (isNoRoom(error)) return { code: 'storeFull', permanent: false, detail: wordsOf(error) };
  return { code: 'internal', permanent: false, detail: wordsOf(error) };
}

export function fromSentError(sent: SentError): PhusaError {
  const code: FailureCode = sent.code in FAILURES ? sent.code : 'internal';
  return sent.permanent ? new PermanentError(code, sent.detail) : new TransientError(code, sent.detail);
}

/** Anything may be thrown, even an object that throws when it is turned into a string. */
function wordsOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return `an error of type ${typeof error} without words`;
  }
}
