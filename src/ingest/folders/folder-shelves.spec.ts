import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermanentError } from '../../shared/errors.js';
import type { FolderDocument } from './folder-documents.js';
import { FolderShelves } from './folder-shelves.js';

let root: string;
let shelves: FolderShelves;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phusa-shelves-'));
  shelves = new FolderShelves(join(root, '.phusa/done'), join(root, '.phusa/failed'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string, text: string): Promise<FolderDocument> {
  const path = join(root, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return { name, files: [{ name, path, bytes: text.length, modifiedMs: 0 }], assembled: false };
}

const files = async (folder: string): Promise<string[]> =>
  (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

describe('FolderShelves', () => {
  it('moves what was taken in, and overwrites nothing', async () => {
    await shelves.shelveDone(await put('hộp/a.pdf', 'one'));
    await shelves.shelveDone(await put('hộp/a.pdf', 'two'));
    expect(await files('.')).toEqual(['.phusa/done/hộp/a (2).pdf', '.phusa/done/hộp/a.pdf']);
    expect(await readFile(join(root, '.phusa/done/hộp/a.pdf'), 'utf8')).toBe('one');
    expect(await readFile(join(root, '.phusa/done/hộp/a (2).pdf'), 'utf8')).toBe('two');
  });

  it('lays a note beside what was refused, in both languages', async () => {
    const failure = new PermanentError('encrypted', 'a.pdf: asks for a password').toFailure();
    for (let i = 0; i < 2; i++) await shelves.shelveFailed(await put('a.pdf', 'x'), [failure]);
    expect(await files('.phusa/failed')).toEqual([
      '.phusa/failed/a (2).pdf',
      '.phusa/failed/a (2).pdf.reason.txt',
      '.phusa/failed/a.pdf',
      '.phusa/failed/a.pdf.reason.txt',
    ]);
    const note = await readFile(join(root, '.phusa/failed/a.pdf.reason.txt'), 'utf8');
    for (const words of ['mật khẩu', 'password', '[encrypted]']) expect(note).toContain(words);
  });

  it('overwrites no note that somebody left there', async () => {
    await put('.phusa/failed/a.pdf.reason.txt', 'mine');
    await shelves.shelveFailed(await put('a.pdf', 'x'), [new PermanentError('empty').toFailure()]);
    expect(await readFile(join(root, '.phusa/failed/a.pdf.reason.txt'), 'utf8')).toBe('mine');
    expect(await files('.phusa/failed')).toContain('.phusa/failed/a.pdf.reason (2).txt');
  });

  it('moves a folder of pages whole, a second of its name beside the first', async () => {
    for (let i = 1; i <= 2; i++) {
      const pages = [await put('hồ sơ/1.jpg', '1'), await put('hồ sơ/2.jpg', '2')];
      await put('hồ sơ/Thumbs.db', 'x');
      const all = pages.flatMap((page) => page.files);
      await shelves.shelveDone({ name: 'hồ sơ', files: all, assembled: true });
    }
    expect(await readdir(root)).toEqual(['.phusa']);
    expect(await readdir(join(root, '.phusa/done'))).toEqual(['hồ sơ', 'hồ sơ (2)']);
    expect(await readdir(join(root, '.phusa/done/hồ sơ (2)'))).toEqual(['1.jpg', '2.jpg', 'Thumbs.db']);
  });

  it('moves only the pages where the shelf lies in their own folder', async () => {
    const inside = new FolderShelves(join(root, 'hồ sơ/done'), undefined);
    const pages = [await put('hồ sơ/1.jpg', '1'), await put('hồ sơ/2.jpg', '2')];
    await inside.shelveDone({ name: 'hồ sơ', files: pages.flatMap((page) => page.files), assembled: true });
    expect(await files('.')).toEqual(['hồ sơ/done/hồ sơ/1.jpg', 'hồ sơ/done/hồ sơ/2.jpg']);
  });

  it('leaves a file of 250 bytes findable', async () => {
    const name = `${'ữ'.repeat(82)}.pdf`;
    await shelves.shelveDone(await put(name, 'one'));
    await shelves.shelveDone(await put(name, 'two'));
    expect(await readdir(join(root, '.phusa/done'))).toHaveLength(2);
  });
});
