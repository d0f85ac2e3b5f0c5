// npm run bench -- start [clone]: from an empty data folder to ready, the next starts, and the stop.
// With `clone`: from a fresh clone, installs and build included.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Running } from '../test/support/running.js';
import { until } from '../test/support/until.js';
import { printMachine, printTable, seconds } from './support/report.js';

const LATER_STARTS = 3;
const CLONE_MS = 10 * 60_000;

async function timed<T>(work: () => Promise<T>): Promise<[T, string]> {
  const started = performance.now();
  const result = await work();
  return [result, seconds(performance.now() - started)];
}

async function freshClone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phusa-clone-'));
  const started = performance.now();
  try {
    const { status } = spawnSync('git', ['clone', '--quiet', '.', folder], { stdio: 'inherit' });
    if (status !== 0) throw new Error('cannot clone');
    const child = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...process.env, PORT: '0', PHUSA_DATA: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    try {
      await until(
        () => {
          if (child.exitCode !== null) throw new Error(`npm start ended:\n${said}`);
          return said.includes('phusa is ready');
        },
        { ms: CLONE_MS, why: () => said },
      );
      return seconds(performance.now() - started);
    } finally {
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      if (child.exitCode === null) await ended;
      await until(() => !existsSync(join(folder, 'data', 'postgres', 'postmaster.pid')));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

printMachine();
const rows: string[][] = [['', 'time']];
const [first, fresh] = await timed(() => Running.start());
rows.push(['fresh data folder to ready', fresh]);
let running = first;
try {
  for (let n = 1; n <= LATER_STARTS; n++) {
    const [, stop] = await timed(() => running.stop({ keep: true }));
    const [next, start] = await timed(() => Running.start({ dataDir: running.dataDir }));
    running = next;
    rows.push([`stop ${n}`, stop], [`start ${n + 1}`, start]);
  }
} finally {
  await running.stop();
}
if (process.argv[2] === 'clone') rows.push(['fresh clone to ready', await freshClone()]);
printTable(rows);
