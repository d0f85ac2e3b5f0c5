import { describe, expect, it } from '@jest/globals';
import { groupDrop } from './drop-groups.js';

const file = (path: string) => ({ name: path.split('/').at(-1) ?? '', path });
const shape = (paths: string[]) =>
  groupDrop(paths.map(file)).map((group) => [group.assemble, ...group.files.map((one) => one.name)]);

describe('groupDrop', () => {
  it('makes one document of a folder of page pictures, in natural order', () => {
    expect(shape(['/Hộp 1/trang 10.tif', '/Hộp 1/trang 2.tif', '/Hộp 1/trang 1.TIF'])).toEqual([
      [true, 'trang 1.TIF', 'trang 2.tif', 'trang 10.tif'],
    ]);
  });

  it('keeps files apart that are no folder of pictures', () => {
    expect(shape(['./a.tif', './b.tif'])).toEqual([
      [false, 'a.tif'],
      [false, 'b.tif'],
    ]);
    expect(shape(['Lô/a.tif', 'Lô/b.pdf'])).toEqual([
      [false, 'a.tif'],
      [false, 'b.pdf'],
    ]);
  });

  it('leaves out what systems put into folders', () => {
    expect(shape(['Lô/.DS_Store', 'Lô/Thumbs.db', 'Lô/~$nháp.pdf', 'Lô/a.pdf'])).toEqual([[false, 'a.pdf']]);
  });
});
