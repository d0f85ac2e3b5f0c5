import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from './create-logger.js';
import { withLogContext } from './log-context.js';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const SANE_ID = /^[\w.-]{8,64}$/;
/** What follows is a secret that grants access. */
const SECRET_PATHS =
  /^(\/api\/v1\/(?:feeds|unsubscribe|interest\/own)\/|\/unsubscribe\/|\/interest\/own\/).+/;
const QUIET_PATHS = /^\/(health|assets)\//;

/** Gives each request an id (a proxy's own, if sane), says it back, and logs one line when it is over. */
export function requestLog(logger: Logger): Middleware {
  return (request, response, next) => {
    const requestId = requestIdOf(request);
    const startedAt = performance.now();
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      withLogContext({ requestId }, () => report(logger, request, response, performance.now() - startedAt));
    });
    withLogContext({ requestId }, next);
  };
}

function report(logger: Logger, request: IncomingMessage, response: ServerResponse, ms: number): void {
  // Express shortens `url` inside a mounted router; `originalUrl` is what was asked.
  const url = (request as { originalUrl?: string }).originalUrl ?? request.url ?? '/';
  // The query may hold what a person looks for: the path alone is logged.
  const path = (url.split('?')[0] ?? '/').replace(SECRET_PATHS, '$1[secret]');
  if (QUIET_PATHS.test(path) && response.statusCode < 500) return;
  const level = response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info';
  const outcome = response.writableFinished ? 'answered' : 'given up by the caller';
  logger[level]({ method: request.method, path, status: response.statusCode, ms: Math.round(ms) }, outcome);
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}
