import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files in a folder of an instance's own object store, however deep. */
export function storeFiles(dataDir: string, ...path: string[]): string[] {
  const folder = join(dataDir, 'objects', ...path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
