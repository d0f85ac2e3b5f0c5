import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Logger } from '../logging/create-logger.js';
import { isAlive, processIdentity } from '../process/process-identity.js';
import { postgresBinaries } from './embedded-binaries.js';
import { namedPostmaster } from './embedded-postmaster.js';

const FAST_MS = 5000;
const IMMEDIATE_MS = 2000;

/**
 * Shuts PostgreSQL down: fast (sessions end, all is written), and if that takes too long at once, which is safe
 * too: the next start reads the write-ahead log.
 */
export async function stopPostmaster(cluster: string, pid: number, log: Pick<Logger, 'warn'>): Promise<void> {
  if (namedPostmaster(cluster)?.pid !== pid) return;
  await signal(cluster, pid, 'fast');
  if (await isGone(cluster, pid, FAST_MS)) return;
  log.warn({ postmaster: pid }, 'PostgreSQL takes long to stop; stopping it at once');
  await signal(cluster, pid, 'immediate');
  if (!(await isGone(cluster, pid, IMMEDIATE_MS))) log.warn({ postmaster: pid }, 'PostgreSQL did not stop');
}

/** Without waiting for anything; safe all the same, for the next start reads the write-ahead log. */
export function stopPostmasterAtOnce(cluster: string, pid: number): void {
  if (process.platform !== 'win32' && namedPostmaster(cluster)?.pid === pid) process.kill(pid, 'SIGQUIT');
}

/** Notices the end of a process that need not be our child. */
export function watchPostmaster(pid: number): { onExit(listener: () => void): void; end(): void } {
  const identity = processIdentity(pid);
  const listeners: (() => void)[] = [];
  let gone = identity === undefined;
  const timer = setInterval(() => {
    if (processIdentity(pid) === identity) return;
    clearInterval(timer);
    gone = true;
    for (const listener of listeners) listener();
  }, 500).unref();
  return {
    onExit: (listener) => (gone ? queueMicrotask(listener) : void listeners.push(listener)),
    end: () => clearInterval(timer),
  };
}

async function signal(cluster: string, pid: number, mode: 'fast' | 'immediate'): Promise<void> {
  if (process.platform === 'win32') {
    // There are no signals between processes on Windows; pg_ctl speaks PostgreSQL's own emulation of them.
    const pgCtl = join(dirname(postgresBinaries().postgres), 'pg_ctl.exe');
    await promisify(execFile)(pgCtl, ['stop', '-D', cluster, '-m', mode, '-W']);
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Gone means: the process ended (a zombie counts) and took its pid file away. */
async function isGone(cluster: string, pid: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(50)) {
    if (!isAlive(pid)) return true;
    if (namedPostmaster(cluster)?.pid !== pid && process.platform === 'win32') return true;
  }
  return false;
}
