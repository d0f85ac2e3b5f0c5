import { PhusaError } from '../../shared/errors.js';

/** The file system's words, PostgreSQL's (53100: disk_full) and SQLite's. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', '53100', 'SQLITE_FULL']);

/** Whether an error means a full disk or an exhausted quota, whichever part raised it. */
export function isNoRoom(error: unknown): boolean {
  if (error instanceof PhusaError) return error.code === 'storeFull';
  return NO_ROOM.has(codeOf(error)) || NO_ROOM.has(codeOf(driverErrorOf(error)));
}

/** The code that Node, PostgreSQL and SQLite give their errors; empty where there is none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What TypeORM wraps; asked by its shape, so that children which parse files need not load TypeORM. */
const driverErrorOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : undefined;
