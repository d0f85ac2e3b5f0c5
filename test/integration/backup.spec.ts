import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { BackupFolder } from '../../src/cli/backup/backup-folder.js';
import { checkBackup } from '../../src/cli/backup/check-backup.js';
import type { Fault } from '../../src/cli/backup/fault.js';
import { readManifest } from '../../src/cli/backup/manifest.js';
import { restore } from '../../src/cli/backup/restore.js';
import { withSnapshot } from '../../src/platform/database/copying/database-snapshot.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { objectHash } from '../../src/platform/storage/object-hash.js';
import { searchablePdfKey } from '../../src/platform/storage/object-keys.js';
import { newId } from '../../src/shared/ids.js';
import { databaseContent } from '../support/database-content.js';
import { KeptInstallation } from '../support/kept-installation.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let kept: KeptInstallation;
let folder: string;
let target: TestDatabase;
let targetStore: FolderObjectStore;
let originals: string[];

beforeAll(async () => {
  kept = await KeptInstallation.make();
  originals = [await kept.take(), await kept.take()];
  await sql(
    "INSERT INTO setting (key, value) VALUES ('target', $1) ON CONFLICT (key) DO UPDATE SET value = $1",
    [JSON.stringify({ text: 'một\ttab, xuống\ndòng, \\N, “ngoặc”' })],
  );
}, 120_000);
afterAll(() => kept.end());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phusa-backup-'));
  target = await testDatabase();
  targetStore = new FolderObjectStore(join(folder, 'target'));
});
afterEach(async () => {
  await target.drop();
  await rm(folder, { recursive: true });
});

const sql = (words: string, values: unknown[] = []): Promise<unknown> =>
  kept.installation.dataSource.query(words, values);
const backups = (): string => join(folder, 'backups');

async function putBack(more: { replace?: boolean; signal?: AbortSignal } = {}): Promise<Fault[]> {
  const from = new BackupFolder(backups());
  const copy = await from.copy();
  const faults: Fault[] = [];
  await restore({
    folder: from,
    copy,
    manifest: await readManifest(copy),
    url: target.url,
    store: targetStore,
    replace: false,
    signal: new AbortController().signal,
    saw: () => undefined,
    fault: (fault) => faults.push(fault),
    ...more,
  });
  return faults;
}

async function check(): Promise<string[]> {
  const from = new BackupFolder(backups());
  const copy = await from.copy();
  const faults: string[] = [];
  await checkBackup({
    folder: from,
    copy,
    manifest: await readManifest(copy),
    signal: new AbortController().signal,
    saw: () => undefined,
    fault: ({ what, why }) => faults.push(`${why} ${what}`),
  });
  return faults;
}

/** All but what a copy leaves out on purpose: the name of an index, and when a run was put into a queue. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const content = await databaseContent(url);
  const without = (table: string, field: string): string[] =>
    (content[table] ?? []).map((row) => JSON.stringify({ ...(JSON.parse(row) as object), [field]: null }));
  return {
    ...content,
    instance: without('instance', 'search_index'),
    run: without('run', 'queued_at').sort(),
  };
}

describe('phusa backup and restore', () => {
  it('bring back every row and every original, in an empty database and store', async () => {
    const { faults, manifest, fresh } = await kept.backup(backups());
    expect(faults).toEqual([]);
    expect([...fresh].sort()).toEqual([...originals].sort());
    expect(manifest.objects.count).toBe(2);
    expect(await check()).toEqual([]);
    expect(await putBack()).toEqual([]);
    const [source, copy] = [await contentOf(kept.url), await contentOf(target.url)];
    expect(source['document']).toHaveLength(2);
    expect(copy).toEqual({ ...source, run: [...(source['run'] ?? [])].sort() });
    for (const key of originals) expect(await objectHash(targetStore, key)).toBe(key.slice(-64));
  });

  it('hold the database as it was at one moment, whatever is written meanwhile', async () => {
    const lines = await withSnapshot(kept.url, async (snapshot) => {
      await sql("INSERT INTO setting (key, value) VALUES ('later', '1')");
      const table = snapshot.tables.find(({ name }) => name === 'setting') ?? { name: '', columns: [] };
      return text(snapshot.rows(table));
    });
    expect(lines).toContain('\\ttab');
    expect(lines).not.toContain('later');
    await sql("DELETE FROM setting WHERE key = 'later'");
  });

  it('send an original only once, and go on where an earlier copy ended', async () => {
    await kept.backup(backups());
    const more = await kept.take();
    originals.push(more);
    const again = await kept.backup(backups());
    expect(again.fresh).toEqual([more]);
    expect(again.manifest.objects.count).toBe(3);
    expect(await new BackupFolder(backups()).copies()).toHaveLength(2);
  });

  it('leave no half copy: an interrupted one is not offered, and the next one clears it away', async () => {
    const stop = new AbortController();
    const { store } = kept;
    const open = store.open.bind(store);
    store.open = (key) => {
      stop.abort();
      return open(key);
    };
    try {
      await expect(kept.backup(backups(), stop.signal)).rejects.toThrow(/abort/i);
    } finally {
      store.open = open;
    }
    await expect(new BackupFolder(backups()).copy()).rejects.toThrow(/no complete backup/);
    await kept.backup(backups());
    expect(await readdir(join(backups(), 'copies'))).toHaveLength(1);
    expect(await putBack()).toEqual([]);
  });

  it('name an original that is damaged or gone, and keep the sound copy that is there', async () => {
    await kept.backup(backups());
    const [damaged = '', gone = ''] = [await kept.take(), await kept.take()];
    const objects = join(kept.installation.config.dataDir, 'objects');
    await appendFile(join(objects, damaged), 'x');
    await rm(join(objects, gone));
    const { faults } = await kept.backup(backups());
    expect(faults).toEqual(
      expect.arrayContaining([
        { what: damaged, why: 'damaged' },
        { what: gone, why: 'missing' },
      ]),
    );
    expect(await new FolderObjectStore(join(backups(), 'objects')).stat(damaged)).toBeUndefined();
    await sql(
      'UPDATE document SET deleted_at = now() WHERE id IN (SELECT document_id FROM document_file WHERE object_key = ANY($1))',
      [[damaged, gone]],
    );
    await rm(join(objects, damaged));
  });

  it('refuse a damaged database copy before anything is changed', async () => {
    const { copy } = await kept.backup(backups());
    await appendFile(join(copy, 'tables', 'document.copy.gz'), 'x');
    expect(await check()).toEqual(['damaged tables/document.copy.gz']);
    await expect(putBack()).rejects.toThrow(/damaged/);
    expect(await databaseContent(target.url)).toEqual({ sequences: [] });
    expect(existsSync(join(folder, 'target'))).toBe(false);
  });

  it('name damaged and missing objects of a copy, and bring the rest', async () => {
    await kept.backup(backups());
    const [damaged = '', gone = '', whole = ''] = originals;
    await truncate(join(backups(), 'objects', damaged), 10);
    await rm(join(backups(), 'objects', gone));
    expect((await check()).sort()).toEqual([`damaged ${damaged}`, `missing ${gone}`].sort());
    const faults = await putBack();
    expect(faults).toEqual(
      expect.arrayContaining([
        { what: damaged, why: 'damaged' },
        { what: gone, why: 'missing' },
      ]),
    );
    expect(await objectHash(targetStore, whole)).toBe(whole.slice(-64));
  });

  it('put all of the database in place or nothing, and go on when run again', async () => {
    await kept.backup(backups());
    const stop = new AbortController();
    const stat = targetStore.stat.bind(targetStore);
    let asked = 0;
    targetStore.stat = (key) => {
      if ((asked += 1) === 2) stop.abort();
      return stat(key);
    };
    await expect(putBack({ signal: stop.signal })).rejects.toThrow();
    targetStore.stat = stat;
    expect((await databaseContent(target.url))['document'] ?? []).toEqual([]);
    expect(await putBack()).toEqual([]);
    expect((await databaseContent(target.url))['document']).toHaveLength(
      (await databaseContent(kept.url))['document']?.length ?? 0,
    );
  });

  it('refuse a target that holds something, unless told to replace it', async () => {
    await kept.backup(backups());
    await putBack();
    await expect(putBack()).rejects.toThrow(/--replace/);
    await onTarget("DELETE FROM document_file; UPDATE document SET status = 'failed'");
    expect(await putBack({ replace: true })).toEqual([]);
    expect((await contentOf(target.url))['document']).toEqual((await contentOf(kept.url))['document']);
  });

  it('refuse a store of another installation, a folder of another one, and a database that is in use', async () => {
    await kept.backup(backups());
    await targetStore.claimInstance(newId());
    await expect(putBack()).rejects.toThrow(/belongs to installation/);
    await writeFile(join(backups(), 'objects', '.instance'), newId());
    await expect(kept.backup(backups())).rejects.toThrow(/holds backups of installation/);
    const user = new Client({ connectionString: target.url, application_name: 'phusa' });
    await user.connect();
    await expect(putBack()).rejects.toThrow(/is using the target/);
    await user.end();
  });

  it('have a searchable PDF written again that did not come along', async () => {
    const [{ id } = { id: '' }] = (await sql(
      'SELECT document_id AS id FROM document_file WHERE object_key = $1',
      [originals[0]],
    )) as { id: string }[];
    const key = searchablePdfKey(id, 1);
    await sql(
      `INSERT INTO document_file (id, document_id, kind, object_key, name, media_type, bytes)
       VALUES (gen_random_uuid(), $1, 'searchable', $2, 'x.pdf', 'application/pdf', 1)`,
      [id, key],
    );
    await kept.backup(backups());
    await putBack();
    const [file] =
      (await databaseContent(target.url))['document_file']?.filter((row) => row.includes(key)) ?? [];
    expect(JSON.parse(file ?? '{}')).toMatchObject({ rewrite_after: expect.any(String) });
    await sql('DELETE FROM document_file WHERE object_key = $1', [key]);
  });
});

async function onTarget(words: string): Promise<void> {
  const client = new Client({ connectionString: target.url });
  await client.connect();
  await client.query(words);
  await client.end();
}
