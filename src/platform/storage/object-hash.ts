import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ObjectStore } from './object-store.js';

export interface Hashing {
  readonly signal?: AbortSignal;
  /** Reads no faster than this; absent: as fast as it comes. */
  readonly bytesPerSecond?: number;
}

/** Shorter waits cost more than they give. */
const LEAST_WAIT_MS = 20;

/** SHA-256 of an object's bytes as they lie there now, in hex. */
export async function objectHash(
  store: Pick<ObjectStore, 'open'>,
  key: string,
  { signal, bytesPerSecond = Infinity }: Hashing = {},
): Promise<string> {
  const hash = createHash('sha256');
  const began = performance.now();
  let bytes = 0;
  for await (const chunk of await store.open(key)) {
    signal?.throwIfAborted();
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
    const aheadMs = (bytes / bytesPerSecond) * 1000 - (performance.now() - began);
    if (aheadMs > LEAST_WAIT_MS) await sleep(aheadMs, undefined, signal ? { signal } : {});
  }
  return hash.digest('hex');
}
