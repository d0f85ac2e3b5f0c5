import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwaway } from './throwaway.js';

/** Where nothing has run yet: the first start makes everything, as on a new machine. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'phusa-running-'));

/** Of a test nothing has to outlive the machine. */
const NOT_DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'];

/**
 * A data folder whose database was made and migrated once for the whole run. All copies call themselves one
 * installation: two that share a store, an index or a server must each begin with an `emptyFolder`.
 */
export async function initialisedFolder(): Promise<string> {
  const { initialised } = await throwaway();
  const folder = emptyFolder();
  cpSync(initialised, folder, { recursive: true });
  appendFileSync(
    join(folder, 'postgres', 'postgresql.auto.conf'),
    NOT_DURABLE.map((name) => `${name} = off\n`).join(''),
  );
  return folder;
}
