import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  access,
  constants,
  copyFile,
  link,
  mkdir,
  open,
  opendir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { PermanentError } from '../../shared/errors.js';
import type { KeptRoom } from '../disk/room.js';
import { asStoreError, isMissing } from './file-errors.js';
import { asKey } from './object-keys.js';
import { type ByteRange, type ObjectInfo, ObjectStore, type StagedObject } from './object-store.js';
import { receiveFile } from './staged-file.js';

/** Objects as files below one folder; `.staging` beside them on the same file system, so that a rename is atomic. */
export class FolderObjectStore extends ObjectStore {
  constructor(
    private readonly root: string,
    private readonly reserve?: KeptRoom,
  ) {
    super();
  }

  override async stage(
    source: AsyncIterable<Uint8Array>,
    options: { maxBytes: number },
  ): Promise<StagedObject> {
    await this.reserve?.require();
    return this.receive(source, options);
  }

  private async receive(
    source: AsyncIterable<Uint8Array>,
    options: { maxBytes: number },
  ): Promise<StagedObject> {
    const id = randomUUID();
    const path = this.stagingPath(id);
    await this.makeFolder(dirname(path));
    return { id, ...(await receiveFile(source, path, options.maxBytes)) };
  }

  override async keep(staged: StagedObject, key: string): Promise<void> {
    const target = this.path(key);
    await this.makeFolder(dirname(target));
    await this.linkOnce(staged, target);
  }

  override async discard(staged: StagedObject): Promise<void> {
    await rm(this.stagingPath(staged.id), { force: true });
  }

  override withStaged<T>(staged: StagedObject, use: (path: string) => Promise<T>): Promise<T> {
    return use(this.stagingPath(staged.id));
  }

  override async putFile(path: string, key: string): Promise<void> {
    await this.reserve?.require();
    const target = this.path(key);
    const aside = this.stagingPath(randomUUID());
    await this.makeFolder(dirname(target));
    await this.makeFolder(dirname(aside));
    try {
      await copyFile(path, aside, constants.COPYFILE_FICLONE);
      const file = await open(aside, 'r+');
      await file.sync();
      await file.close();
      await rename(aside, target);
      await syncFolder(dirname(target));
    } catch (error) {
      await rm(aside, { force: true });
      asStoreError(error);
    }
  }

  override async open(key: string, range?: ByteRange): Promise<Readable> {
    const path = this.path(key);
    await access(path, constants.R_OK).catch((error: unknown) => missingOr(error, key));
    return createReadStream(path, range ? { start: range.start, end: range.end } : {});
  }

  override async stat(key: string): Promise<ObjectInfo | undefined> {
    return infoOf(this.path(key), key);
  }

  override async *list(prefix: string): AsyncIterable<ObjectInfo> {
    const from = join(this.root, prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '');
    for await (const path of walk(from)) {
      const key = path
        .slice(this.root.length + 1)
        .split(sep)
        .join('/');
      if (!key.startsWith(prefix) || key.startsWith('.')) continue;
      // a stray file may have a name that is no key of ours; it is listed so that someone sees it
      const info = await infoOf(path, key);
      if (info) yield info;
    }
  }

  override async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true }).catch(asStoreError);
  }

  override async withFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
    const path = this.path(key);
    await access(path, constants.R_OK).catch((error: unknown) => missingOr(error, key));
    return use(path);
  }

  override async claimInstance(id: string): Promise<{ id: string }> {
    await this.makeFolder(this.root);
    const owner = await this.owner();
    if (owner) return { id: owner };
    const claim = await this.receive(Readable.from([Buffer.from(`${id}\n`)]), { maxBytes: 1_000 });
    // an empty one is what a crash left; otherwise HTTP process and worker claim at once, and the first has it
    if (owner === '') await rename(this.stagingPath(claim.id), this.ownerPath).catch(asStoreError);
    else await this.linkOnce(claim, this.ownerPath);
    return { id: (await this.owner()) ?? '' };
  }

  override async check(): Promise<void> {
    await this.makeFolder(this.root);
    await access(this.root, constants.W_OK).catch(asStoreError);
  }

  private path(key: string): string {
    return join(this.root, ...asKey(key).split('/'));
  }

  private get ownerPath(): string {
    return join(this.root, '.instance');
  }

  /** Undefined if no installation has claimed this folder yet. */
  private async owner(): Promise<string | undefined> {
    try {
      return (await readFile(this.ownerPath, 'utf8')).trim();
    } catch (error) {
      return isMissing(error) ? undefined : asStoreError(error);
    }
  }

  /** Moves a staged file to a key that does not exist yet: an existing object is never replaced, not even by equal bytes. */
  private async linkOnce(staged: StagedObject, target: string): Promise<void> {
    await link(this.stagingPath(staged.id), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') asStoreError(error);
    });
    await syncFolder(dirname(target));
    await rm(this.stagingPath(staged.id), { force: true });
  }

  private stagingPath(id: string): string {
    return join(this.root, '.staging', id);
  }

  private async makeFolder(path: string): Promise<void> {
    await mkdir(path, { recursive: true, mode: 0o750 }).catch(asStoreError);
  }
}

async function infoOf(path: string, key: string): Promise<ObjectInfo | undefined> {
  try {
    const found = await stat(path);
    return { key, bytes: found.size, modifiedAt: found.mtime };
  } catch (error) {
    if (isMissing(error)) return undefined;
    return asStoreError(error);
  }
}

function missingOr(error: unknown, key: string): never {
  if (isMissing(error)) throw new PermanentError('originalMissing', key, { cause: error });
  return asStoreError(error);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(asStoreError);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function* walk(folder: string): AsyncIterable<string> {
  const entries = await opendir(folder).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    return asStoreError(error);
  });
  if (!entries) return;
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}
