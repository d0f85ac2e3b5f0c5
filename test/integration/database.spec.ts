import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { firstValueFrom, Subject, timeout } from 'rxjs';
import { type DataSource, QueryFailedError } from 'typeorm';
import { createDataSource } from '../../src/data-source.js';
import { pendingMigrations, runMigrations } from '../../src/platform/database/migrate.js';
import { Notifications } from '../../src/platform/database/notifications.js';
import { preparedQuery } from '../../src/platform/database/prepared-query.js';
import { poolOf } from '../../src/platform/database/pool.js';
import { Settings } from '../../src/platform/database/settings.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

describe('the database', () => {
  let database: TestDatabase;
  let sources: DataSource[];
  let first: DataSource;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await testDatabase();
    sources = await Promise.all([1, 2].map(() => createDataSource(database.url).initialize()));
    [first] = sources as [DataSource];
  });
  afterAll(async () => {
    for (const source of sources) await source.destroy();
    await database.drop();
  });

  it('is migrated once by two processes that start together', async () => {
    expect(await pendingMigrations(first)).toBe(true);
    const done = await Promise.all(sources.map((source) => runMigrations(source)));
    expect(done.map((names) => names.length > 0).sort()).toEqual([false, true]);
    expect(await pendingMigrations(first)).toBe(false);
    const [{ count }] = await first.query<[{ count: string }]>(
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
    expect(count).toBe('0');
    expect(await runMigrations(first)).toEqual([]);
  });

  it('lends its own pool to libraries that speak node-postgres', async () => {
    const { rows } = await poolOf(first).query<{ name: string }>('SELECT current_database() AS name');
    expect(database.url).toContain(rows[0]?.name);
    expect(() => poolOf(createDataSource('postgres://127.0.0.1:1/none'))).toThrow(/is it open/);
  });

  describe('questions that come again', () => {
    const prepared =
      "SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement LIKE '%asked again%'";

    it('are planned once a connection, and answered anew', async () => {
      await first.transaction(async (tx) => {
        await tx.query('CREATE TEMPORARY TABLE only_here AS SELECT 5 AS n');
        const ask = (least: number): Promise<{ n: number }[]> =>
          preparedQuery(tx, 'SELECT n FROM only_here WHERE n >= $1 /* asked again */', [least]);
        expect([await ask(4), await ask(6), await ask(5)]).toEqual([[{ n: 5 }], [], [{ n: 5 }]]);
        expect(await tx.query(prepared)).toEqual([{ n: 1 }]);
      });
      expect(await preparedQuery(first.manager, 'SELECT $1::int AS n', [3])).toEqual([{ n: 3 }]);
    });

    it('fail as others do', async () => {
      const failed = preparedQuery(first.manager, 'SELECT $1::uuid', ['no id']);
      await expect(failed).rejects.toBeInstanceOf(QueryFailedError);
      await expect(failed).rejects.toMatchObject({ driverError: { code: '22P02' } });
    });
  });

  describe('settings', () => {
    it('keep what was set, and forget what was set to nothing', async () => {
      const settings = new Settings(first);
      expect(await settings.getNumber('target2030')).toBeUndefined();
      await settings.set('target2030', 5);
      await settings.set('target2030', 7);
      expect(await settings.getNumber('target2030')).toBe(7);
      await settings.set('target2030', null);
      expect(await settings.get('target2030')).toBeUndefined();
      await settings.set('words', 'no number');
      expect(await settings.getNumber('words')).toBeUndefined();
    });

    it('give every process the same secret, made once', async () => {
      const secrets = await Promise.all(
        [...sources, ...sources].map((source) => new Settings(source).secret('sessionSecret')),
      );
      expect(new Set(secrets).size).toBe(1);
      expect(secrets[0]).toMatch(/^[\w-]{43}$/);
      expect(await new Settings(first).secret('another')).not.toBe(secrets[0]);
    });
  });

  describe('notifications', () => {
    const listeners = (): Promise<{ pid: number }[]> =>
      first.query(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'phusa listen' AND datname = current_database()",
      );
    const next = (subject: Subject<string | null>): Promise<string | null> =>
      firstValueFrom(subject.pipe(timeout(10_000)));
    let notifications: Notifications;

    beforeAll(() => {
      notifications = new Notifications(first);
    });
    afterAll(() => notifications.onModuleDestroy());

    it('share one connection, however many ask at once', async () => {
      const [a, same, b] = await Promise.all(['a', 'a', 'b'].map((name) => notifications.listen(name)));
      expect(same).toBe(a);
      expect(b).not.toBe(a);
      expect(await listeners()).toHaveLength(1);
    });

    it('bring each channel its own payloads', async () => {
      const [a, b, c] = [
        await notifications.listen('a'),
        await notifications.listen('b'),
        await notifications.listen('Odd "name"'),
      ];
      const heard = Promise.all([next(a), next(b), next(c)]);
      await first.query('SELECT pg_notify($1, $2)', ['b', 'for b']);
      await first.query('SELECT pg_notify($1, $2)', ['a', 'for a']);
      await first.query('SELECT pg_notify($1, $2)', ['Odd "name"', 'for c']);
      expect(await heard).toEqual(['for a', 'for b', 'for c']);
    });

    it('listen again after a lost connection, and say that something may have been missed', async () => {
      const a = await notifications.listen('a');
      const missed = next(a);
      await first.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'phusa listen'",
      );
      expect(await missed).toBeNull();
      const heard = next(a);
      await first.query('SELECT pg_notify($1, $2)', ['a', 'again']);
      expect(await heard).toBe('again');
      expect(await listeners()).toHaveLength(1);
    });

    it('end with the process, also while they are still connecting', async () => {
      const ending = new Notifications(first);
      const subject = ending.listen('a');
      await ending.onModuleDestroy();
      expect((await subject).closed || (await subject).isStopped).toBe(true);
      expect(await listeners()).toHaveLength(1);
    });
  });
});
