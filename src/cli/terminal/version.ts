import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Our version, from the nearest package.json above: the built file lies one folder deeper than its source. */
export function programVersion(folder: string = import.meta.dirname): string {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest) && folder !== dirname(folder)) return programVersion(dirname(folder));
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
