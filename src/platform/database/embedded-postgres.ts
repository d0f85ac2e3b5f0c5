import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logging/create-logger.js';
import { DEFAULT_LOG_LIMITS, type LogLimits } from '../logging/log-file.js';
import { OwnerLock } from '../process/owner-lock.js';
import { StartError } from '../process/start-error.js';
import { openFolderToAccount, postgresAccount } from './embedded-account.js';
import { postgresBinaries } from './embedded-binaries.js';
import { clusterFolder, clusterPassword, ensureCluster, SUPERUSER } from './embedded-cluster.js';
import { launchPostgres } from './embedded-launch.js';
import { ensureDatabase, namedPostmaster, serves, type Postmaster } from './embedded-postmaster.js';
import { stopPostmaster, stopPostmasterAtOnce, watchPostmaster } from './embedded-stop.js';

export interface EmbeddedPostgres {
  /** Of the database `phusa`. */
  readonly url: string;
  readonly version: string;
  /** Whether this process owns the data folder, and with it PostgreSQL. */
  readonly owned: boolean;
  /** A fast shutdown if we own it; else it is left alone. */
  stop(): Promise<void>;
  /** For the impatient: asks an owned one to end at once, and waits for nothing. */
  stopAtOnce(): void;
  /** Tells when PostgreSQL is gone without `stop()` having been asked. */
  onExit(listener: () => void): void;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** The lock on `dataDir` if the caller holds it; else it is taken if free, and given back by `stop()`. */
  readonly lock?: OwnerLock;
  /** Of its log; ours unless told. */
  readonly logLimits?: LogLimits;
  /** False only for tests: fast, and lost with the machine's next crash. */
  readonly durable?: boolean;
}

const DATABASE = 'phusa';
const JOIN_MS = 120_000;
const SILENT_MS = 5000;

/**
 * PostgreSQL on the data folder, whatever is found there: a living one is joined, a dead one is started again and
 * mends itself, an empty folder gets a new one.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  if (options.lock) return open(options);
  const lock = OwnerLock.take(options.dataDir, 'command');
  if (!(lock instanceof OwnerLock)) return joinOwners(options);
  try {
    return await open(options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: EmbeddedOptions, afterStop?: () => void): Promise<EmbeddedPostgres> {
  const { dataDir, log, durable = true, logLimits = DEFAULT_LOG_LIMITS } = options;
  const cluster = clusterFolder(dataDir);
  const binaries = postgresBinaries();
  const urlFor = urls(dataDir);
  const living = await livingPostmaster(dataDir);
  if (living) {
    log.info({ postmaster: living.pid, port: living.port }, 'joined the PostgreSQL that was still running');
  } else {
    openFolderToAccount(dataDir);
    const account = postgresAccount(cluster, [cluster, binaries.postgres]);
    await ensureCluster(dataDir, binaries, account, durable);
    const probeUrl = (port: number): string => urlFor(port, 'postgres');
    await launchPostgres({ dataDir, binaries, account, durable, logLimits, probeUrl });
  }
  const postmaster = living ?? namedPostmaster(cluster);
  if (!postmaster) throw new Error('PostgreSQL answered and was gone again');
  log.info(
    { postmaster: postmaster.pid, port: postmaster.port, version: binaries.version },
    'PostgreSQL is ready',
  );
  await ensureDatabase(urlFor(postmaster.port, 'postgres'), DATABASE);
  const watch = watchPostmaster(postmaster.pid);
  return {
    url: urlFor(postmaster.port),
    version: binaries.version,
    owned: true,
    onExit: (listener) => watch.onExit(listener),
    stopAtOnce: () => stopPostmasterAtOnce(cluster, postmaster.pid),
    stop: async () => {
      watch.end();
      await stopPostmaster(cluster, postmaster.pid, log);
      afterStop?.();
    },
  };
}

/** Another process owns the folder and has started PostgreSQL or is about to. */
async function joinOwners({ dataDir, log }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  for (const deadline = Date.now() + JOIN_MS; Date.now() < deadline; await sleep(200)) {
    const living = existsSync(join(dataDir, 'postgres.password'))
      ? await livingPostmaster(dataDir)
      : undefined;
    if (living) {
      log.info({ postmaster: living.pid, port: living.port }, 'joined the PostgreSQL of another process');
      const watch = watchPostmaster(living.pid);
      return {
        url: urls(dataDir)(living.port),
        version: postgresBinaries().version,
        owned: false,
        onExit: (listener) => watch.onExit(listener),
        stopAtOnce: () => undefined,
        stop: () => Promise.resolve(watch.end()),
      };
    }
    if (!OwnerLock.holderOf(dataDir)) break;
  }
  throw new StartError({
    vi: 'Một tiến trình khác đang giữ thư mục dữ liệu nhưng PostgreSQL của nó không trả lời. Hãy thử lại sau giây lát.',
    en: 'Another process holds the data folder, but its PostgreSQL does not answer. Try again in a moment.',
  });
}

/** The postmaster that runs on the folder and answers; one that is still starting or stopping is waited for. */
async function livingPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const cluster = clusterFolder(dataDir);
  for (const startedAt = Date.now(); ; await sleep(100)) {
    const named = namedPostmaster(cluster);
    if (!named) return undefined;
    if (await serves(urls(dataDir)(named.port, 'postgres'), cluster)) return named;
    // Ready by its file, yet silent: what to make of that is PostgreSQL's own business at its next start.
    const patience = named.status === 'ready' ? SILENT_MS : JOIN_MS;
    if (Date.now() - startedAt > patience) return undefined;
  }
}

function urls(dataDir: string): (port: number, database?: string) => string {
  const password = clusterPassword(dataDir);
  return (port, database = DATABASE) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}
