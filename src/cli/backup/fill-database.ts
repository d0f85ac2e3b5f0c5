import { type CopyClient, withCopyClient } from '../../platform/database/copying/copy-client.js';
import type { TableSource } from '../../platform/database/copying/database-snapshot.js';
import { loadDatabase } from '../../platform/database/copying/load-database.js';
import type { Tally } from '../../platform/database/copying/row-tally.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { bringUpToDate, makeTables, targetState } from './target-database.js';

export interface LeaderDots {
  readonly url: string;
  readonly source: TableSource;
  readonly expected?: ReadonlyMap<string, Tally>;
  /** The store that the database will stand beside; its objects are there already. */
  readonly store: Pick<ObjectStore, 'stat'>;
  readonly signal: AbortSignal;
}

const AT_ONCE = 500;

/** Makes the tables as the source's are, loads and compares the rows, and brings all to this version. */
export async function fillDatabase({ url, source, expected, store, signal }: LeaderDots): Promise<void> {
  await makeTables(url, source.migrations, (await targetState(url)).migrations);
  await loadDatabase(url, source, {
    ...(expected ? { expected } : {}),
    signal,
    finish: async (client) => {
      // the index is another one, and so is the queue
      await client.query('UPDATE instance SET search_index = NULL');
      await client.query('UPDATE run SET queued_at = NULL');
      await renewLostDerivatives(client, store);
    },
  });
  await bringUpToDate(url);
  // what was found in another store says nothing of this one
  await withCopyClient(url, (client) =>
    client.query('UPDATE document_file SET checked_at = NULL, fixity = NULL WHERE checked_at IS NOT NULL'),
  );
}

/** A searchable PDF that did not come along is written again. */
async function renewLostDerivatives(client: CopyClient, store: Pick<ObjectStore, 'stat'>): Promise<void> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<{ id: string; key: string }>(
      `SELECT id, object_key AS key FROM document_file WHERE kind = 'searchable' AND id > $1
       ORDER BY id LIMIT ${AT_ONCE}`,
      [last],
    );
    const lost: string[] = [];
    for (const { id, key } of rows) if (!(await store.stat(key))) lost.push(id);
    if (lost.length > 0) {
      await client.query('UPDATE document_file SET rewrite_after = now() WHERE id = ANY($1)', [lost]);
    }
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}
