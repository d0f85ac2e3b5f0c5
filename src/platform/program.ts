import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Program {
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
}

/** What the nearest package.json above this file says of the program: of the source, and of what is built of it. */
export function thisProgram(folder = dirname(fileURLToPath(import.meta.url))): Program {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    if (version !== undefined && license !== undefined) return { version, licence: license };
  }
  const above = dirname(folder);
  if (above === folder) throw new Error('no package.json says which version this is');
  return thisProgram(above);
}
