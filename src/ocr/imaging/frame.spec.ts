import { describe, expect, it } from '@jest/globals';
import { DrawnPage } from '../../../test/support/drawn-page.js';
import { Frame } from './frame.js';
import { viewOf } from './view.js';

describe('Frame', () => {
  it('only scales where the page is level', () => {
    const frame = new Frame(100, 200, 0.5, 0);
    expect(frame.boxInPicture({ x0: 10, y0: 20, x1: 30, y1: 40 })).toEqual({
      x0: 20,
      y0: 40,
      x1: 60,
      y1: 80,
    });
  });

  it('levels a slanted line, and finds its way back', () => {
    const [width, height, degrees] = [400, 300, 2];
    const frame = new Frame(width, height, 1, degrees);
    const page = new DrawnPage(width, height);
    const slope = Math.tan((degrees * Math.PI) / 180);
    const lineAt = (x: number): number => Math.round(150 + (x - 200) * slope);
    for (let x = 50; x < 350; x++) page.ink(x, lineAt(x), x + 1, lineAt(x) + 2);

    const { data } = viewOf(page, frame);
    const rows = [60, 200, 340].map((x) => {
      const column = Array.from({ length: height }, (_, y) => data[y * width + x] ?? 255);
      return column.indexOf(Math.min(...column));
    });
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1);

    const end = frame.toPicture(340, rows[2] ?? 0);
    expect(Math.abs(end.y - lineAt(340))).toBeLessThanOrEqual(2);
    const box = frame.boxInPicture({ x0: 60, y0: 149, x1: 340, y1: 153 });
    expect(box.y0).toBeLessThanOrEqual(lineAt(60));
    expect(box.y1).toBeGreaterThanOrEqual(lineAt(340));
  });
});
