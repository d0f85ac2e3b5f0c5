import type { TableSource } from '../../platform/database/copying/database-snapshot.js';
import { StartError } from '../../platform/process/start-error.js';
import { copyObject } from '../../platform/storage/copy-object.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { concurrentMap } from '../../shared/concurrent-map.js';
import type { BackupFolder } from './backup-folder.js';
import { checkDatabase } from './check-backup.js';
import { faultOf } from './copy-objects.js';
import { type Fault, faultLine } from './fault.js';
import { fillDatabase } from './fill-database.js';
import type { Manifest } from './manifest.js';
import { missingOriginals } from './missing-originals.js';
import { type ListedObject, listedObjects } from './object-list.js';
import { readPacked } from './packed-file.js';
import { claimStore, refuseBusy, refuseFull } from './refusals.js';
import { targetState } from './target-database.js';

const AT_ONCE = 4;

export interface RestoreOrder {
  readonly folder: BackupFolder;
  readonly copy: string;
  readonly manifest: Manifest;
  readonly url: string;
  readonly store: ObjectStore;
  /** Replace whatever the target contains. */
  readonly replace: boolean;
  readonly signal: AbortSignal;
  readonly saw: () => void;
  readonly fault: (fault: Fault) => void;
}

/**
 * Restores a copy: the objects first, then the database in one transaction. If it is interrupted at any point, the target
 * is unchanged or refuses to start, and the command can be run again: objects already there are not copied twice.
 */
export async function restore(order: RestoreOrder): Promise<void> {
  const { copy, manifest, url, store, signal } = order;
  const state = await targetState(url);
  refuseBusy(state);
  if (!order.replace) refuseFull(state);
  await refuseDamaged(order);
  await claimStore(store, manifest.instanceId);
  await restoreObjects(order);
  const expected = new Map(manifest.tables.map(({ name, rows, sum }) => [name, { rows, sum }]));
  await fillDatabase({ url, source: sourceOf(copy, manifest), expected, store, signal });
  for await (const key of missingOriginals(url, store)) order.fault({ what: key, why: 'missing' });
}

function sourceOf(copy: string, { migrations, tables, sequences }: Manifest): TableSource {
  const files = new Map(tables.map(({ name, file }) => [name, file]));
  return {
    migrations,
    tables,
    sequences,
    rows: ({ name }) => readPacked(copy, files.get(name) ?? ''),
  };
}

/** Checked before anything is touched: a database that cannot be loaded completely is not loaded at all. */
async function refuseDamaged({ copy, manifest, signal }: RestoreOrder): Promise<void> {
  const faults: Fault[] = [];
  await checkDatabase({ copy, manifest, signal, fault: (fault) => faults.push(fault) });
  if (faults.length === 0) return;
  const lines = faults.map(faultLine);
  throw new StartError({
    vi: ['Bản sao bị hỏng, không có gì thay đổi:', ...lines.map(({ vi }) => vi)].join('\n'),
    en: ['The copy is damaged; nothing was changed:', ...lines.map(({ en }) => en)].join('\n'),
  });
}

async function restoreObjects({
  folder,
  copy,
  manifest,
  store,
  signal,
  saw,
  fault,
}: RestoreOrder): Promise<void> {
  const listed = async function* (): AsyncGenerator<ListedObject> {
    for await (const object of listedObjects(copy, manifest.objects.file)) {
      signal.throwIfAborted();
      yield object;
    }
  };
  await concurrentMap(listed(), AT_ONCE, async ({ key, bytes, sha256 }) => {
    try {
      const there = await store.stat(key);
      if (there?.bytes !== bytes) await copyObject(folder.objects, store, key, sha256);
    } catch (error) {
      const found = faultOf(error, key);
      if (!found) throw error;
      fault(found);
    }
    saw();
  });
}
