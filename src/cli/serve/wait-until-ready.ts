import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `/health/ready` until it says yes; false after `timeoutMs`, or when `signal` is aborted. */
export async function waitUntilReady(
  address: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline && !signal.aborted; await sleep(100)) {
    if (await isReady(address)) return true;
  }
  return false;
}

async function isReady(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // nobody listens yet
  }
}
