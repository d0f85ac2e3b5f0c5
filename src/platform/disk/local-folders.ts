import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppConfig } from '../config/app-config.js';

export interface LocalFolder {
  /** How figures and findings name it. */
  readonly name: string;
  readonly path: string;
}

/**
 * The folders of this machine that phusa itself fills, one for each file system: uploads, logs and scratch lie in the data
 * folder always; originals, index and database only where no service of their own has them.
 */
export function localFolders({
  dataDir,
  s3,
  elasticsearch,
}: Pick<AppConfig, 'dataDir' | 's3' | 'elasticsearch'>): LocalFolder[] {
  const folders: LocalFolder[] = [
    { name: 'data', path: dataDir },
    // in a child process even an embedded database has an address; then its folder is there
    { name: 'postgres', path: join(dataDir, 'postgres') },
    ...(s3 ? [] : [{ name: 'objects', path: join(dataDir, 'objects') }]),
    ...(elasticsearch ? [] : [{ name: 'index', path: join(dataDir, 'index') }]),
  ];
  const seen = new Set<number>();
  return folders.filter(({ path }) => {
    const device = statSync(path, { throwIfNoEntry: false })?.dev;
    if (device === undefined || seen.has(device)) return false;
    seen.add(device);
    return true;
  });
}
