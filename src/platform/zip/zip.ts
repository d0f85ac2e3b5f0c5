import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';
import { PermanentError } from '../../shared/errors.js';
import { ZipGuard, zipFailure, type ZipTotal } from './zip-guard.js';
import { byNaturalName, isClutter, refuseStrangePath, zipName } from './zip-names.js';

export interface ZipLimits {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  /** Uncompressed to compressed, for files that come out large; an empty page may well shrink a lot. */
  readonly maxRatio: number;
}

export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 10_000,
  maxEntryBytes: 2 ** 31,
  maxTotalBytes: 20 * 2 ** 30,
  maxRatio: 300,
};

export interface ZipEntry {
  /** As in the archive, with slashes; data only, never a path to write to. */
  readonly name: string;
  /** Fails as `zipUnsafe` or `corrupt` while it is read, when the entry is not what it should be. */
  readonly stream: Readable;
}

const SMALL = 64 * 2 ** 20;
const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;

interface Listed {
  readonly name: string;
  readonly entry: Entry;
}

/**
 * Walks an archive's files in natural order of their names. An archive that is unsafe as a whole is refused before
 * the first file is given; one bad file fails through its own stream, and the walk goes on if `visit` does.
 */
export async function walkZip(
  path: string,
  limits: ZipLimits,
  visit: (entry: ZipEntry) => Promise<void>,
): Promise<void> {
  const archive = await openZip(path, limits);
  try {
    for (const name of archive.names) {
      const { stream, close } = archive.read(name);
      try {
        await visit({ name, stream });
      } finally {
        await close();
      }
      archive.refuseExcess();
    }
  } finally {
    archive.close();
  }
}

/** An archive whose files are read by name, under the same limits. */
export interface OpenZip {
  /** In natural order. */
  readonly names: readonly string[];
  /** The content of a file, to be closed however far it was read; throws `corrupt` where there is none of that name. */
  read(name: string): { readonly stream: Readable; readonly close: () => Promise<void> };
  /** Throws `zipUnsafe` once all that was read is more than allowed. */
  refuseExcess(): void;
  close(): void;
}

/** Throws `zipUnsafe`, `encrypted` or `corrupt` for an archive that is so as a whole. */
export async function openZip(path: string, limits: ZipLimits): Promise<OpenZip> {
  const zip = await opened(path);
  try {
    const files = (await listed(zip, limits)).sort(byNaturalName);
    const byName = new Map(files.map((file) => [file.name, file]));
    const total: ZipTotal = { bytes: 0, most: limits.maxTotalBytes };
    return {
      names: files.map(({ name }) => name),
      read: (name) => {
        const file = byName.get(name);
        if (!file) throw new PermanentError('corrupt', `${name} is not in the archive`);
        return guarded(zip, file, limits, total);
      },
      refuseExcess: () => {
        if (total.bytes > total.most)
          throw new PermanentError('zipUnsafe', `more than ${total.most} bytes in all`);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (zip) resolve(zip);
      else reject(zipFailure(error));
    });
  });
}

async function listed(zip: ZipFile, limits: ZipLimits): Promise<Listed[]> {
  if (zip.entryCount > limits.maxEntries) throw tooMany(zip.entryCount, limits);
  const files: Listed[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error) => reject(zipFailure(error)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      try {
        const name = zipName(entry.fileNameRaw, entry.generalPurposeBitFlag);
        refuseStrangePath(name);
        if (!isClutter(name)) {
          refuseUnsafe(name, entry, limits);
          files.push({ name, entry });
        }
        zip.readEntry();
      } catch (error) {
        reject(zipFailure(error));
      }
    });
    zip.readEntry();
  });
  const claimed = files.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (claimed > limits.maxTotalBytes) throw new PermanentError('zipUnsafe', `${claimed} bytes in all`);
  return files;
}

function refuseUnsafe(name: string, entry: Entry, limits: ZipLimits): void {
  if (entry.isEncrypted()) throw new PermanentError('encrypted', name);
  const { uncompressedSize, compressedSize } = entry;
  const mode = entry.externalFileAttributes >>> 16;
  if ((mode & FILE_KIND) === SYMBOLIC_LINK) throw new PermanentError('zipUnsafe', `${name}: a link`);
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.maxRatio) {
    throw new PermanentError('zipUnsafe', `${name}: ${uncompressedSize} bytes from ${compressedSize}`);
  }
}

function guarded(
  zip: ZipFile,
  { name, entry }: Listed,
  limits: ZipLimits,
  total: ZipTotal,
): ReturnType<OpenZip['read']> {
  const guard = new ZipGuard({ name, crc: entry.crc32, most: limits.maxEntryBytes }, total);
  guard.on('error', () => undefined); // it may come when nobody reads any more
  // Whatever ends the source ends the guard with it, and the guard's own reader hears why.
  const flow = source(zip, entry).then(
    async (from) => pipeline(from, guard),
    (error: unknown) => guard.destroy(error instanceof Error ? error : zipFailure(error)),
  );
  const ended = flow.then(
    () => undefined,
    () => undefined,
  );
  return {
    stream: guard,
    close: async () => {
      guard.destroy();
      await ended;
    },
  };
}

async function source(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error ?? new Error('no stream'));
      resolve(stream);
    });
  });
}

function tooMany(count: number, { maxEntries }: ZipLimits): PermanentError {
  return new PermanentError('zipUnsafe', `${count} entries, ${maxEntries} are allowed`);
}
