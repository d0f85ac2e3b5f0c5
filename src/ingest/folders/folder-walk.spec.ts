import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LeftOut, type WalkedFolder, walkFolder } from './folder-walk.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phusa-walk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), name);
  }
}

async function walked(isLeftAlone?: (path: string) => boolean): Promise<WalkedFolder[]> {
  const folders: WalkedFolder[] = [];
  for await (const folder of walkFolder(root, isLeftAlone)) folders.push(folder);
  return folders;
}

const names = (folders: readonly WalkedFolder[]): string[] =>
  folders.flatMap(({ files }) => files.map(({ name }) => name));
const leftOut = (folders: readonly WalkedFolder[]): LeftOut[] => folders.flatMap((folder) => folder.leftOut);

describe('walkFolder', () => {
  it('gives files in natural order, those of a folder before those of the folders in it', async () => {
    await put('b/trang 10.png', 'b/trang 2.png', 'a/x.pdf', 'z.pdf', 'b/a/1.png');
    const folders = await walked();
    expect(names(folders)).toEqual(['z.pdf', 'a/x.pdf', 'b/trang 2.png', 'b/trang 10.png', 'b/a/1.png']);
    expect(folders.map(({ name, hasFolders }) => [name, hasFolders])).toEqual([
      ['', true],
      ['a', false],
      ['b', true],
      ['b/a', false],
    ]);
  });

  it('passes over hidden files, clutter and files that a program has not finished', async () => {
    await put(
      '.git/x',
      '.phusa/done/a.pdf',
      'Thumbs.db',
      '~$bao cao.pdf',
      'a.pdf.part',
      '__MACOSX/a.pdf',
      'b.pdf',
    );
    expect(names(await walked())).toEqual(['b.pdf']);
  });

  it('follows no link, neither out of the folder nor in a circle', async () => {
    await put('a/b.pdf');
    await symlink('/etc/hostname', join(root, 'out'));
    await symlink('..', join(root, 'a/loop'));
    await symlink('nowhere', join(root, 'dangling'));
    const folders = await walked();
    expect(names(folders)).toEqual(['a/b.pdf']);
    expect(
      leftOut(folders)
        .map(({ name, why }) => `${why} ${name}`)
        .sort(),
    ).toEqual(['link a/loop', 'link dangling', 'link out']);
  });

  it('takes a socket for what it is, and does not wait at it', async () => {
    const server = createServer().listen(join(root, 'socket'));
    await once(server, 'listening');
    expect(leftOut(await walked())).toEqual([{ name: 'socket', why: 'special' }]);
    server.close();
  });

  it('keeps the disk’s own letters in the path, and shows composed ones', async () => {
    const decomposed = 'Báo cáo điện tử.pdf'.normalize('NFD');
    const long = `${'ữ'.repeat(82)}.pdf`;
    expect(Buffer.byteLength(long)).toBe(250);
    await put(decomposed, long);
    const files = (await walked()).flatMap((folder) => folder.files);
    expect(files.map(({ name }) => name)).toEqual([decomposed.normalize('NFC'), long]);
    expect(files[0]?.path).toBe(join(root, decomposed));
    expect(files[1]?.bytes).toBe(250);
  });

  it('leaves alone what it is told to', async () => {
    await put('in.pdf', 'done/a.pdf');
    expect(names(await walked((path) => path === join(root, 'done')))).toEqual(['in.pdf']);
  });

  it('fails when the folder itself is not there', async () => {
    await rm(root, { recursive: true });
    await expect(walked()).rejects.toThrow('ENOENT');
  });
});
