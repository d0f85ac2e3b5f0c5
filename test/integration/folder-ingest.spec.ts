import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Organisation } from '../../src/access/organisation.entity.js';
import { Batch } from '../../src/catalog/documents/batch.entity.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { ingestOnce } from '../../src/cli/ingest/ingest-once.js';
import type { IngestOrder } from '../../src/cli/ingest/ingest-order.js';
import { IngestReport } from '../../src/cli/ingest/ingest-report.js';
import { ingestWatch } from '../../src/cli/ingest/ingest-watch.js';
import { withApp } from '../../src/cli/app/with-app.js';
import { makeZip } from '../fixtures/make-zip.js';
import { CommandInstallation } from '../support/command-installation.js';
import { sample, sampleCopy } from '../support/samples.js';
import { until } from '../support/until.js';

let installation: CommandInstallation;
let folder: string;
let said: string[];
let count = 0;

beforeAll(async () => {
  installation = await CommandInstallation.make();
}, 120_000);
afterAll(() => installation.remove());
beforeEach(async () => {
  folder = join(installation.folder, `in-${++count}`);
  said = [];
  await mkdir(folder);
});

/** A document under samples/ that no test before brought: other bytes. */
async function put(name: string, from = '10-near-blank.pdf'): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), sampleCopy(from, `%${count} ${name}`).bytes);
}

const report = (): IngestReport => new IngestReport('en', (line) => said.push(line));
const never = new AbortController().signal;

async function ingest(more: Partial<IngestOrder> = {}): Promise<number> {
  const order = { folder, settleMs: 0, ...more };
  const told = report();
  // the progress bar gives the lines back to the console when it ends
  told.sayThrough = () => undefined;
  return withApp(installation.config, {}, (opened) => ingestOnce(order, opened, told, never));
}

const documents = (): Promise<Document[]> => installation.dataSource.manager.find(Document);
const named = async (name: string): Promise<Document | undefined> =>
  (await documents()).find(({ originalName }) => originalName === name);

describe('phusa ingest', () => {
  it('takes a folder in: files, a folder of pages, an archive; and names what it refuses', async () => {
    await put('báo cáo.pdf'.normalize('NFD'));
    await put('hồ sơ/trang 10.jpg', '08-vi-photo-skew3.jpg');
    await put('hồ sơ/trang 2.jpg', '08-vi-photo-skew3.jpg');
    await writeFile(join(folder, 'ghi chú.txt'), 'no document');
    const pdf = sampleCopy('10-near-blank.pdf', '%zip').bytes;
    await writeFile(
      join(folder, 'nén.zip'),
      makeZip([{ name: 'trong/a.pdf', data: pdf }, { name: 'b.txt' }]),
    );
    expect(
      await ingest({
        batch: 'Đợt 1',
        box: '7',
        shelf: 'KH.12',
        visibility: 'members',
        opening: { patent: 'none', personalData: false, secrecy: false },
        owner: 'Viện A',
      }),
    ).toBe(1);
    expect(said.filter((line) => line.startsWith('+')).map((line) => line.slice(2).split(' → ')[0])).toEqual([
      'báo cáo.pdf',
      'nén.zip/trong/a.pdf',
      'hồ sơ',
    ]);
    expect(said.filter((line) => line.startsWith('!'))).toEqual([
      expect.stringMatching(/^! ghi chú\.txt: This type of file is not supported/),
      expect.stringMatching(/^! nén\.zip\/b\.txt: This type of file is not supported/),
    ]);
    expect(said.at(-1)).toBe('Taken in 3 · known already 0 · refused 2');

    const manager = installation.dataSource.manager;
    const pages = await named('hồ sơ');
    const files = await manager.find(DocumentFile, {
      where: { documentId: pages?.id ?? '' },
      order: { position: 'ASC' },
    });
    expect(files.map(({ name }) => basename(name))).toEqual(['trang 2.jpg', 'trang 10.jpg']);
    const batch = await manager.findOneByOrFail(Batch, { name: 'Đợt 1' });
    const owner = await manager.findOneByOrFail(Organisation, { name: 'Viện A' });
    expect(pages).toMatchObject({
      batchId: batch.id,
      ownerOrganisationId: owner.id,
      boxNumber: '7',
      shelfMark: 'KH.12',
      visibility: 'members',
      recordVisibility: 'members',
    });
  });

  it('knows again what it has, in the same batch, and says 0 when all is in', async () => {
    await put('a.pdf');
    expect(await ingest()).toBe(0);
    await put('b.pdf');
    expect(await ingest()).toBe(0);
    expect(said.at(-1)).toBe('Taken in 1 · known already 1 · refused 0');
    const batches = await installation.dataSource.manager.countBy(Batch, { name: basename(folder) });
    expect(batches).toBe(1);
  });

  it('refuses a folder of pages whole when one of its pages is broken', async () => {
    await put('hồ sơ/1.jpg', '08-vi-photo-skew3.jpg');
    await put('hồ sơ/2.jpg', '08-vi-photo-skew3.jpg');
    await writeFile(join(folder, 'hồ sơ/3.jpg'), '');
    const before = (await documents()).length;
    expect(await ingest()).toBe(1);
    expect(said).toContainEqual(expect.stringMatching(/^! hồ sơ: The file is empty.*\(hồ sơ\/3\.jpg\)/));
    expect(await documents()).toHaveLength(before);
    expect(await readdir(join(installation.config.dataDir, 'objects/.staging'))).toEqual([]);
  });

  it('moves away what was taken in, when asked, and leaves the rest', async () => {
    await put('a.pdf');
    await writeFile(join(folder, 'b.txt'), 'no document');
    await ingest({ done: join(folder, 'done') });
    expect((await readdir(folder)).sort()).toEqual(['b.txt', 'done']);
    expect(await readdir(join(folder, 'done'))).toEqual(['a.pdf']);
  });
});

describe('phusa ingest --watch', () => {
  const places = (): Parameters<typeof ingestWatch>[1] => ({
    done: join(folder, '.phusa/done'),
    failed: join(folder, '.phusa/failed'),
    isLeftAlone: (path) => path !== folder && basename(path).startsWith('.'),
  });

  function watch(): { stop: () => Promise<void> } {
    const stop = new AbortController();
    const order = { folder, settleMs: 150 };
    const ended = ingestWatch(order, places(), installation.config, report(), stop.signal);
    return {
      stop: async () => {
        stop.abort();
        await ended;
      },
    };
  }

  const shelf = async (name: string): Promise<string[]> =>
    (await readdir(join(folder, '.phusa', name)).catch(() => [])).sort();
  const shelved = (name: string, file: string): Promise<true> =>
    until(async () => (await shelf(name)).includes(file) || undefined, { why: () => said.join('\n') });

  it('takes in what comes, tells done from failed, and leaves alone what is still written', async () => {
    const watching = watch();
    await put('a.pdf');
    await writeFile(join(folder, 'b.txt'), 'no document');
    const whole = readFileSync(sample('02-vi-born-digital.pdf'));
    const steps = 8;
    for (let i = 0; i < steps; i++) {
      const part = whole.subarray((whole.length * i) / steps, (whole.length * (i + 1)) / steps);
      await writeFile(join(folder, 'c.pdf'), part, { flag: 'a' });
      expect(await shelf('done')).not.toContain('c.pdf');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await shelved('done', 'c.pdf');
    await shelved('done', 'a.pdf');
    await shelved('failed', 'b.txt.reason.txt');
    await watching.stop();
    expect(await readFile(join(folder, '.phusa/failed/b.txt.reason.txt'), 'utf8')).toContain(
      'chưa được hỗ trợ',
    );
    expect((await named('c.pdf'))?.bytes).toBe(whole.length);
    expect(await readdir(folder)).toEqual(['.phusa']);
  });

  it('waits while the database is away, and goes on', async () => {
    const watching = watch();
    await put('a.pdf');
    await shelved('done', 'a.pdf');
    await installation.takeDatabaseAway();
    await put('b.pdf');
    await until(() => said.some((line) => line.startsWith('Cannot take in files now')) || undefined);
    expect(await shelf('failed')).toEqual([]);
    await installation.bringDatabaseBack();
    await shelved('done', 'b.pdf');
    await watching.stop();
    expect(said).toContain('Continuing.');
  }, 60_000);

  it('goes on after a stop between taking in and moving away, without doing it twice', async () => {
    await put('a.pdf');
    await ingest();
    const before = (await documents()).length;
    const watching = watch();
    await shelved('done', 'a.pdf');
    await watching.stop();
    expect(await documents()).toHaveLength(before);
    expect(said).toContainEqual(expect.stringMatching(/^= a\.pdf: known already/));
  });

  it('goes on when its folder comes back', async () => {
    const watching = watch();
    await put('a.pdf');
    await shelved('done', 'a.pdf');
    await rm(folder, { recursive: true });
    await until(() => said.some((line) => line.includes('cannot be opened')) || undefined);
    await mkdir(folder);
    await copyFile(sample('03-vi-tcvn3.pdf'), join(folder, 'd.pdf'));
    await shelved('done', 'd.pdf');
    await watching.stop();
  }, 60_000);
});
