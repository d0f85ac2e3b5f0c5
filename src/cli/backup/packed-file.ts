import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { FileInCopy } from './manifest.js';

/** Writes a stream into a new file, gzipped; it is on the disk, with its SHA-256, when this returns. */
export async function writePacked(
  folder: string,
  file: string,
  source: Readable,
  signal: AbortSignal,
  through: Transform = new PassThrough(),
): Promise<FileInCopy> {
  const path = join(folder, file);
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(source, through, createGzip({ level: 6 }), measure, out, { signal });
  return { file, bytes, sha256: hash.digest('hex') };
}

/** The unpacked bytes of such a file; a damaged one fails on the way. */
export function readPacked(folder: string, file: string): Readable {
  const packed = createReadStream(join(folder, file));
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => packed.destroy());
  return packed.pipe(unpacked);
}

/** After files in it were made or renamed. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
