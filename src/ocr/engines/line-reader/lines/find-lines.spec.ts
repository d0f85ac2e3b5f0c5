import { describe, expect, it } from '@jest/globals';
import { DrawnPage } from '../../../../../test/support/drawn-page.js';
import { findLines } from './find-lines.js';

describe('findLines', () => {
  it('finds the lines of a page, in order, with their letters', () => {
    const page = new DrawnPage(1240, 1754).line(100, 100, 40).line(100, 140, 40).line(100, 180, 12);
    const { frame, rows } = findLines(page);
    expect(frame).toMatchObject({ width: 1240, scale: 1, degrees: 0 });
    expect(rows.map(({ y0, parts }) => [Math.round(y0 / 10) * 10, parts.length])).toEqual([
      [100, 40],
      [140, 40],
      [180, 12],
    ]);
  });

  it('works on large pictures at its own scale', () => {
    const page = new DrawnPage(2480, 3508);
    for (let i = 0; i < 40; i++) page.ink(200 + i * 30, 400, 220 + i * 30, 432);
    const { frame, rows } = findLines(page);
    expect(frame.scale).toBeCloseTo(0.5);
    expect(rows).toHaveLength(1);
    expect(frame.boxInPicture(rows[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 }).x0).toBeCloseTo(200, -1);
  });

  it('takes specks of dust for no lines, and a page number for one', () => {
    const dusty = new DrawnPage(1240, 1754);
    for (let i = 0; i < 40; i++)
      dusty.ink(30 + i * 29, 40 + ((i * 677) % 1600), 37 + i * 29, 47 + ((i * 677) % 1600));
    expect(findLines(dusty).rows).toEqual([]);
    const numbered = new DrawnPage(1240, 1754).line(100, 100, 40).ink(600, 1600, 610, 1616);
    expect(findLines(numbered).rows).toHaveLength(2);
  });

  it.each([
    ['one black pixel', new DrawnPage(1, 1, 0)],
    ['a black page', new DrawnPage(300, 400, 0)],
    ['a picture one pixel wide', new DrawnPage(1, 3000).ink(0, 100, 1, 200)],
    ['a picture one pixel high', new DrawnPage(3000, 1).ink(100, 0, 200, 1)],
  ])('finds no lines in %s', (_, page) => {
    expect(findLines(page).rows).toEqual([]);
  });
});
