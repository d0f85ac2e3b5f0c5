import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInbox } from './folder-inbox.js';
import { pagePictureVerdict } from './page-picture.js';

const JPEG = 'samples/08-vi-photo-skew3.jpg';
const PDF = 'samples/10-near-blank.pdf';
const TIFF = 'samples/07-vi-multipage-g4.tif';

let root: string;
let inbox: FolderInbox;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'phusa-inbox-'));
  inbox = new FolderInbox(root, 2000, () => false);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string, from: string): Promise<void> {
  await mkdir(join(root, name, '..'), { recursive: true });
  await copyFile(from, join(root, name));
}

async function due(now: number): Promise<string[]> {
  return (await inbox.look(now)).due.map(({ name, files }) => `${name} ${files.length}`);
}

describe('FolderInbox', () => {
  it('gives each file of its own once that is at rest, pictures too', async () => {
    await put('a.jpg', JPEG);
    await put('b.jpg', JPEG);
    expect(await due(0)).toEqual([]);
    await writeFile(join(root, 'b.jpg'), 'still coming');
    expect(await inbox.look(2000)).toMatchObject({ due: [{ name: 'a.jpg' }], waiting: 1 });
    expect(await due(4000)).toEqual(['a.jpg 1', 'b.jpg 1']);
  });

  it('gives a folder of pages whole, and only when the next page has not come for longer', async () => {
    await put('hồ sơ/1.jpg', JPEG);
    await due(0);
    await put('hồ sơ/2.jpg', JPEG);
    await due(8000);
    expect(await due(10_000)).toEqual([]);
    expect(await due(18_000)).toEqual(['hồ sơ 2']);
  });

  it('gives the files of a mixed folder each for itself, and a TIFF of many pages as well', async () => {
    await put('mix/1.jpg', JPEG);
    await put('mix/2.pdf', PDF);
    await put('tiffs/a.tif', TIFF);
    await put('tiffs/b.tif', TIFF);
    await due(0);
    expect(await due(10_000)).toEqual(['mix/1.jpg 1', 'mix/2.pdf 1', 'tiffs/b.tif 1', 'tiffs/a.tif 1']);
  });
});

describe('pagePictureVerdict', () => {
  it('tells a page by its content', async () => {
    await writeFile(join(root, 'empty.jpg'), '');
    await writeFile(join(root, 'note.jpg'), 'no picture at all');
    const verdicts = [JPEG, PDF, TIFF, join(root, 'empty.jpg'), join(root, 'note.jpg'), join(root, 'nix')];
    expect(await Promise.all(verdicts.map(pagePictureVerdict))).toEqual([
      'page',
      'other',
      'other',
      'broken',
      'other',
      'broken',
    ]);
  });
});
