import type { CopyClient } from './copy-client.js';

/** A table as it is copied: what is counted up by itself is not. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface CopiedSequence {
  readonly name: string;
  readonly value: string;
  /** Whether `value` was given out already. */
  readonly called: boolean;
}

/** Kept by the migrations themselves. */
const NOT_COPIED = ['migration'];

/**
 * Every table of the catalogue. Sessions (schema http) and the queue (schema bullmq) are not among them: people sign
 * in again, and the queue is filled from the runs.
 */
export async function copiedTables(client: CopyClient): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT class.relname::text AS name, array_agg(attribute.attname::text ORDER BY attribute.attname) AS columns
     FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid
     WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p') AND class.relname <> ALL($1)
       AND attribute.attnum > 0 AND NOT attribute.attisdropped AND attribute.attgenerated = ''
     GROUP BY class.relname ORDER BY class.relname`,
    [NOT_COPIED],
  );
  return rows;
}

export async function copiedSequences(client: CopyClient): Promise<CopiedSequence[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT sequencename::text AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename",
  );
  const sequences: CopiedSequence[] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM public.${client.escapeIdentifier(name)}`,
    );
    sequences.push(...found.map(({ value, called }) => ({ name, value, called })));
  }
  return sequences;
}

/** Names of the migrations that made these tables, in their order. */
export async function migrationNames(client: CopyClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migration ORDER BY id');
  return rows.map(({ name }) => name);
}
