import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { objectHash } from '../../platform/storage/object-hash.js';
import { RowTally, sameTally } from '../../platform/database/copying/row-tally.js';
import type { BackupFolder } from './backup-folder.js';
import { faultOf } from './copy-objects.js';
import type { Fault } from './fault.js';
import { fileHash, type FileInCopy, type Manifest } from './manifest.js';
import { listedObjects } from './object-list.js';
import { readPacked } from './packed-file.js';

export interface CheckOrder {
  readonly folder: BackupFolder;
  readonly copy: string;
  readonly manifest: Manifest;
  readonly signal: AbortSignal;
  readonly saw: () => void;
  readonly fault: (fault: Fault) => void;
}

/** Reads a whole copy: every file of its database, every row in them, every byte of every object. Changes nothing. */
export async function checkBackup(order: CheckOrder): Promise<void> {
  if (await checkDatabase(order)) await checkObjects(order);
}

/** The files that the manifest names, as it describes them. False: the list of objects cannot be read. */
export async function checkDatabase({
  copy,
  manifest,
  signal,
  fault,
}: Omit<CheckOrder, 'folder' | 'saw'>): Promise<boolean> {
  for (const table of manifest.tables) {
    signal.throwIfAborted();
    const found = await fileFault(copy, table);
    if (found) fault(found);
    else if (!(await holdsItsRows(copy, table, signal))) fault({ what: table.file, why: 'damaged' });
  }
  const list = await fileFault(copy, manifest.objects);
  if (list) fault(list);
  return list === undefined;
}

async function checkObjects({ folder, copy, manifest, signal, saw, fault }: CheckOrder): Promise<void> {
  let count = 0;
  for await (const { key, sha256 } of listedObjects(copy, manifest.objects.file)) {
    signal.throwIfAborted();
    count += 1;
    try {
      if ((await objectHash(folder.objects, key, { signal })) !== sha256)
        fault({ what: key, why: 'damaged' });
    } catch (error) {
      const found = faultOf(error, key);
      if (!found) throw error;
      fault(found);
    }
    saw();
  }
  if (count !== manifest.objects.count) fault({ what: manifest.objects.file, why: 'damaged' });
}

async function fileFault(copy: string, { file, sha256 }: FileInCopy): Promise<Fault | undefined> {
  const path = join(copy, file);
  if (!existsSync(path)) return { what: file, why: 'missing' };
  return (await fileHash(path)) === sha256 ? undefined : { what: file, why: 'damaged' };
}

async function holdsItsRows(
  copy: string,
  table: Manifest['tables'][number],
  signal: AbortSignal,
): Promise<boolean> {
  const tally = new RowTally();
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      tally.add(chunk);
      done();
    },
  });
  await pipeline(readPacked(copy, table.file), sink, { signal });
  return sameTally(tally.tally, table);
}
