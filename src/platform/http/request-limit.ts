import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import rateLimit, { ipKeyGenerator } from 'express-rate-limit';
import { PROBLEM_TYPE } from './problem.js';

const WINDOW_MS = 60_000;
const KEYED_TIMES = 5;
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * So many calls a minute from one address, five times as many with an API key; `RateLimit` headers say what is left
 * (IETF draft 8), and 429 when to come back. Counted within one process. Who sits at the machine itself is not counted,
 * nor is anybody where `perMinute` is 0.
 */
export function requestLimit(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: (request) => (bearer(request) ? KEYED_TIMES * perMinute : perMinute),
    keyGenerator: (request) => {
      const key = bearer(request);
      return key ? createHash('sha256').update(key).digest('base64') : ipKeyGenerator(request.ip ?? '');
    },
    skip: (request) => perMinute === 0 || LOOPBACK.test(request.ip ?? ''),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tooMany,
  });
}

const bearer = (request: Request): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

function tooMany(_request: Request, response: Response): void {
  const message = {
    vi: 'Quá nhiều yêu cầu trong một phút. Hãy đợi rồi thử lại; cần nhiều hơn thì xin khóa API.',
    en: 'Too many requests in a minute. Wait, then try again; for more, ask for an API key.',
  };
  const problem = { type: 'about:blank', title: message.en, status: 429, code: 'tooManyRequests', message };
  response.status(429).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}
