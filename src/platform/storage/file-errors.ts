import { TransientError } from '../../shared/errors.js';
import { codeOf, isNoRoom } from '../disk/no-room.js';

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Distinguishes a full disk from an unavailable store; both are transient. */
export function asStoreError(error: unknown): never {
  const detail = error instanceof Error ? error.message : String(error);
  throw new TransientError(isNoRoom(error) ? 'storeFull' : 'storeAway', detail, { cause: error });
}
