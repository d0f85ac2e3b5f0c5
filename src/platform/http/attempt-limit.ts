import type { RequestHandler } from 'express';
import rateLimit from 'express-rate-limit';
import { PROBLEM_TYPE } from './problem.js';

export interface AttemptLimit {
  readonly attempts: number;
  readonly windowMs: number;
  /** Counts what succeeds too, where each answer alone tells nothing of it; else only what fails. */
  readonly all?: boolean;
}

const TOO_MANY_FAILED = {
  vi: 'Nhập sai quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
  en: 'Too many failed attempts. Wait a few minutes, then try again.',
};
const TOO_MANY = {
  vi: 'Đã yêu cầu quá nhiều lần. Hãy đợi rồi thử lại.',
  en: 'Too many requests of this kind. Wait a while, then try again.',
};

/** Slows whoever guesses: so many failed POSTs an address in a while, then 429 with Retry-After. */
export function attemptLimit({ attempts, windowMs, all = false }: AttemptLimit): RequestHandler {
  return rateLimit({
    windowMs,
    limit: attempts,
    skipSuccessfulRequests: !all,
    skip: (request) => request.method !== 'POST',
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (_request, response) => {
      const message = all ? TOO_MANY : TOO_MANY_FAILED;
      const problem = {
        type: 'about:blank',
        title: message.en,
        status: 429,
        code: 'tooManyAttempts',
        message,
      };
      response.status(429).type(PROBLEM_TYPE).send(JSON.stringify(problem));
    },
  });
}
