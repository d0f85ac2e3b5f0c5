import { setTimeout as sleep } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C may reach us twice: from the terminal, and again from npm. */
const ECHO_MS = 1000;

/** Exit code of a program that a person stopped. */
export const INTERRUPTED = 130;

/** Runs `work` until it is done. Ctrl-C asks it, through the signal, to end soon; a second Ctrl-C exits at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let askedAt = 0;
  const onSignal = (): void => {
    if (stop.signal.aborted && Date.now() - askedAt > ECHO_MS) process.exit(INTERRUPTED);
    askedAt ||= Date.now();
    stop.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

/** Waits until the time is over or the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
