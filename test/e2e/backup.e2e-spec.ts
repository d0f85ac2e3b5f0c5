import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageDto } from '../../src/catalog/page-views/page.dto.js';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { type Ended, phusaCommand } from '../support/phusa-command.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { TestBucket } from '../support/s3-store.js';
import { TestIndexes } from '../support/elastic-index.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const CORRECTED = 'dòng do người sửa lại';

const folder = mkdtempSync(join(tmpdir(), 'phusa-keeping-'));
const place = (name: string): string => join(folder, name);
const source = place('source');
const backups = place('backups');
let id: string;
let truth: Shown;

interface Shown {
  readonly page: Pick<PageDto, 'text' | 'version' | 'lines'>;
  readonly record: object;
  readonly original: string;
}

/** What a person gets to see of the document: its record, its first page with what was corrected, its bytes. */
async function shown(phusa: Running): Promise<Shown> {
  const { title, type, fields, potential, visibility, status, pageCount } = await phusa.document(id);
  const { text, version, lines } = (await phusa.get<PageDto>(`/documents/${id}/pages/1`)).body;
  const original = await phusa.api(`/documents/${id}/files/original`);
  const bytes = Buffer.from(await original.arrayBuffer());
  return {
    page: { text, version, lines },
    record: { title, type, fields, potential, visibility, status, pageCount },
    original: createHash('sha256').update(bytes).digest('hex'),
  };
}

const finds = async (phusa: Running, q: string): Promise<number> =>
  (await phusa.get<SearchAnswerDto>(`/search?q=${encodeURIComponent(q)}`)).body.total;

/** Starts on what a command left, and sees that all is there and found, before and after its words were corrected. */
async function expectWhole(dataDir: string, env: Record<string, string> = {}): Promise<Running> {
  const phusa = await Running.start({ dataDir, env });
  expect(await shown(phusa)).toEqual(truth);
  await until(async () => (await finds(phusa, CORRECTED).catch(() => 0)) === 1 || undefined);
  const verified = await phusaCommand(['verify', '--deep'], { PHUSA_DATA: dataDir, ...env });
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('Everything agrees') });
  return phusa;
}

/** Stops it, and keeps its folder for what comes after. */
async function leave(phusa: Running): Promise<void> {
  expect(phusa.errors).toEqual([]);
  expect(await phusa.stop({ keep: true })).toBe(0);
}

const ok = (ended: Ended): Ended => {
  expect(ended).toMatchObject({ code: 0, err: '' });
  return ended;
};

beforeAll(async () => {
  const phusa = await Running.start({ dataDir: source });
  id = await phusa.take(sample('02-vi-born-digital.pdf'), { visibility: 'public' });
  await phusa.waitFor(id);
  const path = `/documents/${id}/pages/1`;
  const { body } = await phusa.get<PageDto>(path);
  const [line] = body.lines;
  const lines = [
    { id: line?.id, text: `${CORRECTED} ${line?.words.map(({ text }) => text).join(' ') ?? ''}` },
  ];
  const headers = { 'content-type': 'application/json', 'if-match': `"${String(body.version)}"` };
  const put = await phusa.api(`${path}/text`, { method: 'PUT', headers, body: JSON.stringify({ lines }) });
  expect(put.status).toBe(200);
  await phusa.waitFor(id);
  truth = await shown(phusa);
  ok(await phusaCommand(['backup', backups, '--verify'], { PHUSA_DATA: source }));
  const refused = await phusaCommand(['move'], {
    PHUSA_DATA: source,
    DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z',
  });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is using the data folder') });
  expect(await phusa.stop({ keep: true })).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('phusa backup and restore', () => {
  it('brings a document, its corrections and its original into a new data folder', async () => {
    expect(truth.page.text).toContain(CORRECTED);
    const restored = ok(await phusaCommand(['restore', backups], { PHUSA_DATA: place('new') }));
    expect(restored.out).toMatch(/Restored the copy of .*: 1 documents/);
    await (await expectWhole(place('new'))).end();
  });

  it('checks a copy, and refuses a folder that holds a document already', async () => {
    const checked = await phusaCommand(['restore', backups, '--check'], { PHUSA_DATA: place('none') });
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('is complete') });
    const refused = await phusaCommand(['restore', backups], { PHUSA_DATA: source });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--replace') });
  });
});

describeWith('postgres', 'on real services', (server) => {
  describeWith('minio', 'with MinIO', (endpoint) => {
    const databases: TestDatabase[] = [];
    const buckets: TestBucket[] = [];
    const services = async (): Promise<Record<string, string>> => {
      const database = await testDatabase(server);
      const bucket = new TestBucket(endpoint);
      databases.push(database);
      buckets.push(bucket);
      return { DATABASE_URL: database.url, ...bucket.env };
    };
    afterAll(async () => {
      for (const bucket of buckets) await bucket.remove();
      for (const database of databases) await database.drop();
    });

    it('restores an embedded installation there, and from there into a data folder', async () => {
      const env = { ...(await services()), PHUSA_ADMIN_KEY: 'the-key-of-the-real-services' };
      ok(await phusaCommand(['restore', backups], { PHUSA_DATA: place('beside'), ...env }));
      const phusa = await expectWhole(place('beside'), env);
      const again = ok(
        await phusaCommand(['backup', place('real-backups')], { PHUSA_DATA: place('beside'), ...env }),
      );
      expect(again.out).toMatch(/1 documents/);
      const busy = await phusaCommand(['restore', backups, '--replace'], {
        PHUSA_DATA: place('beside'),
        ...env,
      });
      expect(busy).toMatchObject({ code: 1, err: expect.stringContaining('is using the target') });
      await phusa.end();
      ok(await phusaCommand(['restore', place('real-backups')], { PHUSA_DATA: place('back') }));
      await (await expectWhole(place('back'))).end();
    });

    it('moves there, twice if need be, and leaves the source as it was', async () => {
      const env = { ...(await services()), PHUSA_ADMIN_KEY: 'the-key-of-the-real-services' };
      const before = objectsOf(source);
      const moved = await phusaCommand(['move'], { PHUSA_DATA: source, ...env });
      expect(moved).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/1 documents, copied/) });
      expect(moved.out).toContain('Everything agrees');
      const again = ok(await phusaCommand(['move'], { PHUSA_DATA: source, ...env }));
      expect(again.out).toMatch(/1 documents, already there/);
      expect(again.out).toMatch(/ 0 copied now/);
      expect(objectsOf(source)).toEqual(before);
      const target = await expectWhole(place('target'), env);
      await target.patch(`/documents/${id}`, { visibility: 'restricted' });
      await target.end();
      const differs = await phusaCommand(['move'], { PHUSA_DATA: source, ...env });
      expect(differs).toMatchObject({ code: 1, err: expect.stringContaining('has changed since') });
      await leave(await expectWhole(source));
    });

    describeWith('elasticsearch', 'with Elasticsearch', (url) => {
      it('moves there with the search index, which is filled and compared before anything starts', async () => {
        const indexes = new TestIndexes(url);
        try {
          const env = {
            ...(await services()),
            ...indexes.env,
            PHUSA_ADMIN_KEY: 'the-key-of-the-real-services',
          };
          const moved = ok(await phusaCommand(['move'], { PHUSA_DATA: source, ...env }));
          expect(moved.out).toContain('Search index, on Elasticsearch: 1 documents, each compared');
          expect(moved.out).toContain('Everything agrees');
          const [name, ...others] = await indexes.names();
          expect(others).toEqual([]);
          const { count } = await indexes.client.count({ index: name ?? '' });
          expect(count).toBe(1);
          await (await expectWhole(place('with-index'), env)).end();
          expect(await indexes.names()).toEqual([name]);
        } finally {
          await indexes.remove();
        }
      });
    });
  });

  describeWith('elasticsearch', 'with Elasticsearch alone', (url) => {
    it('moves the search index there, and the rest stays where it is', async () => {
      const indexes = new TestIndexes(url);
      try {
        const moved = ok(await phusaCommand(['move'], { PHUSA_DATA: source, ...indexes.env }));
        expect(moved.out).toContain('Search index, on Elasticsearch: 1 documents, each compared');
        expect(await indexes.names()).toHaveLength(1);
        await leave(await expectWhole(source, indexes.env));
      } finally {
        await indexes.remove();
      }
      await (await expectWhole(source)).end();
    });
  });
});

/** Every file that is kept there, with its bytes' hash. */
function objectsOf(dataDir: string): string[] {
  const root = join(dataDir, 'objects');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    })
    .sort();
}
