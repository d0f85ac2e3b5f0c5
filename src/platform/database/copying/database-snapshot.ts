import type { Readable } from 'node:stream';
import {
  copiedSequences,
  type CopiedSequence,
  copiedTables,
  type CopiedTable,
  migrationNames,
} from './copied-tables.js';
import { type CopyClient, withCopyClient } from './copy-client.js';
import { copyOut } from './copy-streams.js';

/** What can be loaded into an empty database: one that is open, or one that was written into files. */
export interface TableSource {
  readonly migrations: readonly string[];
  readonly tables: readonly CopiedTable[];
  readonly sequences: readonly CopiedSequence[];
  rows(table: CopiedTable): Readable;
}

/** The database as of one moment, however long `use` takes and whatever is written meanwhile. */
export const withSnapshot = <T>(
  url: string,
  use: (snapshot: TableSource, client: CopyClient) => Promise<T>,
): Promise<T> =>
  withCopyClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const snapshot = {
      migrations: await migrationNames(client),
      tables: await copiedTables(client),
      sequences: await copiedSequences(client),
      rows: (table: CopiedTable) => copyOut(client, table),
    };
    return use(snapshot, client);
  });
