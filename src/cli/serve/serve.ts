import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppConfig } from '../../platform/config/app-config.js';
import { openEmbeddedPostgres, type EmbeddedPostgres } from '../../platform/database/embedded-postgres.js';
import { postgresLog } from '../../platform/database/embedded-launch.js';
import { createLogger, type Logger } from '../../platform/logging/create-logger.js';
import { OpenLogs } from '../../platform/logging/open-logs.js';
import { OwnerLock } from '../../platform/process/owner-lock.js';
import { StartError } from '../../platform/process/start-error.js';
import { samplesAreDue, wantsSamples } from '../samples/samples-due.js';
import { say } from '../terminal/say.js';
import { ensureAdminKey } from './admin-key.js';
import { claimPort } from './http-port.js';
import { type ChildProgram, KeptChild } from './kept-child.js';
import {
  alreadyRunning,
  busyWithCommand,
  notReady,
  PREPARING,
  running,
  STOPPED,
  STOPPING,
} from './messages.js';
import { prepareEmbedded, prepareForeign } from '../app/prepare-database.js';
import { onStopSignals } from './stop-signals.js';
import { Supervisor, type Supervised } from './supervisor.js';
import { waitAndTell } from './wait-until-ready.js';
import { watchLauncher } from './watch-launcher.js';

const READY_MS = 60_000;

/** The JavaScript file of each process, by its name. */
export interface Programs {
  readonly http: string;
  readonly worker: string;
  /** Our own command line; absent: no samples are taken in. */
  readonly phusa?: string;
}

const PROGRAMS: Programs = {
  http: fileURLToPath(new URL('../../main.js', import.meta.url)),
  worker: fileURLToPath(new URL('../../../workers/main.js', import.meta.url)),
  phusa: fileURLToPath(new URL('../main.js', import.meta.url)),
};

/** `phusa serve`: everything phusa needs on this machine, until it is told to stop. Gives the exit code. */
export async function serve(
  config: AppConfig,
  env: NodeJS.ProcessEnv,
  programs: Programs = PROGRAMS,
): Promise<number> {
  const lock = OwnerLock.take(config.dataDir, 'serve');
  if (!(lock instanceof OwnerLock)) {
    if (lock.role === 'command') throw new StartError(busyWithCommand(lock));
    say(alreadyRunning(lock));
    return 0;
  }
  try {
    return await serveOwned(config, env, programs, lock);
  } finally {
    lock.release();
  }
}

async function serveOwned(
  config: AppConfig,
  env: NodeJS.ProcessEnv,
  programs: Programs,
  lock: OwnerLock,
): Promise<number> {
  const port = await claimPort(config.http);
  const adminKeyFile = config.adminKey === undefined ? ensureAdminKey(config.dataDir) : undefined;
  const log = createLogger(config, 'supervisor');
  const childEnvironment = {
    ...env,
    PORT: String(port),
    PHUSA_DATA: config.dataDir,
    LOG_TO: config.log.to,
    ...(adminKeyFile === undefined ? {} : { PHUSA_ADMIN_KEY_FILE: adminKeyFile }),
  };
  const supervisor = new Supervisor(supervised(config, childEnvironment, programs, lock, log), log);
  say(PREPARING);
  const ended = stopOnRequest(supervisor, env, log);
  const address = localAddress(config.http.host, port);
  const logs = config.log.to === 'stdout' ? 'stdout' : join(config.dataDir, 'logs');
  try {
    await supervisor.start();
    const shown = config.http.port === 0 ? address : config.http.publicUrl;
    const ready = await waitAndTell(address, { everyMs: READY_MS, signal: ended.signal }, () => {
      lock.announce(shown);
      say(notReady(shown, logs));
    });
    if (ready && !supervisor.stopping) {
      lock.announce(shown);
      say(running(shown, adminKeyFile, logs));
    }
  } catch (error) {
    log.error({ err: error }, 'could not start');
    await supervisor.stop();
    throw error;
  }
  const openLogs = new OpenLogs(openLogsIn(config), config.log, log);
  await ended.promise;
  openLogs.end();
  say(STOPPED);
  return 0;
}

const strayOutput = (dataDir: string, name: string): string => join(dataDir, 'logs', `${name}.out`);

/** Those that we do not write ourselves: PostgreSQL's, and what our processes say beside their logs. */
const openLogsIn = ({ dataDir, log }: AppConfig): string[] => [
  postgresLog(dataDir),
  ...(log.to === 'files' ? ['http', 'worker', 'samples'].map((name) => strayOutput(dataDir, name)) : []),
];

function supervised(
  config: AppConfig,
  env: NodeJS.ProcessEnv,
  programs: Programs,
  lock: OwnerLock,
  log: Logger,
): Supervised {
  const { dataDir, databaseUrl } = config;
  const open = (): Promise<EmbeddedPostgres> =>
    openEmbeddedPostgres({ dataDir, log, lock, logLimits: config.log });
  let withSamples = false;
  return {
    ...(databaseUrl === undefined ? { openDatabase: open } : {}),
    prepareDatabase: async (database) => {
      if (databaseUrl !== undefined) await prepareForeign(databaseUrl, log);
      const prepared = database && (await prepareEmbedded(database, { dataDir, log, reopen: open }));
      const url = prepared?.url ?? databaseUrl;
      withSamples = programs.phusa !== undefined && wantsSamples(env) && (await samplesAreDue(url));
      return prepared;
    },
    children: (url) => {
      const embedded = (): NodeJS.ProcessEnv => (databaseUrl === undefined ? { DATABASE_URL: url() } : {});
      const child = (program: Omit<ChildProgram, 'environment'>): KeptChild => {
        const path = strayOutput(dataDir, program.name);
        const environment = (): NodeJS.ProcessEnv => ({ ...env, ...embedded() });
        const output = config.log.to === 'files' ? { output: { path, limits: config.log } } : {};
        return new KeptChild({ ...program, environment, ...output }, log);
      };
      const { http, worker, phusa } = programs;
      return [
        child({ name: 'http', module: http }),
        child({ name: 'worker', module: worker }),
        ...(withSamples && phusa
          ? [child({ name: 'samples', module: phusa, args: ['samples'], once: true })]
          : []),
      ];
    },
  };
}

/** Settles when all has stopped because somebody asked for it. */
function stopOnRequest(
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
  log: Logger,
): { promise: Promise<void>; signal: AbortSignal } {
  const aborter = new AbortController();
  const promise = new Promise<void>((resolve, reject) => {
    const stop = (reason: string): void => {
      if (aborter.signal.aborted) return;
      log.info({ reason }, 'stopping');
      say(STOPPING);
      aborter.abort();
      supervisor.stop().then(resolve, reject);
    };
    const kill = (): never => {
      supervisor.kill();
      process.exit(130);
    };
    onStopSignals(() => stop('signal'), kill);
    watchLauncher(env, () => stop('npm is gone'));
  });
  promise.catch(() => undefined); // awaited by the caller, who may still be busy starting
  return { promise, signal: aborter.signal };
}

function localAddress(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
