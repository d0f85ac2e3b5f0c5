import { describe, expect, it } from '@jest/globals';
import { DrawnPage } from '../../../test/support/drawn-page.js';
import { binarise } from './binarise.js';

const inkOf = (page: DrawnPage): number[] =>
  [...binarise(page).data.entries()].flatMap(([i, ink]) => (ink ? [i] : []));
const columnsOf = (page: DrawnPage): number[] =>
  [...new Set(inkOf(page).map((at) => at % page.width))].sort((a, b) => a - b);

describe('binarise', () => {
  it('takes strokes for ink, at most a pixel too wide, and paper for paper', () => {
    const ink = inkOf(new DrawnPage(80, 60).ink(20, 20, 24, 40));
    for (let y = 20; y < 40; y++) for (let x = 20; x < 24; x++) expect(ink).toContain(y * 80 + x);
    expect(ink.every((at) => at % 80 >= 19 && at % 80 <= 24)).toBe(true);
  });

  it('sees strokes where a shadow falls over the page, and not the shadow', () => {
    const page = new DrawnPage(200, 60);
    for (let x = 0; x < 200; x++) page.ink(x, 0, x + 1, 60, 250 - Math.floor(x / 1.5));
    const columns = columnsOf(page.ink(20, 20, 24, 40, 40).ink(170, 20, 174, 40, 20));
    expect(columns).toEqual(expect.arrayContaining([20, 21, 22, 23, 170, 171, 172, 173]));
    expect(columns.length).toBeLessThanOrEqual(12);
  });

  it('finds nothing on even paper, however small', () => {
    expect(inkOf(new DrawnPage(100, 100, 90))).toEqual([]);
    expect(inkOf(new DrawnPage(1, 1, 0))).toEqual([]);
  });
});
