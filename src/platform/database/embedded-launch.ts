import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LogLimits, prepareLogFile } from '../logging/log-file.js';
import { StartError } from '../process/start-error.js';
import type { Account } from './embedded-account.js';
import type { PostgresBinaries } from './embedded-binaries.js';
import { clusterFolder, postgresEnvironment } from './embedded-cluster.js';
import {
  lastPort,
  namedPostmaster,
  serves,
  strangerInPidFile,
  type Anonymous,
} from './embedded-postmaster.js';

/** For a laptop that has other things to do; durability stays PostgreSQL's default: on. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Only where nothing is to be kept: a crash of the machine would leave ruins. */
const THROWAWAY: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

const READY_MS = 120_000;
/** How long the backends of a killed postmaster may take to notice and go. */
const LEFTOVERS_MS = 30_000;
const LEFTOVERS = /pre-existing shared memory block|lock file ".*" already exists/;

export interface Launch {
  readonly dataDir: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
  readonly durable: boolean;
  readonly logLimits: LogLimits;
  readonly probeUrl: (port: number) => string;
}

export const postgresLog = (dataDir: string): string => join(dataDir, 'logs', 'postgres.log');

/** Starts PostgreSQL on the cluster and waits until it answers; gives its port. */
export async function launchPostgres(launch: Launch): Promise<number> {
  const startedAt = Date.now();
  for (;;) {
    const outcome = await attempt(launch);
    if (typeof outcome === 'number') return outcome;
    const anonymous = strangerInPidFile(clusterFolder(launch.dataDir));
    if (anonymous && LEFTOVERS.test(outcome)) throw mistaken(clusterFolder(launch.dataDir), anonymous);
    if (!LEFTOVERS.test(outcome) || Date.now() - startedAt > LEFTOVERS_MS) throw didNotStart(launch, outcome);
    await sleep(500);
  }
}

/** The port, or the last words of a PostgreSQL that gave up. */
async function attempt(launch: Launch): Promise<number | string> {
  const { dataDir, binaries, account, durable, logLimits, probeUrl } = launch;
  const cluster = clusterFolder(dataDir);
  const port = await freePort(lastPort(cluster));
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : THROWAWAY), port: String(port) });
  const args = ['-D', cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const logPath = postgresLog(dataDir);
  prepareLogFile(logPath, logLimits);
  const log = openSync(logPath, 'a', 0o600);
  const from = fstatSync(log).size;
  // A file, not a pipe to us, and a session of its own: it outlives our sudden death and hears no Ctrl-C.
  const child = spawn(...account.wrap(binaries.postgres, args), {
    ...account.ids,
    cwd: cluster,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  let failed: Error | undefined;
  let ended = false;
  child.once('error', (error) => (failed = error));
  // only noted: it may end long after the start, when its log and folder are gone
  child.once('exit', () => (ended = true));
  child.unref();
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(30)) {
    if (failed) return failed.message;
    if (ended) return readFileSync(logPath).subarray(from).toString('utf8').trim();
    const named = namedPostmaster(cluster);
    if (named?.status === 'ready' && named.port === port && (await serves(probeUrl(port), cluster)))
      return port;
  }
  child.kill('SIGINT');
  return `not ready after ${READY_MS / 1000} s`;
}

/** `wanted` if the port is free, otherwise a free port chosen by the system. */
async function freePort(wanted = 0): Promise<number> {
  const listen = (port: number): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
      );
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
      });
    });
  const port = (await listen(wanted)) ?? (await listen(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}

function didNotStart({ dataDir }: Launch, words: string): StartError {
  const log = postgresLog(dataDir);
  const last = words.split('\n').slice(-6).join('\n');
  return new StartError({
    vi: `PostgreSQL không khởi động được (nhật ký: ${log}):\n${last}`,
    en: `PostgreSQL did not start (its log: ${log}):\n${last}`,
  });
}

/** PostgreSQL will not start beside a living process of that number, and its pid file is not ours to remove. */
function mistaken(cluster: string, { pid, command }: Anonymous): StartError {
  const file = join(cluster, 'postmaster.pid');
  return new StartError({
    vi: `Sau khi máy khởi động lại, số tiến trình ${pid} ghi trong ${file} nay thuộc chương trình khác (${command}), nên PostgreSQL không dám chạy. Hãy đóng chương trình đó, hoặc xóa tệp ${file}, rồi chạy lại.`,
    en: `Since the machine restarted, process number ${pid}, named in ${file}, belongs to another program (${command}), so PostgreSQL dares not start. Close that program, or delete ${file}, and start again.`,
  });
}
