import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** What a command took, its child processes and theirs included. */
export interface Cost {
  readonly cpu: number;
  /** CPU seconds of it in the children that read lines; a second-opinion recogniser is a process of its own, and not in it. */
  readonly reading: number;
  readonly wall: number;
}

export const NO_COST: Cost = { cpu: 0, reading: 0, wall: 0 };
export const added = (a: Cost, b: Cost): Cost => ({
  cpu: a.cpu + b.cpu,
  reading: a.reading + b.reading,
  wall: a.wall + b.wall,
});
export const times = (n: number, { cpu, reading, wall }: Cost): Cost => ({
  cpu: n * cpu,
  reading: n * reading,
  wall: n * wall,
});

const TICKS_A_SECOND = 100;
const LOOK_EVERY_MS = 40;
const READS_LINES = /\/line-reader-child\.js/;

/** Runs a command to its end; fails with what it said where it fails. One at a time (Linux). */
export async function costOf(command: string, args: readonly string[]): Promise<Cost> {
  const before = await endedChildren();
  const started = performance.now();
  // The pages are what is compared: one thread each, whatever the program would make of idle cores.
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  const readers = new Map<string, number>();
  const looks = setInterval(() => void lookAt(child.pid ?? 0, readers), LOOK_EVERY_MS);
  try {
    const status = await new Promise((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}: ${said}`);
  } finally {
    clearInterval(looks);
  }
  const wall = (performance.now() - started) / 1000;
  const reading = [...readers.values()].reduce((sum, each) => sum + each, 0);
  return { cpu: (await endedChildren()) - before, reading, wall };
}

/** CPU seconds of all our children that have ended, and of theirs. */
async function endedChildren(): Promise<number> {
  const fields = await statOf('self');
  return fields ? (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND : NaN;
}

async function lookAt(pid: number, readers: Map<string, number>): Promise<void> {
  const children = (await text(`/proc/${pid}/task/${pid}/children`)) ?? '';
  for (const child of children.trim().split(' ')) {
    if (!READS_LINES.test((await text(`/proc/${child}/cmdline`)) ?? '')) continue;
    const fields = await statOf(child);
    if (fields) readers.set(child, (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND);
  }
}

/** Fields of a process's stat from its third on: 11 and 12 its own CPU ticks, 13 and 14 its ended children's. */
const statOf = async (pid: string): Promise<string[] | undefined> =>
  (await text(`/proc/${pid}/stat`))?.replace(/^.*\) /s, '').split(' ');

/** Nothing where the process is gone. */
const text = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
