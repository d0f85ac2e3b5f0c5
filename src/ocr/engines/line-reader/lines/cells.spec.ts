import { describe, expect, it } from '@jest/globals';
import { letter, rect } from '../../../../../test/support/drawn-page.js';
import { cellsOf } from './cells.js';

const words = (x: number, y: number, count: number) =>
  Array.from({ length: count }, (_, i) => letter(x + 14 * i, y, 10, 14));
const walls = [rect(140, 90, 2, 80), rect(300, 90, 2, 80)];

describe('cellsOf', () => {
  it('reads cells of several lines one by one', () => {
    const row = [...words(100, 100, 1), ...words(150, 100, 9), ...words(150, 125, 5), ...words(310, 100, 6)];
    expect(cellsOf(row, walls, 14)?.map((cell) => cell.length)).toEqual([1, 14, 6]);
  });

  it('leaves a row of single lines to be read across, and one without walls', () => {
    const row = [...words(100, 100, 1), ...words(150, 100, 9), ...words(310, 100, 6)];
    expect(cellsOf(row, walls, 14)).toBeUndefined();
    expect(cellsOf([...words(100, 100, 9), ...words(100, 125, 9)], [], 14)).toBeUndefined();
  });

  it('takes rows that no rule parts for rows', () => {
    const rows = [100, 125, 150].flatMap((y) => [...words(100, y, 2), ...words(150, y, 9)]);
    expect(cellsOf(rows, walls, 14)).toBeUndefined();
  });

  it('needs a wall from top to bottom, though it may be torn', () => {
    const row = [...words(150, 100, 9), ...words(150, 125, 5), ...words(310, 100, 6)];
    expect(cellsOf(row, [rect(300, 95, 2, 20), rect(301, 119, 2, 30)], 14)).toHaveLength(2);
    expect(cellsOf(row, [rect(300, 95, 2, 10)], 14)).toBeUndefined();
  });
});
