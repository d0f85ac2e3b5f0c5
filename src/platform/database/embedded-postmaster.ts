import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { commandOf, isAlive } from '../process/process-identity.js';

/** What `postmaster.pid` says. The file is PostgreSQL's own; we only read it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Another program that got the number of a postmaster that died without removing its pid file. */
export interface Anonymous {
  readonly pid: number;
  readonly command: string;
}

/** The postmaster that the cluster's pid file names, if it lives. */
export function namedPostmaster(cluster: string): Postmaster | undefined {
  const lines = pidFile(cluster);
  const pid = livingPid(lines);
  if (pid === undefined || strangerInPidFile(cluster)) return undefined;
  return { pid, port: Number(lines?.[3]), status: lines?.[7]?.trim() ?? '' };
}

export function strangerInPidFile(cluster: string): Anonymous | undefined {
  const pid = livingPid(pidFile(cluster));
  if (pid === undefined) return undefined;
  const command = commandOf(pid);
  return command === '' || command.includes('postgres') ? undefined : { pid, command };
}

/** The port that the cluster had last; worth asking for again, since others may still try it. */
export function lastPort(cluster: string): number | undefined {
  const port = Number(pidFile(cluster)?.[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

/** Whether PostgreSQL answers at `url` and serves the folder `cluster`: an answer from elsewhere does not count. */
export async function serves(url: string, cluster: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // said again by the query below
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const folder = rows[0]?.data_directory;
    return folder !== undefined && realpathSync(folder) === realpathSync(cluster);
  } catch {
    return false; // not up yet, or not ours
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database of `url` unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function livingPid(lines: readonly string[] | undefined): number | undefined {
  const pid = Number(lines?.[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

function pidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
