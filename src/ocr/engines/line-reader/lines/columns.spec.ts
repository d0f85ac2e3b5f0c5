import { describe, expect, it } from '@jest/globals';
import { letterRow } from '../../../../../test/support/drawn-page.js';
import { readingBlocks } from './columns.js';
import { around } from '../../../imaging/shapes.js';

/** Lines of full width, one below the other. */
const prose = (x: number, y: number, lines: number, pitch = 30) =>
  Array.from({ length: lines }, (_, i) => letterRow(x, y + i * pitch, 20)).flat();
const corners = (blocks: ReturnType<typeof readingBlocks>) =>
  blocks.map((block) => [around(block).x0, around(block).y0]);

describe('readingBlocks', () => {
  it('reads one column as one block', () => {
    expect(readingBlocks(prose(50, 50, 20), 16)).toHaveLength(1);
  });

  it('reads the left column before the right one, between a heading and a foot', () => {
    const page = [
      ...prose(450, 107, 12),
      ...letterRow(50, 50, 45),
      ...prose(50, 100, 12),
      ...letterRow(50, 500, 45),
    ];
    expect(corners(readingBlocks(page, 16))).toEqual([
      [50, 50],
      [50, 100],
      [450, 107],
      [50, 500],
    ]);
  });

  it('reads three columns one after the other', () => {
    const page = [...prose(50, 50, 12), ...prose(450, 53, 12), ...prose(850, 47, 12)];
    expect(corners(readingBlocks(page, 16))).toEqual([
      [50, 50],
      [450, 53],
      [850, 47],
    ]);
  });

  it('reads columns of prose down, also where their lines stand level', () => {
    const page = [...prose(50, 50, 12), ...prose(450, 50, 12)];
    expect(corners(readingBlocks(page, 16))).toHaveLength(2);
  });

  it('reads a table across', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((i) => [
      ...letterRow(50, 50 + 40 * i, [12, 9, 4, 6, 7][i] ?? 0),
      ...letterRow(450, 50 + 40 * i, [10, 4, 3, 3, 4][i] ?? 0),
    ]);
    expect(readingBlocks(rows, 16)).toHaveLength(1);
  });

  it('reads a list without rules across, whose entries are long and its rows a little apart', () => {
    const rows = [17, 15, 16, 18, 15, 16, 17, 20].flatMap((letters, i) => [
      ...letterRow(50, 50 + 32 * i, 1),
      ...letterRow(110, 50 + 32 * i, letters),
      ...letterRow(450, 50 + 32 * i, [18, 18, 17, 19, 18, 18, 20, 18][i] ?? 0),
    ]);
    expect(readingBlocks(rows, 16)).toHaveLength(1);
    expect(readingBlocks([...prose(50, 50, 8, 32), ...prose(450, 50, 8, 32)], 16)).toHaveLength(2);
  });
});
