import { TransientError } from '../../shared/errors.js';

/** Redis's client waits for ever for an unavailable server; a person who uploads a file should not. */
const LIMIT_MS = 5_000;

/** The queue's answer, or TransientError('databaseAway'). */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), LIMIT_MS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } catch (error) {
    throw new TransientError('databaseAway', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}
