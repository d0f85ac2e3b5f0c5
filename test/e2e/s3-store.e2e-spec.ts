import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../../src/cli/verify/verify.js';
import { emptyFolder } from '../support/data-folder.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import { TestBucket } from '../support/s3-store.js';
import { sample } from '../support/samples.js';

jest.setTimeout(120_000);

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const REPORT = sample('02-vi-born-digital.pdf');

describeWith('minio', 'with the file store on MinIO', (endpoint) => {
  const bucket = new TestBucket(endpoint);
  let phusa: Running;
  let id: string;

  beforeAll(async () => {
    phusa = await Running.start({ env: bucket.env, dataDir: emptyFolder() });
    id = await phusa.take(REPORT, { visibility: 'public' });
    await phusa.waitFor(id);
  });
  afterAll(async () => {
    // an original is taken away below
    await phusa.end(/"event":"fixity".*"outcome":"missing"/);
    await bucket.remove();
  });

  const bytesOf = async (path: string, range?: string): Promise<Buffer> => {
    const response = await phusa.api(path, range === undefined ? {} : { headers: { range } });
    expect(response.status).toBe(range === undefined ? 200 : 206);
    return Buffer.from(await response.arrayBuffer());
  };
  /** A command on the same installation, and what it says as JSON. */
  const said = (command: string[], env = bucket.env): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const variables = { PATH: process.env.PATH, PHUSA_DATA: phusa.dataDir, ...env };
      const args = [MAIN, ...command, '--json'];
      execFile(process.execPath, args, { env: variables }, (error, stdout, stderr) => {
        if (stdout.trim() === '') reject(new Error(stderr, { cause: error }));
        else resolve(JSON.parse(stdout));
      });
    });

  it('serves the original byte for byte, in ranges too, and the searchable PDF', async () => {
    const original = readFileSync(REPORT);
    expect((await bytesOf(`/documents/${id}/files/original`)).equals(original)).toBe(true);
    const part = await bytesOf(`/documents/${id}/files/original`, 'bytes=1000-1999');
    expect(part.equals(original.subarray(1000, 2000))).toBe(true);
    const searchable = await bytesOf(`/documents/${id}/files/searchable`);
    expect(searchable.subarray(0, 5).toString()).toBe('%PDF-');
    expect(searchable.subarray(-1024).toString('latin1')).toContain('%%EOF');
  });

  it('makes page pictures of what lies there', async () => {
    const picture = await bytesOf(`/documents/${id}/pages/1/image?width=320`);
    expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8');
  });

  it('keeps everything in the bucket and nothing in folders', async () => {
    const keys = await bucket.keys();
    expect(keys).toEqual(
      expect.arrayContaining([
        '.instance',
        expect.stringMatching(/^originals\/..\/..\/[0-9a-f]{64}$/),
        expect.stringMatching(/^derivatives\/.*\/searchable-1\.pdf$/),
        expect.stringMatching(/^derivatives\/.*\/pages\/[0-9a-f-]{36}-1-w320\.jpg$/),
      ]),
    );
    expect(existsSync(join(phusa.dataDir, 'objects'))).toBe(false);
  });

  it('is ready, verifies to the last byte, and the doctor finds its bucket', async () => {
    const ready = await phusa.get<{ parts: Record<string, string> }>('//health/ready', null);
    expect(ready.body.parts['store']).toBe('ok');
    expect(await said(['verify', '--deep'])).toMatchObject({ ok: true, checked: { originals: 1 } });
    const found = async (env = bucket.env) =>
      (
        (await said(['doctor'], env)) as { findings: { id: string; verdict: string; found: string }[] }
      ).findings.find((finding) => finding.id === 'S3_ENDPOINT');
    expect(await found()).toMatchObject({
      verdict: 'ok',
      found: expect.stringContaining(bucket.config.bucket),
    });
    const wrong = { ...bucket.env, S3_SECRET_KEY: 'wrong-wrong-wrong' };
    expect(await found(wrong)).toMatchObject({
      verdict: 'missing',
      found: expect.stringContaining('S3_SECRET_KEY'),
    });
  });

  it('hands downloads over to the store where readers reach it, to those alone who may read', async () => {
    const closed = await phusa.take(sample('10-near-blank.pdf'));
    await phusa.waitFor(closed);
    const { dataDir } = phusa;
    expect(await phusa.stop({ keep: true })).toBe(0);
    phusa = await Running.start({ dataDir, env: { ...bucket.env, S3_PUBLIC_ENDPOINT: endpoint } });
    const path = `/documents/${id}/files/original`;
    const answer = await phusa.api(path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'no-store']);
    const handed = await fetch(answer.headers.get('location') ?? '');
    expect(handed.headers.get('content-disposition')).toMatch(/^attachment; filename/);
    expect(Buffer.from(await handed.arrayBuffer()).equals(readFileSync(REPORT))).toBe(true);
    const part = await phusa.api(path, { redirect: 'manual', headers: { range: 'bytes=0-9' } });
    expect([part.status, part.headers.get('content-length')]).toEqual([206, '10']);
    for (const kind of ['original', 'searchable']) {
      const refused = await phusa.api(`/documents/${closed}/files/${kind}`, { redirect: 'manual' }, null);
      expect([refused.status, refused.headers.get('location')]).toEqual([404, null]);
    }
  });

  it('names an original that is gone from the bucket', async () => {
    const key = (await bucket.keys()).find((name) => name.startsWith('originals/')) ?? '';
    await bucket.client.removeObject(bucket.config.bucket, key);
    const verdict = (await said(['verify'])) as Verdict;
    expect(verdict.ok).toBe(false);
    expect(verdict.findings.map(({ object }) => object)).toContain(key);
  });

  it('is refused to another installation', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'phusa-other-'));
    await expect(Running.start({ env: bucket.env, dataDir })).rejects.toThrow(/belongs to installation/);
    rmSync(dataDir, { recursive: true, force: true });
  });
});
