import { TransientError } from '../../shared/errors.js';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** A full disk and a store that is away are told apart; both may pass. */
export function asStoreError(error: unknown): never {
  const full = ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
  const detail = error instanceof Error ? error.message : String(error);
  throw new TransientError(full ? 'storeFull' : 'storeAway', detail, { cause: error });
}
