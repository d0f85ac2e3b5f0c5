import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Ends whatever session is left and removes it. */
  drop(): Promise<void>;
}

/** An empty database for one spec file, on the run's throwaway PostgreSQL, the one of TEST_DATABASE_URL, or `at`. */
export async function testDatabase(at?: string): Promise<TestDatabase> {
  const server = at ?? (await serverUrl());
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function serverUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const offered = process.env['PHUSA_TEST_POSTGRES'];
  if (!offered) throw new Error('no test PostgreSQL: run this through jest with test/global-setup.mjs');
  const response = await fetch(offered);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
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
