import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../data-source.js';
import { withCopyClient } from '../../platform/database/copying/copy-client.js';
import { migrationNames } from '../../platform/database/copying/copied-tables.js';
import { runMigrations } from '../../platform/database/migrate.js';
import { MIGRATIONS } from '../../platform/database/migrations/index.js';
import { StartError } from '../../platform/process/start-error.js';

/** What is found in a database that a copy shall be put into. */
export interface TargetState {
  /** Names of the migrations that have run there; none: it is empty. */
  readonly migrations: readonly string[];
  readonly documents: number;
  readonly people: number;
  /** phusa works on it at this moment. */
  readonly busy: boolean;
}

export const targetState = (url: string): Promise<TargetState> =>
  withCopyClient(url, async (client) => {
    const count = async (sql: string): Promise<number> =>
      Number((await client.query<{ count: string }>(sql)).rows[0]?.count ?? 0);
    const sessions = await count(
      `SELECT count(*) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name IN ('phusa', 'phusa listen')`,
    );
    const busy = sessions > 0;
    const tables = await count("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
    if (tables === 0) return { migrations: [], documents: 0, people: 0, busy };
    return {
      migrations: await migrationNames(client),
      documents: await count('SELECT count(*) FROM document'),
      people: await count('SELECT count(*) FROM person'),
      busy,
    };
  });

/** Makes the tables as the copy's were, so that its rows fit; `bringUpToDate` does the rest afterwards. */
export async function makeTables(
  url: string,
  wanted: readonly string[],
  found: readonly string[],
): Promise<void> {
  const known = MIGRATIONS.filter(({ name }) => wanted.includes(name));
  if (known.length < wanted.length) throw newerCopy();
  if (found.length === 0) await migrate(url, known);
  else if (found.join() !== wanted.join()) throw otherTables();
}

export const bringUpToDate = (url: string): Promise<void> => migrate(url, MIGRATIONS);

async function migrate(url: string, migrations: readonly (typeof MIGRATIONS)[number][]): Promise<void> {
  const source = await new DataSource({
    ...dataSourceOptions(url),
    migrations: [...migrations],
  }).initialize();
  try {
    await runMigrations(source);
  } finally {
    await source.destroy();
  }
}

const newerCopy = (): StartError =>
  new StartError({
    vi: 'Bản sao do một phiên bản phusa mới hơn tạo ra. Hãy dùng phiên bản đó, hoặc mới hơn.',
    en: 'The copy was made by a newer version of phusa. Use that version or a later one.',
  });

const otherTables = (): StartError =>
  new StartError({
    vi: 'Các bảng của cơ sở dữ liệu đích thuộc một phiên bản khác với bản sao. Hãy dùng một cơ sở dữ liệu trống (hoặc một thư mục dữ liệu mới).',
    en: 'The tables of the target database and the copy have different versions. Use an empty database (or a new data folder).',
  });
