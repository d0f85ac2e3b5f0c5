import { QueryFailedError, TypeORMError } from 'typeorm';
import { PhusaError, TransientError } from '../../shared/errors.js';
import { codeOf, isNoRoom } from '../disk/no-room.js';

/** PostgreSQL classes 08 (connection), 53 (resources), 57P (going down), and node's own words for it. */
const AWAY = /^(08|53|57P)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;
/** Another transaction was in the way, or the machine was too busy: deadlock, lost race, time limits of the server. */
const PASSING: ReadonlySet<string> = new Set(['40001', '40P01', '55P03', '57014', '25P03']);

export function isDatabaseAway(error: unknown): boolean {
  if (isNoRoom(error)) return false;
  if (error instanceof QueryFailedError)
    return AWAY.test(codeOf(error.driverError)) || isDatabaseAway(error.driverError);
  if (error instanceof TypeORMError) return /not connected|connection/i.test(error.message);
  return (
    AWAY.test(codeOf(error)) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(String(error))
  );
}

export const isPassing = (error: unknown): boolean =>
  isNoRoom(error) ||
  isDatabaseAway(error) ||
  (error instanceof QueryFailedError && PASSING.has(codeOf(error.driverError)));

/**
 * The one place where what the system below throws becomes a failure of ours that may pass: no room left, or a database
 * that is away. All else is given back as it came.
 */
export function asOutage(error: unknown): unknown {
  if (error instanceof PhusaError) return error;
  if (isNoRoom(error)) return new TransientError('storeFull', String(error), { cause: error });
  return isDatabaseAway(error) ? new TransientError('databaseAway', String(error), { cause: error }) : error;
}
