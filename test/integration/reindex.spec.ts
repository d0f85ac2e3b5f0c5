import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { reindex } from '../../src/cli/reindex/reindex.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { indexName } from '../../src/search/indexer/index-name.js';
import type { RebuildState } from '../../src/search/indexer/rebuild-request.js';
import { testDatabase } from '../support/postgres.js';
import { SearchArchive } from '../support/search-archive.js';

let archive: SearchArchive;
const quiet = pino({ level: 'silent' });
const seen: RebuildState[] = [];
const run = (): Promise<RebuildState> =>
  reindex(loadConfig({ PHUSA_DATA: archive.folder, DATABASE_URL: archive.url }), quiet, (state) => {
    seen.push(state);
  });

beforeAll(async () => {
  archive = await SearchArchive.open();
  for (let i = 0; i < 5; i++) await archive.add({ title: `Tài liệu ${String(i)}` });
  await archive.add({ title: 'Mật', row: { quarantined: true } });
}, 120_000);
afterAll(() => archive.close());

it('fills the index by itself where no worker runs, and has the worker do it where one does', async () => {
  expect(await run()).toMatchObject({ state: 'done', done: 5, total: 5 });
  const first = await indexName(archive.dataSource.manager);
  expect(first).not.toBeNull();

  await archive.startWorker();
  expect(await run()).toMatchObject({ state: 'done', done: 5, total: 5 });
  expect(await indexName(archive.dataSource.manager)).not.toBe(first);
  expect(seen.length).toBeGreaterThan(1);
});

it('says what to do when the tables are not there yet', async () => {
  const empty = await testDatabase();
  try {
    const config = loadConfig({ PHUSA_DATA: archive.folder, DATABASE_URL: empty.url });
    await expect(reindex(config, quiet, () => undefined)).rejects.toThrow('npm start');
  } finally {
    await empty.drop();
  }
});
