import {
  constants,
  copyFile,
  mkdir,
  open,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PermanentError } from '../../shared/errors.js';
import { errorCode } from './error-code.js';
import { fitName } from './fit-name.js';

const MOST_COPIES = 10_000;

/**
 * Moves a file to `target`, or to the first free `target (2)`, `target (3)` …; nothing is ever overwritten. Gives
 * where it lies now.
 */
export async function moveAside(path: string, target: string): Promise<string> {
  const free = await claimFree(target, (candidate) => open(candidate, 'wx').then((file) => file.close()));
  try {
    await rename(path, free); // onto our own empty file
  } catch (error) {
    if (errorCode(error) === 'EXDEV') await moveAcross(path, free);
    else {
      await rm(free, { force: true });
      throw error;
    }
  }
  return free;
}

/**
 * The same for a folder, whole and at once, so that an interruption leaves no half of it behind; to another disk, or
 * into itself, only its `files` go.
 */
export async function moveFolderAside(
  path: string,
  target: string,
  files: readonly string[],
): Promise<string> {
  const free = await claimFree(target, (candidate) => mkdir(candidate));
  if (!free.startsWith(join(path, '/'))) {
    try {
      await rename(path, free); // onto our own empty folder
      return free;
    } catch (error) {
      if (errorCode(error) === 'EXDEV') await moveAllAcross(files, free);
      else {
        await rmdir(free);
        throw error;
      }
      return free;
    }
  }
  for (const file of files) await moveAside(file, join(free, basename(file)));
  return free;
}

/** Writes a new file of that name, or of the first free one like it. */
export async function writeAside(target: string, text: string): Promise<void> {
  await claimFree(target, (candidate) => writeFile(candidate, text, { flag: 'wx' }));
}

async function claimFree(target: string, claim: (candidate: string) => Promise<void>): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const candidate = copy === 1 ? target : join(dirname(target), fitName(basename(target), { copy }));
    try {
      await claim(candidate);
      return candidate;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  throw new PermanentError('fileUnreadable', `no free name for ${target}`);
}

async function moveAllAcross(files: readonly string[], folder: string): Promise<void> {
  for (const file of files) await copyAcross(file, join(folder, basename(file)));
  for (const file of files) await unlink(file);
}

async function moveAcross(path: string, target: string): Promise<void> {
  await copyAcross(path, target);
  await unlink(path);
}

/** To another disk: whole and flushed, or not there. */
async function copyAcross(path: string, target: string): Promise<void> {
  try {
    await copyFile(path, target, constants.COPYFILE_FICLONE);
    const file = await open(target, 'r+');
    await file.sync();
    await file.close();
    if ((await stat(target)).size !== (await stat(path)).size)
      throw new Error(`${path} changed while copied`);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}
