import { PhusaError } from '../../shared/errors.js';

/** What a long-running process gives back once it works. */
export interface Running {
  readonly url?: string;
  stop(): Promise<void>;
}

const LONGEST_STOP_MS = 12_000;

/** Errors that a person can fix are printed in both languages, all others with their stack. */
function wordsOf(error: unknown): unknown {
  if (!(error instanceof PhusaError)) return error instanceof Error ? (error.stack ?? error.message) : error;
  const { message, action, detail } = error.toFailure();
  return [message.vi, action.vi, message.en, action.en, detail].filter(Boolean).join('\n');
}

/**
 * Runs one process of the system: tells its supervisor when it is ready, stops once on SIGTERM, SIGINT or when
 * the supervisor is gone, and exits with 1 when it could not start.
 */
export async function runUntilStopped(name: string, start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    console.error(`phusa ${name} could not start:`, wordsOf(error));
    process.exit(1);
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`phusa ${name} did not stop cleanly:`, error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  process.send?.({ ready: true, ...(running.url ? { url: running.url } : {}) });
}
