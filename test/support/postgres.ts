import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDataSource } from '../../src/data-source.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { throwaway } from './throwaway.js';

export interface TestDatabase {
  readonly url: string;
  /** Ends whatever session is left and removes it. */
  drop(): Promise<void>;
}

/** An empty database for one spec file, on the run's throwaway PostgreSQL, the one of TEST_DATABASE_URL, or `at`. */
export async function testDatabase(at?: string): Promise<TestDatabase> {
  return createDatabase(at ?? process.env['TEST_DATABASE_URL'] ?? (await throwaway()).url);
}

/** One with this version's tables: a copy of the throwaway PostgreSQL's, or migrated on the one of TEST_DATABASE_URL. */
export async function migratedDatabase(): Promise<TestDatabase> {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given) {
    const { url, template } = await throwaway();
    const copy = await createDatabase(url, `TEMPLATE ${template}`);
    // No two installations have one name.
    await run(copy.url, 'UPDATE instance SET id = gen_random_uuid()');
    return copy;
  }
  const database = await createDatabase(given);
  const dataSource = await createDataSource(database.url).initialize();
  await runMigrations(dataSource).finally(() => dataSource.destroy());
  return database;
}

async function createDatabase(server: string, how = ''): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} ${how}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
