import { promisedHash } from '../../platform/storage/copy-object.js';
import { objectHash } from '../../platform/storage/object-hash.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { faultOf } from './copy-objects.js';
import type { Fault } from './fault.js';

/** Reads an object where it lies now, and says whether it is what lay at its source. */
export async function readBack(
  from: Pick<ObjectStore, 'open'>,
  to: Pick<ObjectStore, 'open'>,
  key: string,
): Promise<Fault | undefined> {
  try {
    const expected = promisedHash(key) ?? (await objectHash(from, key));
    return (await objectHash(to, key)) === expected ? undefined : { what: key, why: 'damaged' };
  } catch (error) {
    const fault = faultOf(error, key);
    if (!fault) throw error;
    return fault;
  }
}
