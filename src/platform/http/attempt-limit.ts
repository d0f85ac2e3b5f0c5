import type { RequestHandler } from 'express';
import rateLimit from 'express-rate-limit';
import { PROBLEM_TYPE } from './problem.js';

export interface AttemptLimit {
  readonly attempts: number;
  readonly windowMs: number;
}

/** Slows down guessing: a number of failed POSTs per address and period, then 429 with Retry-After. Successful ones do not count. */
export function attemptLimit({ attempts, windowMs }: AttemptLimit): RequestHandler {
  return rateLimit({
    windowMs,
    limit: attempts,
    skipSuccessfulRequests: true,
    skip: (request) => request.method !== 'POST',
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (_request, response) => {
      const message = {
        vi: 'Nhập sai quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
        en: 'Too many failed attempts. Wait a few minutes, then try again.',
      };
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
