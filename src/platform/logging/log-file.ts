import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNoRoom } from '../disk/no-room.js';

export interface LogLimits {
  /** A file is put aside at this size, and when its day is over. */
  readonly fileBytes: number;
  /** So many older files are kept. */
  readonly keptFiles: number;
}

/** Where no settings are at hand. */
export const DEFAULT_LOG_LIMITS: LogLimits = { fileBytes: 10 * 1024 ** 2, keptFiles: 14 };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes `path` ready to be appended to: what has grown large, or is of an earlier day, becomes `path.1`, older ones move up, the oldest goes. */
export function prepareLogFile(path: string, limits: LogLimits): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!isDue(path, limits)) return;
  moveUp(path, limits.keptFiles);
  renameSync(path, `${path}.1`);
}

/**
 * The same for a file that another process keeps open and appends to: it is copied and emptied in its place. A line that
 * is written between the two is lost, and on a full disk the whole file, for it is what fills the disk.
 */
export function trimOpenLog(path: string, limits: LogLimits): void {
  if (!isDue(path, limits)) return;
  moveUp(path, limits.keptFiles);
  try {
    copyFileSync(path, `${path}.1`);
  } catch (error) {
    rmSync(`${path}.1`, { force: true });
    if (!isNoRoom(error)) throw error;
  } finally {
    truncateSync(path);
  }
}

/** Only what holds something: an empty log has no day. */
function isDue(path: string, { fileBytes }: LogLimits): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.size === 0) return false;
  return found.size >= fileBytes || dayOf(found.mtime) < dayOf(new Date());
}

/** Of the machine's own clock, as the running log counts it. */
const dayOf = (at: Date): number => Math.floor((at.getTime() - at.getTimezoneOffset() * 60_000) / DAY_MS);

function moveUp(path: string, kept: number): void {
  rmSync(`${path}.${String(kept)}`, { force: true });
  for (let n = kept - 1; n >= 1; n -= 1) {
    if (statSync(`${path}.${String(n)}`, { throwIfNoEntry: false })) {
      renameSync(`${path}.${String(n)}`, `${path}.${String(n + 1)}`);
    }
  }
}
