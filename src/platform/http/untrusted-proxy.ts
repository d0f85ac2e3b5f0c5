import type { Request, RequestHandler } from 'express';
import type { Logger } from '../logging/create-logger.js';
import { untrustedForwards } from '../metrics/metrics-registry.js';

const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded'];
/** A client with many addresses must not fill the log. */
const MOST_TOLD = 10;

type Trust = (address: string, hops: number) => boolean;

/**
 * Tells the log once of each address that forwards requests and is no trusted proxy: where that is the installation's
 * own proxy, no cookie is set and all readers share one limit, and nothing else says why.
 */
export function untrustedProxyNotice(log: Pick<Logger, 'warn'>): RequestHandler {
  const told = new Set<string>();
  return (request, _response, next) => {
    const address = request.socket.remoteAddress ?? '';
    if (forwards(request) && !(request.app.get('trust proxy fn') as Trust)(address, 0)) {
      untrustedForwards.inc();
      if (!told.has(address) && told.size < MOST_TOLD) {
        told.add(address);
        log.warn({ address }, words(address));
      }
    }
    next();
  };
}

const forwards = ({ headers }: Request): boolean => FORWARDED.some((name) => headers[name] !== undefined);

const words = (address: string): string =>
  `${address} sends X-Forwarded-* and is no trusted proxy, so what it says of its clients is not used. ` +
  `If it is your proxy, set PHUSA_TRUSTED_PROXIES=${address.replace(/^::ffff:/, '')} (or its range, or private). / ` +
  `${address} gửi X-Forwarded-* nhưng không phải proxy được tin cậy. ` +
  `Nếu đó là proxy của bạn, hãy đặt PHUSA_TRUSTED_PROXIES như trên.`;
