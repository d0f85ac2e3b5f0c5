import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PermanentError, TransientError } from '../../shared/errors.js';
import { errorCode } from './error-code.js';
import type { FolderFile } from './folder-walk.js';

const CHUNK_BYTES = 256 * 1024;

/** A file that changes or disappears while it is read is no failure: it is checked again later. */
export class StillChanging extends Error {}

/**
 * Opens a file of a folder and hands over its bytes. Whatever replaced it since it was seen is not followed, and
 * bytes of a file that changed meanwhile are not to be used: then this throws StillChanging.
 */
export async function readWhole<T>(
  file: FolderFile,
  use: (source: AsyncIterable<Uint8Array>) => Promise<T>,
  undo: (result: T) => Promise<void>,
): Promise<T> {
  const handle = await open(
    file.path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  ).catch((error: unknown) => notOpened(file, error));
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw new PermanentError('fileUnreadable', `${file.name}: not a file`);
    const result = await use(bytesOf(file, handle));
    if (!isSame(before, await handle.stat())) {
      await undo(result);
      throw new StillChanging(file.name);
    }
    return result;
  } finally {
    await handle.close();
  }
}

const isSame = (a: Stats, b: Stats): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs;

async function* bytesOf(file: FolderFile, handle: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw new PermanentError('fileUnreadable', wordsOf(file, error), { cause: error });
  }
}

function notOpened(file: FolderFile, error: unknown): never {
  const code = errorCode(error);
  if (code === 'ENOENT') throw new StillChanging(file.name, { cause: error });
  if (code === 'EMFILE' || code === 'ENFILE') throw new TransientError('storeAway', wordsOf(file, error));
  throw new PermanentError('fileUnreadable', wordsOf(file, error), { cause: error });
}

const wordsOf = ({ name }: FolderFile, error: unknown): string =>
  `${name}: ${error instanceof Error ? error.message : String(error)}`;
