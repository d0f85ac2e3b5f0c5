import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedTesseract } from '../support/recorded-tesseract.js';
import { Running } from '../support/running.js';
import type { Sent } from '../support/running-api.js';
import { saidBy } from '../support/said-by.js';
import { scanBatch } from '../support/scan-batch.js';
import { SmallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(300_000);

const DOCUMENTS = 30;
const describeOnSmallDisk = SmallDisk.canMount() ? describe : describe.skip;

describeOnSmallDisk('a store whose disk is full [skipped: this machine permits no mount]', () => {
  let phusa: Running;
  let disk: SmallDisk;
  let catalogue: KillCatalogue;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-full-'));
    const dataDir = join(folder, 'data');
    const mounted = SmallDisk.mount(join(dataDir, 'objects'), 64);
    if (!mounted) throw new Error('the disk cannot be mounted');
    disk = mounted;
    phusa = await Running.start({
      dataDir,
      env: { ...recordedTesseract(folder), PHUSA_DISK_RESERVE_BYTES: '0' },
    });
    catalogue = KillCatalogue.embedded(dataDir);
  });
  afterAll(async () => {
    await phusa.stop({ keep: true });
    disk.remove();
    rmSync(folder, { recursive: true });
  });

  const settled = (ids: readonly string[]): Promise<true> =>
    until(
      async () =>
        (await catalogue.number(
          `SELECT count(*) FROM document WHERE id = ANY($1) AND (status NOT IN ('ready', 'failed')
             OR indexed_seq < change_seq)`,
          [ids],
        )) === 0 || undefined,
      { ms: 200_000, everyMs: 500, why: () => `documents are not ready:\n${phusa.output}` },
    );

  it('says so to who sends, keeps nothing by halves, and goes on where it was once there is room', async () => {
    const { files, pages } = await scanBatch('full', DOCUMENTS);
    disk.leave(300_000);
    const ids: string[] = [];
    const refused: Sent[] = [];
    for (const file of files) {
      const { status, body } = await phusa.upload(file);
      if (status === 202) ids.push(body.id);
      else {
        expect([status, body.code]).toEqual([507, 'storeFull']);
        expect(body.message).toMatchObject({ vi: 'Ổ đĩa đã đầy: không có gì bị thay đổi.' });
        refused.push(file);
      }
    }
    expect(refused.length).toBeGreaterThan(0);
    expect(ids.length).toBeGreaterThan(0);
    // what has no room waits for another try; everybody else is answered
    disk.leave(4096);
    for (const id of ids) await phusa.send('POST', `/documents/${id}/reread`, {});
    await until(
      async () =>
        (await catalogue.number(`SELECT count(*) FROM run WHERE failure->>'code' = 'storeFull'`)) > 0 ||
        undefined,
    );
    expect((await phusa.get('/documents')).status).toBe(200);
    expect((await phusa.get('/search?q=lua', null)).status).toBe(200);

    disk.free();
    for (const file of refused) ids.push(await phusa.take(file));
    await settled(ids);
    expect(await catalogue.failures()).toEqual([]);
    expect(await catalogue.disagreements()).toEqual({});
    const read = await catalogue.number(
      `SELECT count(DISTINCT text) FROM page WHERE text LIKE 'Nghiên cứu giống lúa chịu mặn%'`,
    );
    expect(read).toBe(pages);
    expect(await saidBy(phusa.dataDir, {}, ['verify', '--deep'])).toMatchObject({ ok: true, findings: [] });
  });
});
