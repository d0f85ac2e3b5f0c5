import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { copiedTables, type CopiedTable } from './copied-tables.js';
import { type CopyClient, withCopyClient } from './copy-client.js';
import { copyIn, copyOut } from './copy-streams.js';
import type { TableSource } from './database-snapshot.js';
import { RowTally, sameTally, type Tally, tallying } from './row-tally.js';

/** Rows that came out of the target are not those that went in, or not those that were expected. */
export class RowsDiffer extends Error {
  constructor(
    readonly table: string,
    readonly expected: Tally,
    readonly found: Tally,
  ) {
    super(`${table}: ${expected.rows} rows (${expected.sum}) expected, ${found.rows} (${found.sum}) found`);
    this.name = 'RowsDiffer';
  }
}

export interface Loading {
  /** What each table shall come to, where that is known beforehand. */
  readonly expected?: ReadonlyMap<string, Tally>;
  readonly signal: AbortSignal;
  /** What else belongs to the same transaction. */
  readonly finish: (client: CopyClient) => Promise<void>;
}

/**
 * Puts all rows of `source` in the place of what is in the database at `url`, in one transaction: all or nothing. Each
 * table is read back and compared with what was sent. Throws RowsDiffer, and then nothing has changed.
 */
export async function loadDatabase(
  url: string,
  source: TableSource,
  { expected, signal, finish }: Loading,
): Promise<Map<string, Tally>> {
  return withCopyClient(url, async (client) => {
    await client.query('BEGIN');
    const tallies = new Map<string, Tally>();
    await empty(client);
    for (const table of source.tables) {
      const sent = await sendRows(client, source, table, signal);
      compare(table, expected?.get(table.name) ?? sent, sent);
      compare(table, sent, await tallyOf(client, table, signal));
      tallies.set(table.name, sent);
    }
    await setSequences(client, source);
    await finish(client);
    await client.query('COMMIT');
    return tallies;
  });
}

async function setSequences(client: CopyClient, { sequences }: TableSource): Promise<void> {
  for (const { name, value, called } of sequences) {
    const sequence = `public.${client.escapeIdentifier(name)}`;
    await client.query('SELECT setval($1::regclass, $2, $3)', [sequence, value, called]);
  }
}

async function empty(client: CopyClient): Promise<void> {
  const tables = await copiedTables(client);
  const names = tables.map(({ name }) => `public.${client.escapeIdentifier(name)}`);
  await client.query(`TRUNCATE ${names.join(', ')}`);
}

async function sendRows(
  client: CopyClient,
  source: TableSource,
  table: CopiedTable,
  signal: AbortSignal,
): Promise<Tally> {
  const tally = new RowTally();
  await pipeline(source.rows(table), tallying(tally), copyIn(client, table), { signal });
  return tally.tally;
}

async function tallyOf(client: CopyClient, table: CopiedTable, signal: AbortSignal): Promise<Tally> {
  const tally = new RowTally();
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      tally.add(chunk);
      done();
    },
  });
  await pipeline(copyOut(client, table), sink, { signal });
  return tally.tally;
}

function compare({ name }: CopiedTable, expected: Tally, found: Tally): void {
  if (!sameTally(expected, found)) throw new RowsDiffer(name, expected, found);
}
