import { isKey } from './object-keys.js';
import type { ObjectStore } from './object-store.js';

/** The bytes are not those that the key or the list promises; they were not stored. */
export class ObjectDiffers extends Error {
  constructor(
    readonly key: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${key} has SHA-256 ${found}, not ${expected}`);
    this.name = 'ObjectDiffers';
  }
}

const ORIGINAL = /^originals\/..\/..\/([0-9a-f]{64})$/;

/** The SHA-256 that a key promises: an original lies by its content. */
export const promisedHash = (key: string): string | undefined => ORIGINAL.exec(key)?.[1];

/** Page pictures are made again when somebody asks for them, and a stray file's name is no key; all else is copied. */
export const isCopied = (key: string): boolean => isKey(key) && !/^derivatives\/[^/]+\/pages\//.test(key);

/**
 * Copies one object as a stream and gives its SHA-256. What is there already stays, unless it is a derivative. Throws
 * ObjectDiffers where the bytes are not the expected ones.
 */
export async function copyObject(
  from: Pick<ObjectStore, 'open'>,
  to: ObjectStore,
  key: string,
  expected: string | undefined = promisedHash(key),
): Promise<{ sha256: string; bytes: number }> {
  const staged = await to.stage(await from.open(key), { maxBytes: Infinity });
  if (expected !== undefined && expected !== staged.sha256) {
    await to.discard(staged);
    throw new ObjectDiffers(key, expected, staged.sha256);
  }
  if (key.startsWith('derivatives/')) {
    await to.withStaged(staged, (path) => to.putFile(path, key));
    await to.discard(staged);
  } else {
    await to.keep(staged, key);
  }
  return { sha256: staged.sha256, bytes: staged.bytes };
}
