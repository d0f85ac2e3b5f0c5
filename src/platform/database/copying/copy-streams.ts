import copyStreams from 'pg-copy-streams';
import type { Readable, Writable } from 'node:stream';
import type { CopyClient } from './copy-client.js';
import type { CopiedTable } from './copied-tables.js';

/** The rows of a table in COPY's text format. */
export const copyOut = (client: CopyClient, table: CopiedTable): Readable =>
  client.query(copyStreams.to(`COPY ${target(client, table)} TO STDOUT`));

/** Takes rows in COPY's text format. */
export const copyIn = (client: CopyClient, table: CopiedTable): Writable =>
  client.query(copyStreams.from(`COPY ${target(client, table)} FROM STDIN`));

function target(client: CopyClient, { name, columns }: CopiedTable): string {
  const names = columns.map((column) => client.escapeIdentifier(column));
  return `public.${client.escapeIdentifier(name)} (${names.join(', ')})`;
}
