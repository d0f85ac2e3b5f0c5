import { Client } from 'pg';

/** All rows of the catalogue, table by table, as JSON in an order of their own: to compare two databases. */
export async function databaseContent(url: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET TimeZone = 'UTC'");
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1",
    );
    const content: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
      );
      content[name] = rows.map(({ row }) => row);
    }
    const { rows: sequences } = await client.query<{ row: string }>(
      "SELECT sequencename || ' ' || coalesce(last_value, 0) AS row FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
    );
    return { ...content, sequences: sequences.map(({ row }) => row) };
  } finally {
    await client.end();
  }
}
