import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ObjectStore } from '../../src/platform/storage/object-store.js';

async function* chunks(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}
async function* broken(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(Buffer.from('half'));
  throw new Error('the line went dead');
}
async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
const limit = { maxBytes: 1000 };

/** What every store promises; run against each adapter. `make` gives an empty store each time. */
export function describeObjectStore(
  name: string,
  make: () => Promise<{ store: ObjectStore; dispose: () => Promise<void> }>,
): void {
  describe(`object store: ${name}`, () => {
    let store: ObjectStore;
    let dispose: () => Promise<void>;
    let scratch: string;

    beforeEach(async () => {
      ({ store, dispose } = await make());
      scratch = await mkdtemp(join(tmpdir(), 'phusa-store-'));
    });
    afterEach(async () => {
      await dispose();
      await rm(scratch, { recursive: true, force: true });
    });

    it('hashes and counts what it receives, and gives it back byte for byte', async () => {
      const staged = await store.stage(chunks('phù ', 'sa'), limit);
      expect(staged.bytes).toBe(Buffer.byteLength('phù sa'));
      expect(staged.sha256).toBe(createHash('sha256').update('phù sa').digest('hex'));
      await store.keep(staged, 'originals/a');
      expect(await textOf(await store.open('originals/a'))).toBe('phù sa');
    });

    it('shows nothing under a key before it is kept', async () => {
      const staged = await store.stage(chunks('x'), limit);
      expect(await store.stat('originals/b')).toBeUndefined();
      await store.discard(staged);
      const keys = [];
      for await (const object of store.list('')) keys.push(object.key);
      expect(keys).toEqual([]);
    });

    it('lends what is staged as a file', async () => {
      const staged = await store.stage(chunks('archive'), limit);
      expect(await store.withStaged(staged, (path) => readFile(path, 'utf8'))).toBe('archive');
      await store.discard(staged);
    });

    it('never replaces a kept object', async () => {
      await store.keep(await store.stage(chunks('first'), limit), 'originals/c');
      await store.keep(await store.stage(chunks('second'), limit), 'originals/c');
      expect(await textOf(await store.open('originals/c'))).toBe('first');
    });

    it('refuses more than the limit and leaves nothing behind', async () => {
      await expect(store.stage(chunks('12345', '6'), { maxBytes: 5 })).rejects.toMatchObject({
        code: 'tooLarge',
        permanent: true,
      });
      await expect(store.stage(broken(), limit)).rejects.toThrow('the line went dead');
      const keys = [];
      for await (const object of store.list('')) keys.push(object.key);
      expect(keys).toEqual([]);
    });

    it('opens a range', async () => {
      await store.keep(await store.stage(chunks('0123456789'), limit), 'originals/d');
      expect(await textOf(await store.open('originals/d', { start: 2, end: 4 }))).toBe('234');
    });

    it('says permanently that an object is not there', async () => {
      await expect(store.open('originals/none')).rejects.toMatchObject({
        code: 'originalMissing',
        permanent: true,
      });
      await expect(store.withFile('originals/none', () => Promise.resolve())).rejects.toMatchObject({
        code: 'originalMissing',
      });
      await store.remove('originals/none');
    });

    it('replaces a derivative and lends it as a file', async () => {
      const path = join(scratch, 'in');
      await writeFile(path, 'one');
      await store.putFile(path, 'derivatives/x/1.txt');
      await writeFile(path, 'two');
      await store.putFile(path, 'derivatives/x/1.txt');
      expect(await store.withFile('derivatives/x/1.txt', (p) => readFile(p, 'utf8'))).toBe('two');
      expect(await store.stat('derivatives/x/1.txt')).toMatchObject({ bytes: 3 });
    });

    it('lists by prefix and removes', async () => {
      for (const key of ['a/1', 'a/2', 'b/1']) await store.keep(await store.stage(chunks(key), limit), key);
      await store.remove('a/2');
      const keys = [];
      for await (const object of store.list('a/')) keys.push(object.key);
      expect(keys).toEqual(['a/1']);
    });

    it('belongs to the instance that claimed it first', async () => {
      expect(await store.claimInstance('one')).toEqual({ id: 'one' });
      expect(await store.claimInstance('two')).toEqual({ id: 'one' });
      await store.check();
    });
  });
}
