import { randomUUID } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PermanentError } from '../../shared/errors.js';

/** Copies `made` to `target`: whole and flushed, or not there; what stood there before stays until then. */
export async function putInPlace(made: string, target: string): Promise<void> {
  const aside = join(dirname(target), `.phusa-${randomUUID()}.part`);
  try {
    await copyFile(made, aside);
    const file = await open(aside, 'r+');
    await file.sync();
    await file.close();
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    throw new PermanentError('fileUnreadable', error instanceof Error ? error.message : String(error));
  }
}
