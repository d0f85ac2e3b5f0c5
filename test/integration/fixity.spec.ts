import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFile, rm, truncate, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { FixityWorker } from '../../src/catalog/fixity/fixity-worker.js';
import { FixityReport } from '../../src/catalog/fixity/fixity-report.js';
import { FixityChoices } from '../../src/catalog/fixity/fixity-settings.js';
import { Settings } from '../../src/platform/database/settings.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { TransientError } from '../../src/shared/errors.js';
import { KeptInstallation } from '../support/kept-installation.js';

let kept: KeptInstallation;
let dataSource: DataSource;
let choices: FixityChoices;
let worker: FixityWorker;
let report: FixityReport;
let keys: string[];

beforeAll(async () => {
  kept = await KeptInstallation.make();
  dataSource = kept.installation.dataSource;
  choices = new FixityChoices(new Settings(dataSource));
  worker = new FixityWorker(dataSource, kept.store, choices);
  report = new FixityReport(dataSource, choices);
  keys = [await kept.take(), await kept.take(), await kept.take()];
}, 120_000);
afterAll(async () => {
  await worker.onModuleDestroy();
  await kept.end();
});

const path = (key = ''): string => join(kept.installation.config.dataDir, 'objects', key);
const events = (): Promise<{ object_key: string; outcome: string; found: string | null }[]> =>
  dataSource.query('SELECT object_key, outcome, found FROM fixity_event ORDER BY id');
const all = async (): Promise<number> => {
  let count = 0;
  while (await worker.round()) count += 1;
  return count;
};
const older = (days: number): Promise<unknown> =>
  dataSource.query(`UPDATE document_file SET checked_at = checked_at - $1 * interval '1 day'`, [days]);

describe('scheduled fixity checks', () => {
  it('read every original once, write an event of each, and then rest', async () => {
    expect(await report.counts()).toMatchObject({ originals: 3, checked: 0, lastAt: null, oldestAt: null });
    expect(await all()).toBe(3);
    const written = await events();
    expect(written.map(({ object_key }) => object_key).sort()).toEqual([...keys].sort());
    for (const { object_key, outcome, found } of written) {
      expect([outcome, found]).toEqual(['sound', object_key.slice(-64)]);
    }
    expect(await report.counts()).toMatchObject({ originals: 3, checked: 3, damaged: 0, missing: 0 });
    expect((await report.counts()).oldestAt).toBeInstanceOf(Date);
    expect(await all()).toBe(0);
  });

  it('begin again when the time of an original has come, by the settings', async () => {
    await older(40);
    expect(await all()).toBe(0);
    await choices.change({ everyDays: 30 });
    expect((await report.counts()).checked).toBe(0);
    expect(await all()).toBe(3);
    await older(400);
    await choices.change({ everyDays: 0 });
    expect(await all()).toBe(0);
    await choices.change({ everyDays: 30 });
    expect(await all()).toBe(3);
  });

  it('name what is damaged or gone, change nothing, and see when it was put right by hand', async () => {
    const [damaged = '', gone = ''] = keys;
    const bytes = await readFile(path(damaged));
    await appendFile(path(damaged), 'x');
    await rm(path(gone));
    await older(31);
    await all();
    expect(await report.anyFailed()).toBe(true);
    expect(await report.counts()).toMatchObject({ damaged: 1, missing: 1 });
    const failures = await report.failures();
    expect(failures.map(({ objectKey, outcome }) => [objectKey, outcome])).toEqual(
      expect.arrayContaining([
        [damaged, 'damaged'],
        [gone, 'missing'],
      ]),
    );
    expect(await readFile(path(damaged))).toEqual(Buffer.concat([bytes, Buffer.from('x')]));
    await truncate(path(damaged), bytes.length);
    await older(2);
    expect(await all()).toBe(2);
    expect(await report.counts()).toMatchObject({ damaged: 0, missing: 1 });
    await dataSource.query(
      'UPDATE document SET deleted_at = now() WHERE id IN (SELECT document_id FROM document_file WHERE object_key = $1)',
      [gone],
    );
    expect(await report.anyFailed()).toBe(false);
  });

  it('say nothing of an original while the store is away', async () => {
    await older(31);
    const before = (await events()).length;
    const away = new FolderObjectStore(path());
    away.open = () => Promise.reject(new TransientError('storeAway'));
    const other = new FixityWorker(dataSource, away, choices);
    await expect(other.round()).rejects.toThrow();
    expect(await events()).toHaveLength(before);
    await all();
  });

  it('work in one process at a time', async () => {
    await older(31);
    const looks = await Promise.all([worker.round(), worker.round(), worker.round()]);
    expect(looks.filter(Boolean)).toHaveLength(1);
  });
});
