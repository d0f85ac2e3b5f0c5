import type { RequestHandler } from 'express';
import { TransientError } from '../../shared/errors.js';
import type { DiskReserve } from './disk-reserve.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** An administrator must be able to sign in to make room, so signing in is attempted in spite of the full disk. */
const SIGNING_IN = /^\/session\/?$/;

/**
 * While the last of the reserve is all that is left, a request that writes is refused before it has begun, so that nothing
 * is done by halves; reading goes on. The body is read to its end, or a client that still sends never hears the answer.
 */
export function refuseWhenFull(reserve: Pick<DiskReserve, 'state'>): RequestHandler {
  return (request, _response, next) => {
    if (READING.has(request.method) || SIGNING_IN.test(request.path)) {
      next();
      return;
    }
    reserve.state().then((state) => {
      if (state !== 'full') {
        next();
        return;
      }
      request.resume();
      next(new TransientError('storeFull'));
    }, next);
  };
}
