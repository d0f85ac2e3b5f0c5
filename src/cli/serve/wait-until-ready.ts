import { setTimeout as sleep } from 'node:timers/promises';

/** On a first start the index is made after the rest answers; so long it is waited for, so that the first search finds it. */
const LONGEST_DEGRADED_MS = 10_000;

/** Asks `/health/ready` until it says yes; false after `timeoutMs`, or when `signal` is aborted. */
export async function waitUntilReady(
  address: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  let degradedSince = Infinity;
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline && !signal.aborted; await sleep(100)) {
    const state = await readiness(address);
    if (state === 'ready') return true;
    if (state === 'degraded') degradedSince = Math.min(degradedSince, Date.now());
    if (Date.now() - degradedSince > LONGEST_DEGRADED_MS) return true;
  }
  return degradedSince < Infinity;
}

/**
 * The same for as long as it takes: a slow machine is ready in the end, and whoever waits hears of it. `late` is called once,
 * after the first `everyMs` without an answer. False only when `signal` is aborted.
 */
export async function waitAndTell(
  address: string,
  { everyMs, signal }: { readonly everyMs: number; readonly signal: AbortSignal },
  late: () => void,
): Promise<boolean> {
  for (let told = false; !signal.aborted; told = true) {
    if (await waitUntilReady(address, everyMs, signal)) return true;
    if (!told && !signal.aborted) late();
  }
  return false;
}

async function readiness(address: string): Promise<'ready' | 'degraded' | 'away'> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5000) });
    const words = await response.text();
    if (!response.ok) return 'away';
    return words.includes('"degraded"') ? 'degraded' : 'ready';
  } catch {
    return 'away'; // nobody listens yet
  }
}
