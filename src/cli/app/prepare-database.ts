import { createDataSource } from '../../data-source.js';
import { backUpStoppedCluster } from '../../platform/database/embedded-backup.js';
import type { EmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import { pendingMigrations, runMigrations } from '../../platform/database/migrate.js';
import type { Logger } from '../../platform/logging/create-logger.js';
import { StartError } from '../../platform/process/start-error.js';

export interface DatabaseToPrepare {
  readonly dataDir: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly reopen: () => Promise<EmbeddedPostgres>;
}

/** Migrates the embedded PostgreSQL to this version, after making a backup of its data. */
export async function prepareEmbedded(
  database: EmbeddedPostgres,
  { dataDir, log, reopen }: DatabaseToPrepare,
): Promise<EmbeddedPostgres> {
  const state = await databaseState(database.url);
  if (state === 'current') return database;
  let open = database;
  if (state === 'behind') {
    await database.stop();
    const copy = await backUpStoppedCluster(dataDir);
    log.info({ copy }, 'copied the database before the upgrade');
    open = await reopen();
  }
  await migrate(open.url, log);
  return open;
}

/** The same for a PostgreSQL that its own people look after and back up. */
export async function prepareForeign(url: string, log: Pick<Logger, 'info'>): Promise<void> {
  if ((await databaseState(url)) !== 'current') await migrate(url, log);
}

async function migrate(url: string, log: Pick<Logger, 'info'>): Promise<void> {
  const source = await createDataSource(url).initialize();
  try {
    const names = await runMigrations(source);
    log.info({ migrations: names }, 'the database is up to date');
  } finally {
    await source.destroy();
  }
}

/** `behind`: its tables are older than this program. Throws where they are newer. */
export async function databaseState(url: string): Promise<'empty' | 'behind' | 'current'> {
  const source = await createDataSource(url).initialize();
  try {
    const done = await migrationsDone(source);
    const known = new Set(source.migrations.map(({ name, constructor }) => name ?? constructor.name));
    const unknown = done.filter((name) => !known.has(name));
    if (unknown.length > 0) throw newerDatabase(unknown);
    if (done.length === 0) return 'empty';
    return (await pendingMigrations(source)) ? 'behind' : 'current';
  } finally {
    await source.destroy();
  }
}

async function migrationsDone(source: ReturnType<typeof createDataSource>): Promise<string[]> {
  const [table] = await source.query<{ there: boolean }[]>(
    `SELECT to_regclass('migration') IS NOT NULL AS there`,
  );
  if (!table?.there) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migration');
  return rows.map(({ name }) => name);
}

function newerDatabase(unknown: readonly string[]): StartError {
  return new StartError({
    vi: `Cơ sở dữ liệu thuộc một phiên bản phusa mới hơn (${unknown.join(', ')}). Hãy chạy phiên bản mới, hoặc khôi phục bản sao trong thư mục backups.`,
    en: `The database comes from a newer version of phusa (${unknown.join(', ')}). Run that version, or restore a copy from the backups folder.`,
  });
}
