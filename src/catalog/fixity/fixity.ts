import { objectHash, type Hashing } from '../../platform/storage/object-hash.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { PermanentError } from '../../shared/errors.js';

/** `sound`: the bytes are those that were taken in. */
export type Fixity = 'sound' | 'damaged' | 'missing';

export interface FixityFound {
  readonly outcome: Fixity;
  /** SHA-256 of the file that was found, in hex; absent if there is none. */
  readonly sha256?: string;
}

/** Reads an object whole and compares it with the SHA-256 that it was taken in with. Changes nothing, whatever it finds. */
export async function fixityOf(
  store: Pick<ObjectStore, 'open'>,
  { objectKey, sha256 }: { readonly objectKey: string; readonly sha256: string | null },
  hashing: Hashing = {},
): Promise<FixityFound> {
  try {
    const found = await objectHash(store, objectKey, hashing);
    return { outcome: found === sha256 ? 'sound' : 'damaged', sha256: found };
  } catch (error) {
    if (error instanceof PermanentError && error.code === 'originalMissing') return { outcome: 'missing' };
    throw error;
  }
}
