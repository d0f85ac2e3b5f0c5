import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const ROTATE_BYTES = 10 * 1024 ** 2;
const KEEP = 3;

/** Makes `path` ready to be appended to; a log grown large becomes `path.1`, older ones move up, the oldest goes. */
export function prepareLogFile(path: string, rotateBytes = ROTATE_BYTES): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || statSync(path).size < rotateBytes) return;
  rmSync(`${path}.${KEEP}`, { force: true });
  for (let n = KEEP - 1; n >= 1; n -= 1) {
    if (existsSync(`${path}.${n}`)) renameSync(`${path}.${n}`, `${path}.${n + 1}`);
  }
  renameSync(path, `${path}.1`);
}
