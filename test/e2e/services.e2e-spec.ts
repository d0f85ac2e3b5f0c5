import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { PagesDto } from '../../src/catalog/page-views/page.dto.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { emptyFolder } from '../support/data-folder.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { describeWith } from '../support/require-service.js';
import { Running, type RunningOptions } from '../support/running.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

let phusa: Running;

/** Scan in, hit on its page out. */
async function journey(id: string): Promise<void> {
  const { pageCount, warnings } = await phusa.waitFor(id);
  expect([pageCount, warnings]).toEqual([6, []]);
  const q = encodeURIComponent('tan dung nang luong gio tai cho');
  const { body } = await phusa.get<SearchAnswerDto>(`/search?q=${q}`, null);
  expect(body.hits.map((hit) => [hit.id, hit.pages[0]?.number])).toEqual([[id, 4]]);
}

/** Waits until some pages, and not all, have been read. */
const midWork = (id: string): Promise<boolean> =>
  until(
    async () => {
      const { body } = await phusa.get<PagesDto>(`/documents/${id}/pages`);
      const read = (body.items ?? []).filter(({ source }) => source !== null).length;
      return read > 0 && read < 6 ? true : undefined;
    },
    { everyMs: 20 },
  );

const start = async (options: RunningOptions): Promise<void> => {
  phusa = await Running.start(options);
};
const takeScan = (): Promise<string> => phusa.take(sample('01-vi-report-scan.pdf'), { visibility: 'public' });

describeWith('redis', 'with the queue on Redis', (server) => {
  let redis: Redis;

  beforeAll(async () => {
    // a database of its own: emptied in the middle, and others may use the server too
    const url = new URL(server);
    url.pathname = '/13';
    redis = new Redis(url.href);
    await redis.flushdb();
    await start({ env: { REDIS_URL: url.href } });
  });
  afterAll(async () => {
    await phusa.end();
    await redis.flushdb();
    await redis.quit();
  });

  it('goes the whole way, also when the queue is emptied in the middle', async () => {
    const id = await takeScan();
    await midWork(id);
    expect(await redis.dbsize()).toBeGreaterThan(0);
    await redis.flushdb();
    await journey(id);
  });

  it('has put its jobs there and not into the database', async () => {
    expect((await redis.keys('*')).join('\n')).toMatch(/pages|documents/);
  });
});

describeWith('postgres', 'with the catalogue on another PostgreSQL', (server) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(server);
    await start({ env: { DATABASE_URL: database.url }, dataDir: emptyFolder() });
  });
  afterAll(async () => {
    await phusa.end();
    await database.drop();
  });

  it('goes the whole way, and starts none of its own', async () => {
    await journey(await takeScan());
    expect(phusa.process('postgres')).toBeUndefined();
    expect(phusa.processes().map(({ command }) => command)).not.toContainEqual(
      expect.stringMatching(/postgres -D/),
    );
  });

  it('keeps the catalogue there: a second start on it finds everything', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ title: string }>('SELECT title FROM document');
    await client.end();
    expect(rows).toHaveLength(1);
    const { dataDir } = phusa;
    expect(await phusa.stop({ keep: true })).toBe(0);
    await start({ env: { DATABASE_URL: database.url }, dataDir });
    const { body } = await phusa.get<SearchAnswerDto>('/search?q=tuoi+nho+giot', null);
    expect(body.hits.map(({ title }) => title)).toEqual(rows.map(({ title }) => title));
  });
});
