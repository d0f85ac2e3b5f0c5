import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from './postgres.js';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(() => client.end());

describe('testDatabase', () => {
  it('gives an empty database of its own, and takes it away although it is in use', async () => {
    const { rows } = await client.query(
      "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'",
    );
    expect(rows).toEqual([{ n: 0 }]);
    const other = await testDatabase();
    expect(other.url).not.toBe(database.url);
    await other.drop();
    await database.drop();
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });
});
