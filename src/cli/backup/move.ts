import { withCopyClient } from '../../platform/database/copying/copy-client.js';
import { withSnapshot } from '../../platform/database/copying/database-snapshot.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { StartError } from '../../platform/process/start-error.js';
import { copyObjects } from './copy-objects.js';
import type { Fault } from './fault.js';
import { fillDatabase } from './fill-database.js';
import { missingOriginals } from './missing-originals.js';
import { readBack } from './read-back.js';
import { claimStore, refuseBusy, refuseForeign } from './refusals.js';
import { targetState } from './target-database.js';

export interface Place {
  readonly url: string;
  readonly store: ObjectStore;
}

export interface MoveOrder {
  /** Nothing else writes there meanwhile: its data folder is locked. */
  readonly from: Place;
  /** A part that is the same as in `from` stays where it is. */
  readonly to: Place;
  readonly signal: AbortSignal;
  readonly saw: (bytes: number, copied: boolean) => void;
  readonly fault: (fault: Fault) => void;
}

export interface Moved {
  readonly instanceId: string;
  readonly documents: number;
  /** False: it was there already, as it is at the source. */
  readonly database: boolean;
}

/**
 * Copies objects, then the database, to other services, and changes nothing at the source. Every object is read back
 * from the target and compared by SHA-256, every table by rows and sum. May be interrupted and run again.
 */
export async function move(order: MoveOrder): Promise<Moved> {
  const { from, to, signal } = order;
  if ((await targetState(from.url)).migrations.length === 0) throw nothingHere();
  const source = await standOf(from.url);
  const moved = to.url !== from.url && !(await isThere(to.url, source));
  if (to.store !== from.store) await moveObjects(order, source.instanceId);
  if (moved) {
    await withSnapshot(from.url, (snapshot) =>
      fillDatabase({ url: to.url, source: snapshot, store: to.store, signal }),
    );
  }
  for await (const key of missingOriginals(to.url, to.store)) order.fault({ what: key, why: 'missing' });
  return { instanceId: source.instanceId, documents: source.documents, database: moved };
}

async function moveObjects({ from, to, signal, saw, fault }: MoveOrder, instanceId: string): Promise<void> {
  await claimStore(to.store, instanceId);
  await copyObjects({
    from: from.store,
    to: to.store,
    signal,
    fault,
    check: (key) => readBack(from.store, to.store, key),
    done: ({ bytes }, copied) => Promise.resolve(saw(bytes, copied)),
  });
}

interface Stand {
  readonly instanceId: string;
  readonly documents: number;
  /** Moves with every write of the catalogue. */
  readonly lastChange: string;
}

const standOf = (url: string): Promise<Stand> =>
  withCopyClient(url, async (client) => {
    const { rows } = await client.query<Stand>(
      `SELECT instance.id AS "instanceId", (SELECT count(*)::int FROM document) AS documents,
         (SELECT last_value::text FROM document_change_seq) AS "lastChange"
       FROM instance WHERE slot = 1`,
    );
    const [stand] = rows;
    if (!stand) throw new Error('the database has no instance id');
    return stand;
  });

const nothingHere = (): StartError =>
  new StartError({
    vi: 'Trong thư mục dữ liệu (PHUSA_DATA) không có hệ thống nào để chuyển.',
    en: 'The data folder (PHUSA_DATA) contains no installation to move.',
  });

/** Whether an earlier move brought the database; refuses one that phusa works on, and one that holds anything else. */
async function isThere(url: string, source: Stand): Promise<boolean> {
  const state = await targetState(url);
  refuseBusy(state);
  if (state.documents + state.people === 0) return false;
  const found = await standOf(url);
  if (found.instanceId !== source.instanceId) refuseForeign(state);
  if (found.lastChange === source.lastChange && found.documents === source.documents) return true;
  throw new StartError({
    vi: 'Hệ thống này đã được chuyển tới đó, và từ đó một trong hai nơi đã thay đổi. Để không mất gì, không có gì được chép. Hãy giữ một nơi, hoặc chuyển vào cơ sở dữ liệu trống.',
    en: 'This installation was already moved to the target, and one of the two has changed since. To avoid losing data, nothing was copied. Keep one of them, or move into an empty database.',
  });
}
