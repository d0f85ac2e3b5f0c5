import { Readable } from 'node:stream';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyClient } from '../../platform/database/copying/copy-client.js';
import { withSnapshot, type TableSource } from '../../platform/database/copying/database-snapshot.js';
import { RowTally, tallying } from '../../platform/database/copying/row-tally.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { StartError } from '../../platform/process/start-error.js';
import type { BackupFolder } from './backup-folder.js';
import { copyObjects } from './copy-objects.js';
import type { Fault } from './fault.js';
import { FORMAT, MANIFEST, type Manifest, type TableInCopy } from './manifest.js';
import { missingOriginals } from './missing-originals.js';
import { objectLine, type ListedObject } from './object-list.js';
import { writePacked } from './packed-file.js';

export interface BackupOrder {
  readonly url: string;
  readonly store: ObjectStore;
  readonly folder: BackupFolder;
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Called for every object of the copy; `anew` is true if no earlier copy contained it. */
  readonly saw: (object: ListedObject, anew: boolean) => void;
  readonly fault: (fault: Fault) => void;
}

export interface Backup {
  /** Its folder. */
  readonly copy: string;
  readonly manifest: Manifest;
}

/**
 * The database first, as it is at one moment; then the objects. What is taken in meanwhile may leave an object that the
 * copy's database does not know, never the other way round: originals are in the store before the catalogue knows them,
 * and nothing is written to a key twice.
 */
export async function takeBackup(order: BackupOrder): Promise<Backup> {
  const { folder, signal } = order;
  const takenAt = new Date();
  const partial = await folder.begin(takenAt);
  const database = await withSnapshot(order.url, async (snapshot, client) => {
    const instanceId = await instanceOf(client);
    await refuseForeignFolder(folder, instanceId);
    const tables = await copyTables(snapshot, partial, signal);
    const { migrations, sequences } = snapshot;
    return { instanceId, migrations, tables, sequences };
  });
  const objects = await listObjects(order, partial);
  for await (const key of missingOriginals(order.url, folder.objects, takenAt)) {
    order.fault({ what: key, why: 'missing' });
  }
  const manifest: Manifest = {
    format: FORMAT,
    phusa: order.version,
    takenAt: takenAt.toISOString(),
    ...database,
    objects,
    settings: order.settings,
  };
  signal.throwIfAborted();
  await writeManifest(join(partial, MANIFEST), manifest);
  return { copy: await folder.finish(partial), manifest };
}

async function copyTables(
  snapshot: TableSource,
  partial: string,
  signal: AbortSignal,
): Promise<TableInCopy[]> {
  const tables: TableInCopy[] = [];
  for (const table of snapshot.tables) {
    const tally = new RowTally();
    const file = `tables/${table.name}.copy.gz`;
    const written = await writePacked(partial, file, snapshot.rows(table), signal, tallying(tally));
    tables.push({ ...table, ...written, ...tally.tally });
  }
  return tables;
}

/** Copies the objects, and writes the list of them as they come. */
async function listObjects(
  { store, folder, signal, saw, fault }: BackupOrder,
  partial: string,
): Promise<Manifest['objects']> {
  const list = new Readable({ read: () => undefined });
  let count = 0;
  let objectBytes = 0;
  const written = writePacked(partial, 'objects.ndjson.gz', list, signal);
  written.catch(() => undefined); // told by the await below
  try {
    await copyObjects({
      from: store,
      to: folder.objects,
      signal,
      fault,
      done: (object, anew) => {
        list.push(objectLine(object));
        count += 1;
        objectBytes += object.bytes;
        saw(object, anew);
        return Promise.resolve();
      },
    });
    list.push(null);
  } catch (error) {
    list.destroy();
    throw error;
  }
  return { ...(await written), count, objectBytes };
}

async function instanceOf(client: CopyClient): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM public.instance WHERE slot = 1');
  const [instance] = rows;
  if (!instance) throw new Error('the database has no instance id');
  return instance.id;
}

async function refuseForeignFolder(folder: BackupFolder, instanceId: string): Promise<void> {
  const { id } = await folder.objects.claimInstance(instanceId);
  if (id === instanceId) return;
  throw new StartError({
    vi: `${folder.path} giữ bản sao lưu của hệ thống ${id}, không phải ${instanceId}. Hãy chọn thư mục khác.`,
    en: `${folder.path} holds backups of installation ${id}, not of ${instanceId}. Choose another folder.`,
  });
}

async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
