import type { Logger } from '@nestjs/common';

/** A part of the queue that emits its errors as events; without a listener, bullmq prints each with its stack. */
interface TellsErrors {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const QUIET_MS = 30_000;

/** While its store is unavailable, the queue retries many times a second: one log line in half a minute is enough. */
export function logErrorsOf(queue: TellsErrors, log: Pick<Logger, 'warn'>): void {
  let saidAt = -Infinity;
  queue.on('error', (error) => {
    if (performance.now() - saidAt < QUIET_MS) return;
    saidAt = performance.now();
    log.warn(`the queue does not answer, will go on trying: ${error.message}`);
  });
}
