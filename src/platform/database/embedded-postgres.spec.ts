import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { OwnerLock } from '../process/owner-lock.js';
import { isAlive } from '../process/process-identity.js';
import { openFolderToAccount, postgresAccount } from './embedded-account.js';
import { backUpStoppedCluster } from './embedded-backup.js';
import { postgresBinaries } from './embedded-binaries.js';
import { ensureCluster } from './embedded-cluster.js';
import { namedPostmaster } from './embedded-postmaster.js';
import { openEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';

const warnings: unknown[] = [];
const log = { info: () => undefined, warn: (...words: unknown[]) => void warnings.push(words) };
let dataDir: string;
let cluster: string;
let pg: EmbeddedPostgres;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPid = (): number => namedPostmaster(cluster)?.pid ?? 0;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'phusa-pg-'));
  cluster = join(dataDir, 'postgres');
  pg = await openEmbeddedPostgres({ dataDir, log });
}, 60_000);

afterAll(async () => {
  await pg.stop();
  rmSync(dataDir, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('is durable, closed to strangers and speaks UTF-8', async () => {
    const [settings] = await query(
      pg.url,
      `SELECT current_setting('fsync') fsync, current_setting('synchronous_commit') commit,
              current_setting('listen_addresses') listen, current_setting('server_encoding') encoding,
              lower('ĐỀ TÀI') lowered`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      listen: '127.0.0.1',
      encoding: 'UTF8',
      lowered: 'đề tài',
    });
    const wrong = new URL(pg.url);
    wrong.password = 'password';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(readFileSync(join(cluster, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\b(trust|password|md5)\b/m);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'postgres.initdb'))).toBe(false);
  });

  it('is joined, not owned, while another owns it', async () => {
    await query(pg.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    const joined = await openEmbeddedPostgres({ dataDir, log });
    expect(pg.owned).toBe(true);
    expect(joined).toMatchObject({ url: pg.url, owned: false });
    const pid = postmasterPid();
    await joined.stop();
    expect(isAlive(pid)).toBe(true);
    expect(await query(pg.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('notices that it was killed, and starts again on the same address with everything committed', async () => {
    const gone = new Promise<void>((resolve) => pg.onExit(resolve));
    await query(pg.url, 'UPDATE kept SET n = 2');
    process.kill(postmasterPid(), 'SIGKILL');
    await gone;
    await pg.stop();
    const { url } = pg;
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(true);
    pg = await openEmbeddedPostgres({ dataDir, log });
    expect(pg.url).toBe(url);
    expect(await query(pg.url, 'SELECT n FROM kept')).toEqual([{ n: 2 }]);
  }, 60_000);

  it('is taken over alive when only its owner was killed', async () => {
    const pid = postmasterPid();
    // What a killed owner leaves: its lock, with the identity of a process that is no more.
    const left = JSON.stringify({ pid: process.pid, identity: 'before', role: 'serve', since: '' });
    writeFileSync(join(dataDir, 'owner.lock'), left);
    const heir = await openEmbeddedPostgres({ dataDir, log });
    expect(heir.owned).toBe(true);
    expect(postmasterPid()).toBe(pid);
    await heir.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    expect(OwnerLock.holderOf(dataDir)).toBeUndefined();
    pg = await openEmbeddedPostgres({ dataDir, log });
    expect(await query(pg.url, 'SELECT n FROM kept')).toEqual([{ n: 2 }]);
  }, 60_000);

  it('does not take another program for its postmaster, and says what to do', async () => {
    await pg.stop();
    const other = spawn('sleep', ['60'], postgresAccount(cluster, []).ids);
    await once(other, 'spawn');
    const pidFile = join(cluster, 'postmaster.pid');
    writeFileSync(pidFile, [other.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready   ', ''].join('\n'));
    postgresAccount(cluster, []).own(pidFile);
    await expect(openEmbeddedPostgres({ dataDir, log })).rejects.toThrow(/another program \(sleep 60\)/);
    expect(existsSync(pidFile)).toBe(true);
    other.kill();
    await once(other, 'exit');
    pg = await openEmbeddedPostgres({ dataDir, log });
  }, 60_000);

  it('starts from a copy that was made before an upgrade and put back, whoever put it', async () => {
    await pg.stop();
    const copy = await backUpStoppedCluster(dataDir);
    rmSync(cluster, { recursive: true });
    cpSync(copy, cluster, { recursive: true });
    pg = await openEmbeddedPostgres({ dataDir, log });
    expect(await query(pg.url, 'SELECT n FROM kept')).toEqual([{ n: 2 }]);
  }, 60_000);

  it('refuses data of another major version, in words that help', async () => {
    await pg.stop();
    const versionFile = join(cluster, 'PG_VERSION');
    const version = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '17\n');
    await expect(openEmbeddedPostgres({ dataDir, log })).rejects.toThrow(
      /belong to PostgreSQL 17.*DATABASE_URL/,
    );
    expect(OwnerLock.holderOf(dataDir)).toBeUndefined();
    writeFileSync(versionFile, version);
    pg = await openEmbeddedPostgres({ dataDir, log });
  }, 60_000);

  it('stops softly although sessions are open', async () => {
    const client = new Client({ connectionString: pg.url });
    client.on('error', () => undefined);
    await client.connect();
    const sleeping = client.query('SELECT pg_sleep(60)').catch((error: Error) => error.message);
    await sleep(100);
    warnings.length = 0;
    await pg.stop();
    expect(warnings).toEqual([]); // it would say that it took long, and had to be ended at once
    expect(await sleeping).toMatch(/terminat/);
    pg = await openEmbeddedPostgres({ dataDir, log });
  }, 60_000);
});

describe('an attempt broken off while the cluster was being made', () => {
  it('leaves nothing in the way of the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phusa-pg-'));
    writeFileSync(join(folder, 'postgres.password'), 'password-of-the-first-attempt', { mode: 0o600 });
    const half = join(folder, 'postgres.new');
    mkdirSync(half);
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    const opened = await openEmbeddedPostgres({ dataDir: folder, log, durable: false });
    expect(await query(opened.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await opened.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);
});

describe('a data folder below one that only its owner may enter', () => {
  it('serves root all the same', async () => {
    const home = mkdtempSync(join(tmpdir(), 'phusa-home-'));
    const opened = await openEmbeddedPostgres({ dataDir: join(home, 'phusa', 'data'), log, durable: false });
    expect(await query(opened.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    await opened.stop();
    rmSync(home, { recursive: true });
  }, 60_000);

  (process.getuid?.() === 0 ? it : it.skip)(
    'does so where the programs lie there as well',
    async () => {
      const home = mkdtempSync(join(tmpdir(), 'phusa-home-'));
      const { version, initdb } = postgresBinaries();
      cpSync(join(dirname(initdb), '..'), join(home, 'native'), { recursive: true });
      const [postgres, copied] = ['postgres', 'initdb'].map((name) => join(home, 'native', 'bin', name));
      const binaries = { version, postgres: postgres ?? '', initdb: copied ?? '' };
      const folder = join(home, 'data');
      const account = postgresAccount(join(folder, 'postgres'), [folder, binaries.postgres]);
      mkdirSync(folder);
      openFolderToAccount(folder);
      await ensureCluster(folder, binaries, account, false);
      expect(existsSync(join(folder, 'postgres', 'PG_VERSION'))).toBe(true);
      rmSync(home, { recursive: true });
    },
    60_000,
  );
});

describe('a stop after the log is gone', () => {
  it('is no error: the log is read only while a start is waited for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phusa-pg-'));
    const opened = await openEmbeddedPostgres({ dataDir: folder, log });
    rmSync(join(folder, 'logs'), { recursive: true });
    await opened.stop();
    await sleep(300);
    rmSync(folder, { recursive: true });
  }, 60_000);
});
