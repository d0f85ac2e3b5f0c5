import { failureOf } from '../../shared/errors.js';
import type { FailureCode } from '../../shared/failure-codes.js';

/** Those of OCRmyPDF, so that scripts written for it go on working. */
export const READ_EXIT = {
  ok: 0,
  usage: 1,
  badInput: 2,
  missingDependency: 3,
  noAccess: 5,
  encrypted: 8,
  other: 15,
} as const;
export type ReadExit = (typeof READ_EXIT)[keyof typeof READ_EXIT];

const BY_CODE: Partial<Record<FailureCode, ReadExit>> = {
  empty: READ_EXIT.badInput,
  unsupported: READ_EXIT.badInput,
  tooLarge: READ_EXIT.badInput,
  corrupt: READ_EXIT.badInput,
  tooManyPages: READ_EXIT.badInput,
  pictureTooLarge: READ_EXIT.badInput,
  pageUnreadable: READ_EXIT.badInput,
  noPages: READ_EXIT.badInput,
  engineMissing: READ_EXIT.missingDependency,
  fileUnreadable: READ_EXIT.noAccess,
  storeFull: READ_EXIT.noAccess,
  encrypted: READ_EXIT.encrypted,
};

export const exitOf = (error: unknown): ReadExit => BY_CODE[failureOf(error).code] ?? READ_EXIT.other;
