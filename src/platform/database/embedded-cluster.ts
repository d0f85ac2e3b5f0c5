import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newSecret } from '../../shared/ids.js';
import { StartError } from '../process/start-error.js';
import type { Account } from './embedded-account.js';
import type { PostgresBinaries } from './embedded-binaries.js';

const run = promisify(execFile);

export const SUPERUSER = 'phusa';

export const clusterFolder = (dataDir: string): string => join(dataDir, 'postgres');

/** Builtin C.UTF-8 behaves alike on every system; an order for Vietnamese readers is asked for by queries. */
const INITDB = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** The password of the embedded PostgreSQL, made up at the first start, readable by its owner only. */
export function clusterPassword(dataDir: string): string {
  const path = join(dataDir, 'postgres.password');
  if (!existsSync(path)) writeFileSync(path, newSecret(24), { mode: 0o600, flag: 'wx', flush: true });
  return readFileSync(path, 'utf8').trim();
}

/** Makes an empty cluster unless one is there: in a folder beside, so that a broken-off attempt leaves none. */
export async function ensureCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  account: Account,
  durable: boolean,
): Promise<void> {
  const cluster = clusterFolder(dataDir);
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster, binaries);
    // A copy that root put back belongs to root, as whom PostgreSQL will not run.
    if (process.getuid?.() === 0 && statSync(cluster).uid === 0) account.own(cluster);
    return;
  }
  const fresh = `${cluster}.new`;
  const passwordFile = join(dataDir, 'postgres.initdb');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  account.own(fresh);
  writeFileSync(passwordFile, clusterPassword(dataDir), { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  account.own(passwordFile);
  try {
    const args = [
      ...INITDB,
      ...(durable ? [] : ['--no-sync']),
      `--pgdata=${fresh}`,
      `--pwfile=${passwordFile}`,
    ];
    await run(...account.wrap(binaries.initdb, args), {
      ...account.ids,
      cwd: dataDir,
      env: postgresEnvironment(),
    });
  } catch (cause) {
    throw initdbFailed(cause);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  removeIfEmpty(cluster);
  renameSync(fresh, cluster);
}

/** Nothing of ours may steer PostgreSQL (PGPORT, PGDATA …), and its words stay English for the log. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const pairs = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...(Object.fromEntries(pairs) as NodeJS.ProcessEnv), LC_ALL: 'C', TZ: 'UTC' };
}

function checkVersion(cluster: string, binaries: PostgresBinaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const [major] = binaries.version.split('.');
  if (found === major) return;
  throw new StartError({
    vi: `Dữ liệu trong ${cluster} thuộc PostgreSQL ${found}, còn bản đi kèm là ${binaries.version}. Hãy dùng lại phiên bản phusa trước, hoặc chuyển dữ liệu sang PostgreSQL riêng và đặt DATABASE_URL.`,
    en: `The data in ${cluster} belong to PostgreSQL ${found}, but the bundled one is ${binaries.version}. Go back to the phusa that wrote them, or move them to a PostgreSQL of your own and set DATABASE_URL.`,
  });
}

function removeIfEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).length > 0) {
    throw new StartError({
      vi: `${folder} có tệp nhưng không phải dữ liệu PostgreSQL. Hãy xem và dời chúng đi, rồi chạy lại.`,
      en: `${folder} holds files but no PostgreSQL data. Look at them, move them away and start again.`,
    });
  }
  rmSync(folder, { recursive: true });
}

function initdbFailed(cause: unknown): StartError {
  const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
  return new StartError(
    {
      vi: `Không tạo được cơ sở dữ liệu: ${words}`,
      en: `The database could not be created: ${words}`,
    },
    { cause },
  );
}
