import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { S3ObjectStore } from '../../src/platform/storage/s3-object-store.js';
import { freePort } from '../support/free-port.js';
import { describeWith } from '../support/require-service.js';
import { type S3Server, TestBucket } from '../support/s3-store.js';
import { describeObjectStore } from './object-store.contract.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function* inChunks(bytes: Buffer, size = 64 * 1024): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const SERVERS: readonly (readonly [S3Server, string])[] = [
  ['minio', 'on a real MinIO'],
  ['versitygw', 'on a real Versity S3 Gateway'],
];

for (const [server, name] of SERVERS) describeWith(server, name, (endpoint) => describeS3(server, endpoint));

function describeS3(server: S3Server, endpoint: string): void {
  describeObjectStore('S3', async () => {
    const bucket = new TestBucket(endpoint, server);
    const scratch = await mkdtemp(join(tmpdir(), 'phusa-scratch-'));
    const store = new S3ObjectStore(bucket.config, scratch);
    await store.check();
    return {
      store,
      dispose: async () => {
        await bucket.remove();
        await rm(scratch, { recursive: true, force: true });
      },
    };
  });

  describe('the store on S3', () => {
    const large = randomBytes(40 * 1024 ** 2);
    let bucket: TestBucket;
    let scratch: string;
    let store: S3ObjectStore;

    beforeEach(async () => {
      bucket = new TestBucket(endpoint, server);
      scratch = await mkdtemp(join(tmpdir(), 'phusa-scratch-'));
      store = new S3ObjectStore(bucket.config, scratch);
    });
    afterEach(async () => {
      await bucket.remove();
      await rm(scratch, { recursive: true, force: true });
    });
    const stat = (key: string) => bucket.client.statObject(bucket.config.bucket, key);

    it('makes its bucket when the instance claims it', async () => {
      expect(await bucket.client.bucketExists(bucket.config.bucket)).toBe(false);
      await Promise.all([store.claimInstance('one'), store.claimInstance('one')]);
      expect(await bucket.keys()).toEqual(['.instance']);
    });

    it('sends what is large in parts, and gives it back whole and in ranges', async () => {
      await store.check();
      const staged = await store.stage(inChunks(large), { maxBytes: large.length });
      await store.keep(staged, 'originals/large');
      const { etag, metaData } = await stat('originals/large');
      expect(etag).toMatch(/-3$/);
      expect(metaData['sha256']).toBe(sha256(large));
      expect(sha256(await buffer(await store.open('originals/large')))).toBe(sha256(large));
      const range = { start: 20_000_000, end: 20_000_099 };
      const part = await buffer(await store.open('originals/large', range));
      expect(part.equals(large.subarray(20_000_000, 20_000_100))).toBe(true);
      expect(await readdir(scratch)).toEqual([]);
    }, 30_000);

    it('gives an address for a short while, with the headers of a download, where readers reach it', async () => {
      const as = { mediaType: 'application/pdf', disposition: `attachment; filename="a b.pdf"` };
      expect(await store.downloadAddress('originals/open', as)).toBeUndefined();
      const reached = new S3ObjectStore({ ...bucket.config, publicEndpoint: endpoint }, scratch);
      await reached.check();
      await reached.keep(
        await reached.stage(inChunks(Buffer.from('lúa')), { maxBytes: 10 }),
        'originals/open',
      );
      const address = (await reached.downloadAddress('originals/open', as)) ?? '';
      const answer = await fetch(address);
      expect(await answer.text()).toBe('lúa');
      expect(answer.headers.get('content-disposition')).toBe(as.disposition);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const url = new URL(address);
      expect(Number(url.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(300);
      url.searchParams.set('X-Amz-Expires', '604800');
      expect((await fetch(url)).status).toBe(403);
      expect((await fetch(`${url.origin}${url.pathname}`)).status).toBe(403);
    });

    it('is kept once when two bring it at the same moment', async () => {
      await store.check();
      const staged = await Promise.all(
        [1, 2].map(() => store.stage(inChunks(large), { maxBytes: large.length })),
      );
      await Promise.all(staged.map((each) => store.keep(each, 'originals/large')));
      expect(sha256(await buffer(await store.open('originals/large')))).toBe(sha256(large));
    }, 30_000);

    it('stores nothing of a file that is no longer what was received', async () => {
      await store.check();
      for (const bytes of [Buffer.from('small'), large]) {
        const staged = await store.stage(inChunks(bytes), { maxBytes: large.length });
        await writeFile(join(scratch, staged.id), Buffer.concat([bytes, Buffer.from('!')]));
        await expect(store.keep(staged, 'originals/x')).rejects.toMatchObject({ code: 'storeAway' });
        expect(await store.stat('originals/x')).toBeUndefined();
      }
    }, 30_000);

    it('lends an original to many with one download, and refuses one that came back changed', async () => {
      await store.check();
      await store.keep(await store.stage(inChunks(Buffer.from('true')), { maxBytes: 9 }), 'originals/t');
      const seen = await Promise.all(
        [1, 2, 3].map(() => store.withFile('originals/t', (path) => readFile(path, 'utf8').then(() => path))),
      );
      expect(new Set(seen).size).toBe(1);
      const metadata = { 'x-amz-meta-sha256': sha256(Buffer.from('true')) };
      await bucket.client.putObject(bucket.config.bucket, 'originals/u', 'false', undefined, metadata);
      await expect(store.withFile('originals/u', () => Promise.resolve())).rejects.toMatchObject({
        code: 'storeAway',
        permanent: false,
      });
    });

    it('calls a bucket that is gone a store that is away, never a missing original', async () => {
      await expect(store.stat('originals/a')).rejects.toMatchObject({ code: 'storeAway' });
      await expect(store.open('originals/a')).rejects.toMatchObject({ code: 'storeAway' });
    });

    it('says which variables to look at when the keys are wrong', async () => {
      const anonymous = new S3ObjectStore({ ...bucket.config, secretKey: 'wrong-wrong-wrong' }, scratch);
      await expect(anonymous.claimInstance('one')).rejects.toThrow('S3_SECRET_KEY');
    });
  });
}

describe('a store on S3 that is away', () => {
  it('ends a download that was cut short with an error, not with half of it', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Length': 100, 'Last-Modified': new Date().toUTCString() });
      response.write('half', () => response.destroy());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    const config = { endpoint, accessKey: 'phusa', secretKey: 'secret-secret', bucket: 'phusa', region: 'r' };
    const store = new S3ObjectStore(config, tmpdir());
    await expect(store.open('originals/a').then(buffer)).rejects.toMatchObject({ code: 'storeAway' });
    server.close();
  });

  it('says so, and that it may pass', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    const config = { endpoint, accessKey: 'phusa', secretKey: 'secret-secret', bucket: 'phusa', region: 'r' };
    const scratch = await mkdtemp(join(tmpdir(), 'phusa-scratch-'));
    const store = new S3ObjectStore(config, scratch);
    const away = { code: 'storeAway', permanent: false };
    await expect(store.check()).rejects.toMatchObject(away);
    await expect(store.open('originals/a')).rejects.toMatchObject(away);
    await expect(store.stat('originals/a')).rejects.toMatchObject(away);
    await expect(store.list('')[Symbol.asyncIterator]().next()).rejects.toMatchObject(away);
    await rm(scratch, { recursive: true, force: true });
  });
});
