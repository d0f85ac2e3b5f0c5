import { withCopyClient } from '../../platform/database/copying/copy-client.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';

const AT_ONCE = 1000;

/**
 * Keys of originals that living documents stand on and `store` lacks. `before`: of files from before that moment.
 * What was purged since is named by no document any more.
 */
export async function* missingOriginals(
  url: string,
  store: Pick<ObjectStore, 'stat'>,
  before: Date = new Date(),
): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const keys = await nextKeys(url, before, last);
    for (const key of keys) if (!(await store.stat(key))) yield key;
    const end = keys.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** A connection each time: the questions to the store between two may take long. */
const nextKeys = (url: string, before: Date, last: string): Promise<string[]> =>
  withCopyClient(url, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `SELECT DISTINCT file.object_key AS key FROM document_file file
       JOIN document ON document.id = file.document_id AND document.deleted_at IS NULL
       WHERE file.kind = 'original' AND file.created_at <= $1 AND file.object_key > $2
       ORDER BY key LIMIT ${AT_ONCE}`,
      [before, last],
    );
    return rows.map(({ key }) => key);
  });
