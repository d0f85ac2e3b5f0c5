import { describe, expect, it } from '@jest/globals';
import { documentsOf } from './folder-documents.js';
import type { WalkedFolder } from './folder-walk.js';
import type { PictureVerdict } from './page-picture.js';

const folder = (names: readonly string[], more: Partial<WalkedFolder> = {}): WalkedFolder => ({
  name: 'hộp 7',
  path: '/quét/hộp 7',
  files: names.map((name) => ({
    name: `hộp 7/${name}`,
    path: `/quét/hộp 7/${name}`,
    bytes: 1,
    modifiedMs: 0,
  })),
  hasFolders: false,
  leftOut: [],
  ...more,
});

const byName = ({ name }: { name: string }): Promise<PictureVerdict> =>
  Promise.resolve(/broken/.test(name) ? 'broken' : /\.pdf$/.test(name) ? 'other' : 'page');

async function documents(walked: WalkedFolder, moving = false): Promise<[string, number, boolean][]> {
  const found = await documentsOf(walked, byName, moving);
  return found.map(({ name, files, assembled }) => [name, files.length, assembled]);
}

describe('documentsOf', () => {
  it('makes one document of a folder with nothing but page pictures', async () => {
    expect(await documents(folder(['1.jpg', '2.jpg', '10.jpg']))).toEqual([['hộp 7', 3, true]]);
  });

  it('names it by the folder walked when that is the one', async () => {
    expect(await documents(folder(['1.jpg', '2.jpg'], { name: '' }))).toEqual([['hộp 7', 2, true]]);
  });

  it('makes a document of a single picture', async () => {
    expect(await documents(folder(['1.jpg']))).toEqual([['hộp 7/1.jpg', 1, false]]);
  });

  it('keeps a page that cannot be told in its folder, so that the whole is refused', async () => {
    expect(await documents(folder(['1.jpg', 'broken.jpg', '3.jpg']))).toEqual([['hộp 7', 3, true]]);
    expect(await documents(folder(['broken1', 'broken2']))).toEqual([
      ['hộp 7/broken1', 1, false],
      ['hộp 7/broken2', 1, false],
    ]);
  });

  it('makes a document of each file where one is no page; that one last if they are moved away', async () => {
    const mixed = folder(['1.jpg', '2.pdf', '3.jpg', '4.pdf']);
    expect(await documents(mixed)).toEqual(mixed.files.map(({ name }) => [name, 1, false]));
    expect(await documents(mixed, true)).toEqual([
      ['hộp 7/1.jpg', 1, false],
      ['hộp 7/3.jpg', 1, false],
      ['hộp 7/4.pdf', 1, false],
      ['hộp 7/2.pdf', 1, false],
    ]);
  });

  it('does not take a folder that holds folders for a document', async () => {
    expect(await documents(folder(['1.jpg', '2.jpg'], { hasFolders: true }))).toHaveLength(2);
  });
});
