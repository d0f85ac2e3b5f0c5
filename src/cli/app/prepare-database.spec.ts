import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../../data-source.js';
import { openEmbeddedPostgres, type EmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import { OwnerLock } from '../../platform/process/owner-lock.js';
import { prepareEmbedded, type DatabaseToPrepare } from './prepare-database.js';

const log = { info: () => undefined, warn: () => undefined };
const dataDir = mkdtempSync(join(tmpdir(), 'phusa-prepare-'));
let database: EmbeddedPostgres;
let toPrepare: DatabaseToPrepare;

async function withSource<T>(work: (source: ReturnType<typeof createDataSource>) => Promise<T>): Promise<T> {
  const source = await createDataSource(database.url).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

const backups = (): string[] =>
  existsSync(join(dataDir, 'backups'))
    ? readdirSync(join(dataDir, 'backups')).filter((name) => name.startsWith('postgres-'))
    : [];

beforeAll(async () => {
  const lock = OwnerLock.take(dataDir, 'serve');
  if (!(lock instanceof OwnerLock)) throw new Error('a new folder has an owner');
  const reopen = (): Promise<EmbeddedPostgres> =>
    openEmbeddedPostgres({ dataDir, log, lock, durable: false });
  toPrepare = { dataDir, log, reopen };
  database = await reopen();
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(dataDir, { recursive: true });
});

describe('prepareEmbedded', () => {
  it('makes the tables in an empty database, and has then nothing to do', async () => {
    const prepared = await prepareEmbedded(database, toPrepare);
    expect(prepared).toBe(database);
    expect(await withSource((source) => source.showMigrations())).toBe(false);
    expect(await prepareEmbedded(database, toPrepare)).toBe(database);
    expect(backups()).toEqual([]);
  });

  it('copies a database that holds something before it upgrades it', async () => {
    await withSource((source) => source.undoLastMigration());
    database = await prepareEmbedded(database, toPrepare);
    expect(backups()).toHaveLength(1);
    expect(await withSource((source) => source.showMigrations())).toBe(false);
  }, 60_000);

  it('refuses a database that a newer phusa has changed', async () => {
    const name = 'AddWhatNobodyKnowsYet9999999999999';
    await withSource((source) =>
      source.query(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, '${name}')`),
    );
    await expect(prepareEmbedded(database, toPrepare)).rejects.toThrow(
      /newer version of phusa \(AddWhatNobodyKnowsYet/,
    );
    await withSource((source) => source.query(`DELETE FROM migration WHERE name = '${name}'`));
  });
});
