import type { DataSource } from 'typeorm';

/** Any two processes that start together agree on this number. */
const LOCK = 0x70687573;

/** Migrates an open database to this version. One process migrates, others wait for it. Returns the names of the migrations that were run. */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    await lock.release();
  }
}

/** True when tables are older than this program. */
export async function pendingMigrations(dataSource: DataSource): Promise<boolean> {
  return dataSource.showMigrations();
}
