import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { makeZip } from '../../../test/fixtures/make-zip.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { FolderObjectStore } from '../../platform/storage/folder-object-store.js';
import { TransientError } from '../../shared/errors.js';
import { sha256Hex } from '../../shared/ids.js';
import { isRefused, type Received, Receiving } from './receiving.js';

const PDF = Buffer.from('%PDF-1.4\n% một tệp nhỏ\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

describe('receiving', () => {
  let folder: string;
  let store: FolderObjectStore;
  let receiving: Receiving;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-receiving-'));
    store = new FolderObjectStore(join(folder, 'objects'));
    receiving = new Receiving(store, loadConfig({ PHUSA_DATA: folder, PHUSA_MAX_UPLOAD_BYTES: '1000000' }));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const staged = (): string[] => {
    try {
      return readdirSync(join(folder, 'objects', '.staging'));
    } catch {
      return []; // nothing was ever staged
    }
  };
  const receive = (bytes: Buffer, name = 'tệp.pdf') => receiving.receive(name, Readable.from([bytes]));
  const told = (files: readonly Received[]): string[] =>
    files.map((file) => `${file.name} ${isRefused(file) ? file.refused.code : file.mediaType}`);

  it('tells a file by its content, never by its name, and hashes it', async () => {
    const { files, archive } = await receive(PNG, 'thư mục/trang\u0000 1.pdf');
    expect(archive).toBe(false);
    expect(files).toEqual([
      {
        name: 'thư mục/trang 1.pdf',
        mediaType: 'image/png',
        staged: { id: expect.any(String), bytes: PNG.length, sha256: sha256Hex(PNG) },
      },
    ]);
    expect(staged()).toHaveLength(1);
    await receiving.discard(files);
    expect(staged()).toEqual([]);
  });

  it.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'empty'],
    ['of another type', Buffer.from('MZ\u0090 a program'), 'unsupported'],
    ['text', Buffer.from('<html><script>alert(1)</script>'), 'unsupported'],
    ['too large', Buffer.concat([PDF, Buffer.alloc(1_000_000)]), 'tooLarge'],
    ['an archive cut short', makeZip([{ name: 'a.pdf', data: PDF }]).subarray(0, 50), 'corrupt'],
    ['an unsafe archive', makeZip([{ name: '../a.pdf', data: PDF }]), 'zipUnsafe'],
  ])('refuses by name what is %s, and keeps nothing of it', async (_what, bytes, code) => {
    const { files } = await receive(bytes, 'x');
    expect(told(files)).toEqual([`x ${code}`]);
    expect(staged()).toEqual([]);
  });

  it('unpacks an archive in natural order, refusing what is bad in it and nothing else', async () => {
    const { files, archive } = await receive(
      makeZip([
        { name: 'trang 10.png', data: PNG },
        { name: 'trang 2.png', data: PNG },
        { name: 'ghi chú.txt', data: 'text' },
        { name: 'rỗng.pdf', data: '' },
        { name: 'zip trong zip.zip', data: makeZip([{ name: 'a.pdf', data: PDF }]) },
        { name: 'hỏng.pdf', data: PDF, crc: 1 },
        { name: '__MACOSX/._a', data: 'x' },
      ]),
      'quét.zip',
    );
    expect(archive).toBe(true);
    expect(told(files)).toEqual([
      'ghi chú.txt unsupported',
      'hỏng.pdf corrupt',
      'rỗng.pdf empty',
      'trang 2.png image/png',
      'trang 10.png image/png',
      'zip trong zip.zip zipUnsafe',
    ]);
    expect(staged()).toHaveLength(2);
    await receiving.discard(files);
    expect(staged()).toEqual([]);
  });

  it('refuses an archive with nothing in it', async () => {
    const { files, archive } = await receive(makeZip([{ name: '.DS_Store', data: 'x' }]), 'x.zip');
    expect([told(files), archive]).toEqual([['x.zip empty'], true]);
    expect(staged()).toEqual([]);
  });

  it('throws on what may pass, and leaves nothing behind: not even the archive or its first files', async () => {
    let stages = 0;
    const stage = store.stage.bind(store);
    store.stage = async (source, options) => {
      if (++stages === 3) throw new TransientError('storeFull');
      return stage(source, options);
    };
    const zip = makeZip(['a', 'b', 'c'].map((name) => ({ name, data: PNG })));
    await expect(receive(zip)).rejects.toMatchObject({ code: 'storeFull' });
    expect(staged()).toEqual([]);
  });

  it('leaves nothing behind of a stream that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.concat([PDF, Buffer.alloc(20_000)]);
        await Promise.resolve();
        throw new Error('broken off');
      })(),
    );
    await expect(receiving.receive('a.pdf', broken)).rejects.toThrow('broken off');
    expect(staged()).toEqual([]);
  });
});
