import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  readonly ms?: number;
  readonly everyMs?: number;
  /** Said when it did not come. */
  readonly why?: () => string;
}

/** Asks again and again until there is an answer; throws when there is none in time. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { ms = 30_000, everyMs = 100, why = () => 'waited in vain' }: Patience = {},
): Promise<T> {
  for (const deadline = Date.now() + ms; ;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`${why()} after ${ms} ms`);
    await sleep(everyMs);
  }
}
