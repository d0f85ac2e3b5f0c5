import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { describeDocumentJourney } from '../support/document-journey.js';
import { describeOnEngines, RealEngines, serviceIs } from '../support/real-engines.js';
import { Running } from '../support/running.js';
import { sample } from '../support/samples.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

describeOnEngines('the whole journey on real engines', (addresses) => {
  let engines: RealEngines;
  describeDocumentJourney({
    start: () => {
      engines = new RealEngines(addresses);
      return engines.start();
    },
    end: async (phusa) => {
      await phusa.end();
      await engines.remove();
    },
  });
});

describeOnEngines('phusa on real engines', (addresses) => {
  const engines = new RealEngines(addresses);
  let phusa: Running;
  let env: Record<string, string>;

  beforeAll(async () => {
    phusa = await engines.start();
    env = await engines.env();
  });
  afterAll(async () => {
    await phusa.end();
    await engines.remove();
  });

  const search = (q: string) =>
    phusa.get<SearchAnswerDto & { code?: string }>(`/search?q=${encodeURIComponent(q)}`, null);
  const found = async (q: string): Promise<number | string> => {
    const { status, body } = await search(q);
    return status === 200 ? body.total : String(status);
  };
  const readyParts = async (): Promise<Record<string, string>> =>
    (await phusa.get<{ parts: Record<string, string> }>('//health/ready', null)).body.parts;
  const report = (title: string): { name: string; line: string } => ({
    name: title,
    line: JSON.stringify({
      externalId: title,
      type: 'report',
      title,
      visibility: 'public',
      recordVisibility: 'public',
      opening: { patent: 'none', personalData: true, secrecy: false },
      pages: [`${title} trang một`],
    }),
  });
  const imported = async (...titles: string[]): Promise<string[]> => {
    const { status, body } = await phusa.ask<string>('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: titles.map((title) => report(title).line).join('\n'),
    });
    expect(status).toBe(200);
    return body
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
  };
  /** The index that searches are answered from; one that was replaced stays a little while beside it. */
  const served = async (): Promise<string> =>
    Object.keys(await engines.indexes.client.indices.getAlias({ name: engines.indexes.prefix })).join();
  /** A command on the same installation. */
  const run = (command: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const variables = { PATH: process.env.PATH, PHUSA_DATA: phusa.dataDir, ...env };
      execFile(process.execPath, [MAIN, ...command], { env: variables }, (error, stdout, stderr) => {
        if (stdout.trim() === '') reject(new Error(stderr, { cause: error }));
        else resolve(stdout);
      });
    });
  const said = async (command: string[]): Promise<unknown> => JSON.parse(await run([...command, '--json']));
  const doctorSays = async (id: string) =>
    (
      (await said(['doctor'])) as { findings: { id: string; verdict: string; found: string }[] }
    ).findings.find((finding) => finding.id === id);

  it('keeps its index in Elasticsearch and none in the data folder, and hides at once what is hidden', async () => {
    const [id] = await imported('Lúa chịu mặn');
    await until(async () => (await found('lua chiu man')) === 1 || undefined);
    expect(await engines.indexes.names()).toHaveLength(1);
    const closed = { visibility: 'restricted', recordVisibility: 'restricted' };
    expect((await phusa.patch(`/documents/${String(id)}`, closed)).status).toBe(200);
    expect(await found('lua chiu man')).toBe(0);
    await imported('Lúa chịu hạn');
    await until(async () => (await found('lua chiu han')) === 1 || undefined);
  });

  it('is made anew beside the old index, by phusa reindex', async () => {
    const before = await served();
    await run(['reindex']);
    expect(await found('lua chiu han')).toBe(1);
    expect(await served()).not.toBe(before);
  });

  it('answers odd questions, or refuses them in words, before the engine would give up', async () => {
    for (const q of [
      'x'.repeat(100_000),
      'ab* '.repeat(200),
      '\u0301\u0323',
      '"'.repeat(900),
      'lúa OR '.repeat(140),
    ]) {
      const { status } = await search(q); // one that takes too long is answered with 503
      expect([200, 400, 414, 431]).toContain(status);
    }
    const deep = await phusa.get<{ code?: string }>('/search?q=a&from=9990&size=20', null);
    expect([deep.status, deep.body.code]).toEqual([400, 'tooDeep']);
  });

  it('refuses the indexes of another installation', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'phusa-other-'));
    await expect(Running.start({ env: engines.indexes.env, dataDir, startMs: 30_000 })).rejects.toThrow(
      /belongs to installation/,
    );
    rmSync(dataDir, { recursive: true, force: true });
  });

  describe('while Elasticsearch is stopped in the middle of the work', () => {
    let scan: string;
    let during: string[];
    let before: string;

    it('answers searches with 503 and Retry-After, says so, and does everything else', async () => {
      expect(await readyParts()).toMatchObject({ index: 'ok' });
      before = await served();
      scan = await phusa.take(sample('01-vi-report-scan.pdf'), { visibility: 'public' });
      await serviceIs('halt', 'elasticsearch');
      const answer = await search('lua chiu han');
      expect([answer.status, answer.body.code]).toEqual([503, 'indexAway']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await readyParts()).toMatchObject({ index: 'away', database: 'ok', store: 'ok' });
      expect((await phusa.get('//health/ready', null)).status).toBe(200);
      expect(await doctorSays('ELASTICSEARCH_URL')).toMatchObject({ verdict: 'missing' });
      during = await imported('Cá tra ao nổi', 'Dừa sáp');
      await phusa.waitFor(scan, 'ready', { indexed: false });
      const inside = await phusa.get<{ total: number }>(`/documents/${scan}/hits?q=nang%20luong%20gio`, null);
      expect(inside.body.total).toBe(4);
    });

    it('catches up once it is back, on the same index, with nothing lost', async () => {
      await serviceIs('resume', 'elasticsearch');
      await until(async () => (await found('ca tra ao noi')) === 1 || undefined, { ms: 60_000 });
      await until(async () => (await found('dua sap')) === 1 || undefined);
      await until(async () => (await found('tan dung nang luong gio tai cho')) === 1 || undefined);
      expect(await found('lua chiu han')).toBe(1);
      expect(await served()).toBe(before);
      await until(async () => (await engines.indexes.names()).length === 1 || undefined);
      for (const id of [scan, ...during]) expect((await phusa.document(id)).indexed).toBe(true);
      expect(await readyParts()).toMatchObject({ index: 'ok' });
      expect(await doctorSays('ELASTICSEARCH_URL')).toMatchObject({ verdict: 'ok' });
      expect(await said(['verify', '--deep'])).toMatchObject({ ok: true });
    });
  });
});
