import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { App } from 'supertest/types.js';
import { waitUntilIndexed } from '../../src/catalog/changes/index-state.js';
import { Indexer } from '../../src/search/indexer/indexer.js';
import { indexName } from '../../src/search/indexer/index-name.js';
import { RebuildRequests } from '../../src/search/indexer/rebuild-request.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { SearchArchive } from '../support/search-archive.js';

let archive: SearchArchive;
beforeEach(async () => {
  archive = await SearchArchive.open();
}, 120_000);
afterEach(() => archive.close());

const manager = (): SearchArchive['dataSource']['manager'] => archive.dataSource.manager;

async function eventually(check: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  for (const until = Date.now() + withinMs; ;) {
    if (await check()) return;
    if (Date.now() > until) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function total(http: INestApplication<App>, q: string, key?: string): Promise<number | string> {
  const asked = request(http.getHttpServer()).get('/api/v1/search').query({ q });
  const { status, text } = await (key === undefined ? asked : asked.set('Authorization', key));
  return status === 200 ? (JSON.parse(text) as SearchAnswerDto).total : String(status);
}

describe('the search index, lost and made anew', () => {
  it('answers 503 while there is none, and is filled from the catalogue by whoever comes first', async () => {
    const http = await archive.startHttp();
    const id = await archive.add({ title: 'Trước khi có chỉ mục' });
    const answer = await request(http.getHttpServer()).get('/api/v1/search?q=a');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
    expect(answer.body).toMatchObject({ code: 'indexAway' });
    expect((await request(http.getHttpServer()).get(`/api/v1/documents/${id}/hits?q=a`)).status).toBe(200);
    await archive.startWorker();
    await eventually(async () => (await total(http, 'chỉ mục')) === 1);
  });

  it.each([
    ['removed while nobody looked', true, (path: string): void => rmSync(path)],
    ['removed under a running worker', false, (path: string): void => rmSync(path)],
    [
      'overwritten while nobody looked',
      true,
      (path: string): void => writeFileSync(path, 'rác '.repeat(5000)),
    ],
  ])('is filled again when its file was %s', async (_, stopped, harm) => {
    const http = await archive.startHttp();
    const worker = await archive.startWorker();
    const id = await archive.add({ title: 'Còn đây trong danh mục' });
    await waitUntilIndexed(manager(), id, 10_000);
    const before = await indexName(manager());
    if (stopped) await archive.stop(worker);
    harm(join(archive.indexFolder, `${before}.db`));
    if (stopped) await archive.startWorker();
    await eventually(async () => ![before, null].includes(await indexName(manager())));
    expect(await total(http, 'danh mục')).toBe(1);
    await waitUntilIndexed(manager(), await archive.add({ title: 'Mục mới' }), 10_000);
    expect(await total(http, 'mục mới')).toBe(1);
  });

  it('is made anew beside the old one without a failed search, and nothing hidden comes back', async () => {
    const http = await archive.startHttp();
    const worker = await archive.startWorker();
    const pages = Array.from({ length: 30 }, (_, i) => `trang ${String(i)} lúa nước `.repeat(40));
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) ids.push(await archive.add({ title: `Lúa nước ${String(i)}`, pages }));
    for (const id of ids) await waitUntilIndexed(manager(), id, 60_000);
    const before = await indexName(manager());
    const librarian = await archive.keyOf('librarian');

    const requests = worker.get(RebuildRequests, { strict: false });
    await requests.ask();
    const totals: (number | string)[] = [];
    let hidden = 0;
    while ((await requests.current())?.state !== 'done') {
      const seen = await total(http, 'lúa nước');
      totals.push(seen);
      expect(seen).toBe(60 - hidden);
      const next = ids[hidden];
      if (next !== undefined && hidden < 20) {
        await archive.change(next, { visibility: 'restricted', recordVisibility: 'restricted' });
        expect(await waitUntilIndexed(manager(), next, 10_000)).toBe(true);
        hidden++;
      }
    }
    expect(totals.length).toBeGreaterThan(2);
    expect(hidden).toBeGreaterThan(1);
    expect(await indexName(manager())).not.toBe(before);
    expect(await total(http, 'lúa nước')).toBe(60 - hidden);
    expect(await total(http, 'lúa nước', librarian)).toBe(60);
  }, 90_000);

  it('is written by one process at a time, and the next takes over', async () => {
    const workers = [await archive.startWorker(), await archive.startWorker()];
    const leaders = (): boolean[] => workers.map((worker) => worker.get(Indexer, { strict: false }).leads);
    await eventually(async () => leaders().filter(Boolean).length === 1);
    const id = await archive.add({ title: 'Một người viết' });
    expect(await waitUntilIndexed(manager(), id, 10_000)).toBe(true);
    expect(leaders().filter(Boolean)).toHaveLength(1);
    const [leader] = workers.splice(leaders().indexOf(true), 1);
    if (leader) await archive.stop(leader);
    const next = await archive.add({ title: 'Người thứ hai' });
    expect(await waitUntilIndexed(manager(), next, 10_000)).toBe(true);
    expect(leaders()).toEqual([true]);
  });

  it('waits while the database ends its sessions, and goes on by itself', async () => {
    const worker = await archive.startWorker();
    await eventually(async () => worker.get(Indexer, { strict: false }).leads);
    await manager().query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
    );
    const id = await archive.add({ title: 'Sau khi mất kết nối' });
    expect(await waitUntilIndexed(manager(), id, 15_000)).toBe(true);
  });

  it('puts a document aside that fails, while the others go on and a new index is filled', async () => {
    const http = await archive.startHttp();
    const worker = await archive.startWorker();
    const bad = await archive.add({ title: 'Hỏng' });
    await waitUntilIndexed(manager(), bad, 10_000);
    // A row that no code of ours writes.
    await manager().query(
      `INSERT INTO claim (id, document_id, kind, value, quote, confidence, status, evidence)
       VALUES ($1, $1, 'readiness', '{"trl": 7}', 'x', 1, 'confirmed', 'null')`,
      [bad],
    );
    await archive.change(bad, { year: 2020 });
    const good = await archive.add({ title: 'Lành' });
    expect(await waitUntilIndexed(manager(), good, 10_000)).toBe(true);
    expect(await waitUntilIndexed(manager(), bad, 500)).toBe(false);

    const requests = worker.get(RebuildRequests, { strict: false });
    await requests.ask();
    await eventually(async () => (await requests.current())?.state === 'done');
    expect(await total(http, 'lành')).toBe(1);
    expect(await total(http, 'hỏng')).toBe(0);

    await manager().query('DELETE FROM claim WHERE id = $1', [bad]);
    await eventually(async () => (await total(http, 'hỏng')) === 1);
  });

  it('refuses the index of another installation, even where the catalogue knows of none', async () => {
    await archive.startWorker();
    await eventually(async () => (await indexName(manager())) !== null);
    const other = await SearchArchive.open();
    try {
      await expect(other.startHttp(archive.folder)).rejects.toThrow(/belongs to installation/);
      await expect(other.startWorker(archive.folder)).rejects.toThrow(/belongs to installation/);
    } finally {
      await other.close();
    }
    expect(readdirSync(archive.indexFolder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  });

  it('lies in a folder of its own for each data folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phusa-search-'));
    try {
      await archive.startWorker(folder);
      await eventually(async () => (await indexName(manager())) !== null);
      expect(readdirSync(join(folder, 'index')).some((name) => name.endsWith('.db'))).toBe(true);
    } finally {
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
      archive = await SearchArchive.open();
    }
  });
});
