import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { makeZip, type MadeEntry } from '../../../test/fixtures/make-zip.js';
import { walkZip, ZIP_LIMITS, type ZipLimits } from './zip.js';

describe('walkZip', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phusa-zip-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const walk = async (
    entries: MadeEntry[] | Uint8Array,
    limits: Partial<ZipLimits> = {},
  ): Promise<Record<string, string>> => {
    const path = join(folder, 'a.zip');
    await writeFile(path, Array.isArray(entries) ? makeZip(entries) : entries);
    const seen: Record<string, string> = {};
    await walkZip(path, { ...ZIP_LIMITS, ...limits }, async ({ name, stream }) => {
      seen[name] = (await buffer(stream)).toString();
    });
    return seen;
  };

  it('gives files in natural order, without folders and clutter', async () => {
    const names = [
      'trang 10.png',
      'trang 2.png',
      'hộp/',
      '__MACOSX/trang 2.png',
      'hộp/.DS_Store',
      'hộp/á.pdf',
    ];
    const seen = await walk(names.map((name) => ({ name, data: name })));
    expect(Object.keys(seen)).toEqual(['hộp/á.pdf', 'trang 2.png', 'trang 10.png']);
    expect(seen['trang 2.png']).toBe('trang 2.png');
  });

  it('reads names in UTF-8 with and without the flag, else in CP437, and backslashes as slashes', async () => {
    const seen = await walk([
      { name: 'báo cáo.pdf', flag: false },
      { name: Buffer.from([0x82, 0x74, 0x82]), flag: false },
      { name: 'hop\\1.pdf' },
    ]);
    expect(Object.keys(seen).sort()).toEqual(['báo cáo.pdf', 'hop/1.pdf', 'été'].sort());
  });

  it.each(['../x.pdf', 'a/../../x.pdf', '/etc/passwd', 'C:\\x.pdf', 'a\u0000.pdf'])(
    'refuses the path %j before giving any file',
    async (name) => {
      const entries = [{ name: '0.pdf' }, { name }];
      await expect(walk(entries)).rejects.toMatchObject({ code: 'zipUnsafe', permanent: true });
    },
  );

  it('refuses links, encrypted files and too many files', async () => {
    const link = walk([{ name: 'a.pdf', attributes: (0o120777 << 16) >>> 0 }]);
    await expect(link).rejects.toMatchObject({ code: 'zipUnsafe' });
    await expect(walk([{ name: 'a.pdf', encrypted: true }])).rejects.toMatchObject({ code: 'encrypted' });
    const three = ['a', 'b', 'c'].map((name) => ({ name }));
    await expect(walk(three, { maxEntries: 2 })).rejects.toMatchObject({ code: 'zipUnsafe' });
  });

  it('stops a file that is larger than allowed, or larger than it says, and sums of files', async () => {
    const large = { name: 'a', data: 'x'.repeat(5000) };
    await expect(walk([large], { maxEntryBytes: 4999 })).rejects.toMatchObject({ code: 'zipUnsafe' });
    await expect(walk([large, { ...large, name: 'b' }], { maxTotalBytes: 9999 })).rejects.toMatchObject({
      code: 'zipUnsafe',
    });
    await expect(walk([{ ...large, claimedSize: 10 }])).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('refuses a bomb by its ratio', async () => {
    const bomb = { name: 'a', data: Buffer.alloc(65 * 2 ** 20) };
    await expect(walk([bomb])).rejects.toMatchObject({
      code: 'zipUnsafe',
      detail: expect.stringMatching('from'),
    });
  });

  it('fails a nested archive and a damaged file through their streams; the others can still be read', async () => {
    const path = join(folder, 'b.zip');
    const nested = makeZip([{ name: 'x' }]);
    const entries = [
      { name: '1', data: nested },
      { name: '2', crc: 1 },
      { name: '3', data: 'good' },
      { name: '4' },
    ];
    await writeFile(path, makeZip(entries));
    const outcomes: string[] = [];
    await walkZip(path, ZIP_LIMITS, async ({ name, stream }) => {
      if (name === '4') return; // not even read
      const outcome = await buffer(stream).catch((error: { code: string }) => error.code);
      outcomes.push(outcome.toString());
    });
    expect(outcomes).toEqual(['zipUnsafe', 'corrupt', 'good']);
  });

  it('says that a damaged archive is corrupt, and hands on what the visitor throws', async () => {
    await expect(walk(makeZip([{ name: 'a' }]).subarray(0, 60))).rejects.toMatchObject({ code: 'corrupt' });
    await writeFile(join(folder, 'c.zip'), makeZip([{ name: 'a' }]));
    const failing = walkZip(join(folder, 'c.zip'), ZIP_LIMITS, async () =>
      Promise.reject(new Error('store away')),
    );
    await expect(failing).rejects.toThrow('store away');
  });
});
