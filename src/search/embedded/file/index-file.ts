import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import type { IndexState } from '../../port/search-index.js';
import { INDEX_FORMAT, SCHEMA } from './schema.js';

export type IndexDatabase = Database.Database;

/** The file is not an index of this format: broken, foreign or older. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}

/** A full check reads every page: worth it only where that takes no time. */
const CHECKED_UP_TO = 64 * 1024 * 1024;

export interface OpenedIndex {
  readonly database: IndexDatabase;
  readonly state: IndexState;
  readonly detail?: string;
}

/** Opens the index for the one writer. What is damaged is removed and begun anew: it can always be refilled. */
export function openForWriting(path: string, instanceId: string): OpenedIndex {
  if (!existsSync(path)) return { database: create(path, instanceId), state: 'created' };
  try {
    return { database: checked(path), state: 'ready' };
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeIndexFiles(path);
    const detail = error instanceof Error ? error.message : String(error);
    return { database: create(path, instanceId), state: 'damaged', detail };
  }
}

/** Opens an index that a writer made, so that nothing can be written through it; undefined while there is none. */
export function openForReading(path: string): IndexDatabase | undefined {
  if (!existsSync(path)) return undefined;
  const database = new Database(`${pathToFileURL(path).href}?mode=ro`);
  try {
    tune(database);
    checkFormat(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Names of the index files in a folder, newest first. */
export function generationsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => ({ name: name.slice(0, -'.db'.length), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => name);
}

export function removeIndexFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

export const isDamage = (error: unknown): boolean =>
  error instanceof DamagedIndex ||
  (error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^SQLITE_(CORRUPT|NOTADB)/.test(error.code));

export function aboutIndex(database: IndexDatabase, key: 'format' | 'instance'): string | undefined {
  const row = database.prepare('SELECT value FROM about WHERE key = ?').get(key) as
    { value: string } | undefined;
  return row?.value;
}

function create(path: string, instanceId: string): IndexDatabase {
  const database = new Database(path);
  database.pragma('page_size = 8192');
  tune(database);
  database.pragma('journal_mode = WAL');
  database.exec('BEGIN IMMEDIATE');
  database.exec(SCHEMA);
  for (const table of ['pair_fts', 'record_fts']) {
    // Tokens wait in memory until they make a segment worth writing; the default of 1 MB makes thousands.
    database.exec(`INSERT INTO ${table}(${table}, rank) VALUES('hashsize', 33554432)`);
  }
  const about = database.prepare('INSERT INTO about(key, value) VALUES(?, ?)');
  about.run('format', String(INDEX_FORMAT));
  about.run('instance', instanceId);
  database.exec('COMMIT');
  return database;
}

function checked(path: string): IndexDatabase {
  const database = new Database(path);
  try {
    tune(database);
    checkFormat(database);
    if (statSync(path).size <= CHECKED_UP_TO) {
      const row = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
      if (row.quick_check !== 'ok') throw new DamagedIndex(row.quick_check);
    }
    database.prepare('SELECT rowid FROM pair_fts WHERE pair_fts MATCH ? LIMIT 1').all('"a"');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkFormat(database: IndexDatabase): void {
  const known = database
    .prepare("SELECT count(*) AS n FROM sqlite_master WHERE name IN ('about', 'docs', 'segments')")
    .get() as { n: number };
  if (known.n < 3) throw new DamagedIndex('the file holds no index');
  const format = aboutIndex(database, 'format');
  if (format !== String(INDEX_FORMAT)) throw new DamagedIndex(`format ${format ?? 'unknown'}`);
}

function tune(database: IndexDatabase): void {
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -65536');
  database.pragma('mmap_size = 1073741824');
  database.pragma('temp_store = MEMORY');
}
