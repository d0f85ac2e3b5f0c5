import { PermanentError, type PhusaError, TransientError } from '../../shared/errors.js';

const MISSING = new Set(['NoSuchKey', 'NotFound']);
const FULL = new Set([
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
  'QuotaExceeded',
  'InsufficientStorage',
]);
const KEYS = new Set(['AccessDenied', 'InvalidAccessKeyId', 'SignatureDoesNotMatch']);

export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

export const isMissingObject = (error: unknown): boolean => MISSING.has(codeOf(error) ?? '');

/** Translates errors of the S3 client into those of the port: missing object, full store, unavailable store. */
export function storeError(error: unknown, key?: string): PhusaError {
  if (error instanceof PermanentError || error instanceof TransientError) return error;
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : String(error);
  if (key !== undefined && isMissingObject(error))
    return new PermanentError('originalMissing', key, { cause: error });
  const hint = KEYS.has(code ?? '')
    ? '; see S3_ACCESS_KEY, S3_SECRET_KEY and what they are allowed to do'
    : '';
  const detail = `${code ?? 'S3'}: ${words}${hint}`;
  return new TransientError(FULL.has(code ?? '') ? 'storeFull' : 'storeAway', detail, { cause: error });
}

const DROPPED = new Set(['ECONNRESET', 'EPIPE']);

/** Asks once more where a resting connection turned out to be closed: all that we ask may be asked twice. */
export async function answered<T>(ask: () => Promise<T>, key?: string): Promise<T> {
  try {
    return await ask().catch((error: unknown) => {
      if (DROPPED.has(codeOf(error) ?? '')) return ask();
      throw error;
    });
  } catch (error) {
    throw storeError(error, key);
  }
}
