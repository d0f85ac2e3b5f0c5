import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** How often the resident memory of a working child is measured; `ps` costs more than reading /proc. */
export const MEMORY_POLL_MS = process.platform === 'linux' ? 100 : 1000;

/** Resident memory of a process with all its threads; undefined when it is gone or the system does not say. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    const kilobytes = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
    return Number.isFinite(kilobytes) ? kilobytes * 1024 : undefined;
  } catch {
    return undefined; // it ended between two looks
  }
}

async function fromProc(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN);
}

async function fromPs(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim() || NaN);
}
