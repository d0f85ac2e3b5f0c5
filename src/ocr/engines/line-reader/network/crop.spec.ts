import { describe, expect, it } from '@jest/globals';
import { DrawnPage, rect } from '../../../../../test/support/drawn-page.js';
import type { GreyPicture } from '../../../imaging/grey-picture.js';
import { CROP_HEIGHT, cropLines, type Crop } from './crop.js';
import { eraseRules } from './erase-rules.js';
import { Frame } from '../../../imaging/frame.js';
import type { TextRow } from '../../../imaging/shapes.js';

const page = new DrawnPage(800, 400).line(100, 200, 20);
const row = { ...rect(100, 200, 330, 16), letter: 16, parts: [] };
const frame = new Frame(800, 400, 1, 0);

function cropLine(picture: GreyPicture, seen: Frame, of: TextRow): Crop {
  const [crop] = cropLines(picture, seen, [of]);
  if (!crop) throw new Error('no crop');
  return crop;
}

describe('cropLines', () => {
  it('has the height that the network takes and a width in steps of four', () => {
    const { data, width } = cropLine(page, frame, row);
    expect(width % 4).toBe(0);
    expect(data).toHaveLength(width * CROP_HEIGHT);
    // 338 wide and 19.2 high with air, squeezed to 85 %
    expect(Math.abs(width - (338 * CROP_HEIGHT * 0.85) / 19.2)).toBeLessThanOrEqual(4);
  });

  it('knows where its columns stand on the page', () => {
    const { data, width, left, step } = cropLine(page, frame, row);
    const firstInk = data.subarray(20 * width, 21 * width).findIndex((grey) => grey < 128);
    expect(left + firstInk * step).toBeCloseTo(100, 0);
  });

  it('shows the same from a picture of any resolution', () => {
    const large = new DrawnPage(1600, 800);
    for (let y = 0; y < 400; y++) {
      for (let x = 0; x < 800; x++) {
        if (page.data[y * 800 + x] === 0) large.ink(2 * x, 2 * y, 2 * x + 2, 2 * y + 2);
      }
    }
    const [small, reduced] = [cropLine(page, frame, row), cropLine(large, new Frame(800, 400, 0.5, 0), row)];
    expect(reduced.width).toBe(small.width);
    const differing = small.data.filter((grey, i) => Math.abs(grey - (reduced.data[i] ?? 0)) > 140);
    expect(differing.length).toBeLessThan(0.02 * small.data.length);
  });

  it('stays inside the picture', () => {
    const all = { ...rect(-20, -20, 900, 500), letter: 16, parts: [] };
    expect(cropLine(page, frame, all).left).toBe(0);
  });
});

describe('eraseRules', () => {
  const ruled = new DrawnPage(800, 400).line(100, 200, 5).line(260, 200, 5).ink(220, 150, 222, 300);
  const crop = cropLine(ruled, frame, row);
  const rule = rect(220, 150, 2, 150);

  it('paints over a rule between two cells and leaves the letters', () => {
    const { data, width, left, step } = eraseRules(crop, row, [rule]);
    const inkAt = (x: number): boolean => (data[20 * width + Math.round((x - left) / step)] ?? 255) < 128;
    expect([105, 221, 265].map(inkAt)).toEqual([true, false, true]);
    expect((crop.data[20 * width + Math.round((221 - left) / step)] ?? 255) < 128).toBe(true);
  });

  it('leaves a crop alone that no rule crosses', () => {
    expect(eraseRules(crop, row, [rect(220, 300, 2, 50), rect(700, 150, 2, 150)])).toBe(crop);
  });
});
