import { PermanentError } from '../../shared/errors.js';
import { concurrentMap } from '../../shared/concurrent-map.js';
import { copyObject, isCopied, ObjectDiffers, promisedHash } from '../../platform/storage/copy-object.js';
import { objectHash } from '../../platform/storage/object-hash.js';
import type { ObjectInfo, ObjectStore } from '../../platform/storage/object-store.js';
import type { Fault } from './fault.js';
import type { ListedObject } from './object-list.js';

/** One is often small: several share the waiting for disks and networks. */
const AT_ONCE = 4;

export interface ObjectCopying {
  readonly from: ObjectStore;
  readonly to: ObjectStore;
  readonly signal: AbortSignal;
  readonly fault: (fault: Fault) => void;
  /** Looks at an object where it lies now. */
  readonly check?: (key: string) => Promise<Fault | undefined>;
  /** Called for every object that lies in `to` now, one at a time. */
  readonly done: (object: ListedObject, copied: boolean) => Promise<void>;
}

/**
 * Copies every object that cannot be made again. What is there already is not sent twice, so an interrupted copy goes
 * on where it was. A damaged object is named and never takes the place of a sound one.
 */
export async function copyObjects({ from, to, signal, fault, check, done }: ObjectCopying): Promise<void> {
  let telling: Promise<void> = Promise.resolve();
  await concurrentMap(wanted(from, signal), AT_ONCE, async (object) => {
    const copied = await bring(from, to, object).catch((error: unknown) => {
      const found = faultOf(error, object.key);
      if (!found) throw error;
      // a derivative may have given way to a newer one since it was listed
      if (found.why === 'damaged' || !object.key.startsWith('derivatives/')) fault(found);
      return undefined;
    });
    if (!copied) return;
    const wrong = await check?.(object.key);
    if (wrong) return fault(wrong);
    const { anew, ...listed } = copied;
    telling = telling.then(() => done(listed, anew));
    await telling;
  });
}

async function* wanted(store: ObjectStore, signal: AbortSignal): AsyncGenerator<ObjectInfo> {
  for await (const object of store.list('')) {
    signal.throwIfAborted();
    if (isCopied(object.key)) yield object;
  }
}

async function bring(
  from: ObjectStore,
  to: ObjectStore,
  { key, bytes, modifiedAt }: ObjectInfo,
): Promise<ListedObject & { anew: boolean }> {
  const there = await to.stat(key);
  const promised = promisedHash(key);
  if (there && there.bytes === bytes && (promised !== undefined || there.modifiedAt >= modifiedAt)) {
    return { key, bytes, sha256: promised ?? (await objectHash(to, key)), anew: false };
  }
  const copied = await copyObject(from, to, key);
  return { key, ...copied, anew: true };
}

/** What belongs to this object alone; anything else ends the work. */
export function faultOf(error: unknown, key: string): Fault | undefined {
  if (error instanceof ObjectDiffers) return { what: key, why: 'damaged' };
  if (error instanceof PermanentError && error.code === 'originalMissing')
    return { what: key, why: 'missing' };
  return undefined;
}
