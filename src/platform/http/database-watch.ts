import type { RequestHandler } from 'express';
import { PROBLEM_TYPE } from './problem.js';
import { STATUS_TEXTS } from './problem-texts.js';

/** A request that waits for so long is worth a look. */
export const PATIENCE_MS = 8_000;
const RETRY_AFTER_SECONDS = 5;

/** Marks a response that was given up: whatever its handler says later is not heard any more. */
export const GIVEN_UP = 'phusaGivenUp';

/**
 * Tells who waits for a database that keeps its connections and says nothing, as when its disk or its network hangs:
 * 503 with Retry-After in place of silence. `answers`: whether the database says anything on a new connection.
 */
export function databaseWatch(answers: () => Promise<boolean>, patienceMs = PATIENCE_MS): RequestHandler {
  return (_request, response, next) => {
    const look = async (): Promise<void> => {
      if (await answers()) {
        if (!response.closed && !response.headersSent) timer = setTimeout(() => void look(), patienceMs);
        return;
      }
      if (response.closed || response.headersSent) return;
      response.locals[GIVEN_UP] = true;
      const message = STATUS_TEXTS[503];
      const problem = { type: 'about:blank', title: message?.en, status: 503, code: 'databaseAway', message };
      response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
      response.status(503).type(PROBLEM_TYPE).send(JSON.stringify(problem));
    };
    let timer = setTimeout(() => void look(), patienceMs);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
