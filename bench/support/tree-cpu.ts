import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

interface Times {
  readonly parent: number;
  readonly ticks: number;
}

/** CPU seconds that this process and its living descendants have taken, and children that have ended; NaN without /proc. */
export function treeCpuSeconds(): number {
  if (!existsSync('/proc/self/stat')) return NaN;
  const all = new Map<number, Times>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = timesOf(name);
    if (times) all.set(Number(name), times);
  }
  let ticks = 0;
  for (const [pid, times] of all) if (isOurs(pid, all)) ticks += times.ticks;
  return ticks / TICKS_A_SECOND;
}

function timesOf(pid: string): Times | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
  const fields = stat
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, each) => sum + each, 0) };
}

/** It ended between the list and the look. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

function isOurs(pid: number, all: ReadonlyMap<number, Times>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent) {
    if (at === process.pid) return true;
  }
  return false;
}
