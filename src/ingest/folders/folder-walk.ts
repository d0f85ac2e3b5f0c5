import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byNaturalName, isClutter } from '../../platform/zip/zip-names.js';

export interface FolderFile {
  /** As the disk has it, byte for byte. */
  readonly path: string;
  /** Below the folder walked, with slashes and composed letters: data only. */
  readonly name: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** `link`: never followed; `special`: a pipe, a device; `unreadable`: no right to read it, or it is gone. */
export interface LeftOut {
  readonly name: string;
  readonly why: 'link' | 'special' | 'unreadable';
}

export interface WalkedFolder {
  /** As of its files; empty for the folder walked. */
  readonly name: string;
  readonly path: string;
  readonly files: readonly FolderFile[];
  readonly hasFolders: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** What programs leave behind or have not finished writing. */
const CLUTTER = /^(thumbs\.db|ehthumbs\.db|desktop\.ini|~\$.*)$|\.(part|partial|crdownload|filepart|tmp)$/i;

/**
 * Every folder below `root` with its files, in natural order of their names. Links are not followed, so that it
 * never leaves `root` and never walks in a circle; hidden files and clutter are passed over.
 */
export async function* walkFolder(
  root: string,
  isLeftAlone: (path: string) => boolean = () => false,
): AsyncGenerator<WalkedFolder> {
  yield* walk({ path: root, name: '' }, isLeftAlone);
}

async function* walk(
  { path, name }: { path: string; name: string },
  isLeftAlone: (path: string) => boolean,
): AsyncGenerator<WalkedFolder> {
  const files: FolderFile[] = [];
  const folders: { path: string; name: string }[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of await entriesOf(path, name, leftOut)) {
    const inner = { path: join(path, entry.name), name: nameBelow(name, entry.name) };
    if (isClutter(entry.name) || CLUTTER.test(entry.name) || isLeftAlone(inner.path)) continue;
    if (entry.isSymbolicLink()) leftOut.push({ name: inner.name, why: 'link' });
    else if (entry.isDirectory()) folders.push(inner);
    else if (!entry.isFile()) leftOut.push({ name: inner.name, why: 'special' });
    else {
      const stat = await lstat(inner.path).catch(() => undefined);
      if (stat?.isFile()) files.push({ ...inner, bytes: stat.size, modifiedMs: stat.mtimeMs });
      else leftOut.push({ name: inner.name, why: 'unreadable' });
    }
  }
  files.sort(byNaturalName);
  yield { name, path, files, hasFolders: folders.length > 0, leftOut };
  for (const folder of folders.sort(byNaturalName)) yield* walk(folder, isLeftAlone);
}

async function entriesOf(path: string, name: string, leftOut: LeftOut[]): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    // The folder that was asked for must be there; one below it costs only what it holds.
    if (name === '') throw error;
    leftOut.push({ name: `${name}/`, why: 'unreadable' });
    return [];
  }
}

const nameBelow = (folder: string, entry: string): string =>
  (folder === '' ? entry : `${folder}/${entry}`).normalize('NFC');
