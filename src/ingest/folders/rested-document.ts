import { lstat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FolderDocument } from './folder-documents.js';
import type { FolderFile } from './folder-walk.js';

const LOOKS = 5;

/**
 * The document once none of its files changes any more, as its files are then; undefined when that does not come, or
 * one of them is gone. Files that were last written longer ago than `settleMs` are not waited for.
 */
export async function restedDocument(
  document: FolderDocument,
  settleMs: number,
  signal: AbortSignal,
): Promise<FolderDocument | undefined> {
  let files = await lookAt(document.files);
  for (let look = 1; files && !isOld(files, settleMs); look += 1) {
    if (look > LOOKS || signal.aborted) return undefined;
    await sleep(settleMs, undefined, { signal }).catch(() => undefined); // the loop sees the signal
    const later = await lookAt(document.files);
    if (!signal.aborted && later && isSame(files, later)) return { ...document, files: later };
    files = later;
  }
  return files && { ...document, files };
}

async function lookAt(files: readonly FolderFile[]): Promise<FolderFile[] | undefined> {
  const seen: FolderFile[] = [];
  for (const file of files) {
    const found = await lstat(file.path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    seen.push({ ...file, bytes: found.size, modifiedMs: found.mtimeMs });
  }
  return seen;
}

/** A time in the future says nothing: it is another machine's clock. */
function isOld(files: readonly FolderFile[], settleMs: number): boolean {
  const now = Date.now();
  return files.every(({ modifiedMs }) => modifiedMs <= now - settleMs);
}

const isSame = (a: readonly FolderFile[], b: readonly FolderFile[]): boolean =>
  a.every((file, i) => file.bytes === b[i]?.bytes && file.modifiedMs === b[i].modifiedMs);
