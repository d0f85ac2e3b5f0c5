import { describe, expect, it } from '@jest/globals';
import { DrawnPage } from '../../../test/support/drawn-page.js';
import { Frame } from './frame.js';
import { viewOf } from './view.js';

const halved = (page: DrawnPage): Frame => new Frame(page.width / 2, page.height / 2, 0.5, 0);

describe('viewOf', () => {
  it('is the picture itself where nothing is to be scaled or turned', () => {
    const page = new DrawnPage(30, 20).ink(5, 5, 9, 9);
    expect(viewOf(page, new Frame(30, 20, 1, 0))).toBe(page);
  });

  it('passes over no noise at half the size', () => {
    const page = new DrawnPage(40, 40, 200);
    for (let y = 0; y < 40; y++) for (let x = y % 2; x < 40; x += 2) page.ink(x, y, x + 1, y + 1, 100);
    const { data } = viewOf(page, halved(page));
    const inner = Array.from(
      { length: 18 * 18 },
      (_, i) => data[(1 + Math.floor(i / 18)) * 20 + 1 + (i % 18)],
    );
    expect(new Set(inner)).toEqual(new Set([150]));
  });

  it('leaves a stroke where it stands', () => {
    const { data } = viewOf(new DrawnPage(40, 40).ink(10, 0, 14, 40), halved(new DrawnPage(40, 40)));
    const row = [...data.subarray(200, 220)];
    expect([row.indexOf(Math.min(...row)), row.lastIndexOf(Math.min(...row))]).toEqual([5, 6]);
  });

  it('draws no edge along the border of dark paper', () => {
    const { data } = viewOf(new DrawnPage(100, 80, 90), new Frame(100, 80, 1, 3));
    expect(new Set(data)).toEqual(new Set([90]));
  });

  it.each([
    [1, 1],
    [1, 50],
    [50, 1],
  ])('sees a picture of %i × %i pixels', (width, height) => {
    const { data } = viewOf(new DrawnPage(width, height, 7), new Frame(width, height, 1, 2));
    expect(new Set(data)).toEqual(new Set([7]));
  });
});
