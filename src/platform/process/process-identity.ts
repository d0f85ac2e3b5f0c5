import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells process `pid` from a later one that got the same number: when it started, and in which boot of the
 * machine. Undefined where no such process lives (a zombie does not).
 */
export function processIdentity(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return 'alive';
  return psField(pid, 'lstart');
}

/** Whether a process of that number lives now, whoever owns it. A zombie, which only waits to be noticed, does not. */
export const isAlive = (pid: number): boolean => processIdentity(pid) !== undefined;

/** The parent of process `pid`; undefined if it is unknown. */
export function parentOf(pid: number): number | undefined {
  if (process.platform === 'win32') return undefined;
  const text = process.platform === 'linux' ? linuxStat(pid)?.[1] : psField(pid, 'ppid');
  const parent = Number(text);
  return Number.isInteger(parent) && parent > 0 ? parent : undefined;
}

/** The command line of process `pid`; empty if it is unknown. */
export function commandOf(pid: number): string {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux') return psField(pid, 'command') ?? '';
  return (readProc(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function linuxIdentity(pid: number): string | undefined {
  const stat = linuxStat(pid);
  if (!stat || stat[0] === 'Z') return undefined;
  return `${readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${stat[19] ?? ''}`;
}

/** The fields of /proc/PID/stat from the state on; the name before them may itself hold spaces and brackets. */
function linuxStat(pid: number): string[] | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** A process may end between two looks at it: then there is nothing to read. */
function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function psField(pid: number, field: string): string | undefined {
  try {
    return (
      execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
