import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { namedPostmaster } from '../../platform/database/embedded-postmaster.js';
import { OwnerLock } from '../../platform/process/owner-lock.js';
import { isAlive } from '../../platform/process/process-identity.js';

const LOADER = new URL('../../../test/support/typescript-loader.mjs', import.meta.url).href;
const SERVE = new URL('../../../test/support/serve/serve-with-fakes.ts', import.meta.url).pathname;
const SLOW = 90_000;

let dataDir: string;
let started: Serving[];

class Serving {
  said = '';
  readonly ended: Promise<number | null>;

  constructor(readonly process: ChildProcess) {
    for (const stream of [process.stdout, process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    this.ended = once(process, 'exit').then(([code]) => code as number | null);
  }

  async address(): Promise<string> {
    await until(
      () => this.said.includes('phusa is ready') || this.process.exitCode !== null,
      () => this.said,
    );
    return /phusa is ready:\s+(\S+)/.exec(this.said)?.[1] ?? '';
  }
}

const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  PHUSA_DATA: dataDir,
  PORT: '0',
  LOG_TO: 'files',
  ...more,
});

function start(more: Record<string, string> = {}): Serving {
  const serving = new Serving(
    spawn(process.execPath, ['--import', LOADER, SERVE], { env: environment(more), detached: true }),
  );
  started.push(serving);
  return serving;
}

async function until(
  condition: () => boolean | Promise<boolean>,
  why: () => string = () => '',
): Promise<void> {
  for (let i = 0; i < 1200; i += 1) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error(`waited in vain ${why()}`);
}

interface Given {
  pid: number;
  DATABASE_URL: string;
  PHUSA_ADMIN_KEY_FILE?: string;
}

const given = async (address: string): Promise<Given> =>
  (await (await fetch(`${address}/given`)).json()) as Given;
const tryGiven = (address: string): Promise<Given | undefined> => given(address).catch(() => undefined);
const postmaster = (): number => namedPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'phusa-serve-'));
  started = [];
});

afterEach(async () => {
  for (const serving of started) {
    if (serving.process.exitCode === null) serving.process.kill('SIGTERM');
    await serving.ended;
  }
  const left = postmaster();
  if (left) {
    process.kill(left, 'SIGQUIT');
    await until(() => !isAlive(left));
  }
  rmSync(dataDir, { recursive: true });
});

describe('phusa serve', () => {
  it(
    'starts from nothing, says where it is, answers a second start, and stops cleanly',
    async () => {
      const first = start();
      const address = await first.address();
      const { DATABASE_URL, PHUSA_ADMIN_KEY_FILE } = await given(address);
      const key = join(dataDir, 'admin-key');
      expect(PHUSA_ADMIN_KEY_FILE).toBe(key);
      expect(first.said).toContain(key);
      expect(statSync(key).mode & 0o777).toBe(0o600);
      expect(readFileSync(key, 'utf8').trim().length).toBeGreaterThanOrEqual(16);
      expect(await query(DATABASE_URL, 'SELECT count(*) > 0 AS migrated FROM migration')).toEqual([
        { migrated: true },
      ]);

      const second = start();
      expect(await second.ended).toBe(0);
      expect(second.said).toContain(`phusa is already running at ${address}`);

      first.process.kill('SIGINT');
      first.process.kill('SIGINT'); // the terminal and npm both pass one Ctrl-C on
      expect(await first.ended).toBe(0);
      expect(first.said).not.toContain('PostgreSQL takes long to stop');
      expect(first.said).toContain('Stopped.');
      expect(postmaster()).toBe(0);
      expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
      expect(OwnerLock.holderOf(dataDir)).toBeUndefined();
    },
    SLOW,
  );

  it(
    'brings back what is killed: a child, PostgreSQL, and at the next start itself',
    async () => {
      const first = start();
      const address = await first.address();
      const before = await given(address);
      await query(before.DATABASE_URL, 'CREATE TABLE kept AS SELECT 1 AS n');

      process.kill(before.pid, 'SIGKILL');
      await until(async () => ((await tryGiven(address))?.pid ?? before.pid) !== before.pid);

      const killed = postmaster();
      process.kill(killed, 'SIGKILL');
      await until(() => postmaster() !== 0 && postmaster() !== killed);
      await until(async () => {
        const rows = await query(before.DATABASE_URL, 'SELECT n FROM kept').catch(() => []);
        return rows.length === 1;
      });

      const orphan = (await given(address)).pid;
      const left = postmaster();
      first.process.kill('SIGKILL');
      await first.ended;
      await until(() => !isAlive(orphan));
      expect(isAlive(left)).toBe(true);

      const second = start();
      const after = await given(await second.address());
      expect(postmaster()).toBe(left);
      expect(await query(after.DATABASE_URL, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
      second.process.kill('SIGTERM');
      expect(await second.ended).toBe(0);
      expect(isAlive(left)).toBe(false);
    },
    SLOW,
  );

  it(
    'stops when the npm that started it is killed',
    async () => {
      const script = `require('node:child_process').spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit', detached: true }); setInterval(() => {}, 1000);`;
      const launcher = new Serving(
        spawn(process.execPath, ['-e', script, '--', '--import', LOADER, SERVE], {
          env: environment({ npm_lifecycle_event: 'start' }),
        }),
      );
      started.push(launcher);
      await launcher.address();
      const owner = OwnerLock.holderOf(dataDir)?.pid ?? 0;
      expect(isAlive(owner)).toBe(true);
      launcher.process.kill('SIGKILL');
      await until(() => !isAlive(owner));
      expect(postmaster()).toBe(0);
    },
    SLOW,
  );

  it('says in both languages which port is taken, and starts nothing', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const serving = start({ PORT: port });
    expect(await serving.ended).toBe(1);
    server.close();
    expect(serving.said).toContain(`Cổng ${port} đang được chương trình khác dùng`);
    expect(serving.said).toMatch(/choose another port: PORT=\d+ npm start/);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(OwnerLock.holderOf(dataDir)).toBeUndefined();
  });
});
