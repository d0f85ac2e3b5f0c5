import { describe, expect, it } from '@jest/globals';
import { fainterInk } from './fainter-ink.js';

/** Paper with strokes two pixels wide, ten tall, of this grey. */
function drawn(strokes: readonly (readonly [x: number, y: number, grey: number])[]): {
  data: Uint8Array;
  width: number;
  height: number;
} {
  const [width, height] = [300, 120];
  const data = new Uint8Array(width * height).fill(240);
  for (const [left, top, grey] of strokes)
    for (let y = top; y < top + 10; y++) for (let x = left; x < left + 2; x++) data[y * width + x] = grey;
  return { data, width, height };
}

describe('fainterInk', () => {
  const band = { x0: 50, y0: 52, x1: 200, y1: 58 };

  it('sees paler strokes, where they stand on the page', () => {
    const view = drawn([
      [100, 50, 160],
      [150, 50, 160],
    ]);
    const found = fainterInk(view, { contrast: 80 })(band);
    expect(
      found.map(({ x0, y0 }) => [Math.abs(x0 - 100) <= 1 || Math.abs(x0 - 150) <= 1, Math.abs(y0 - 50) <= 1]),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('leaves out noise, and what stands beside the band', () => {
    const view = drawn([
      [100, 50, 225],
      [100, 80, 100],
      [230, 50, 100],
    ]);
    expect(fainterInk(view, { contrast: 80 })(band)).toEqual([]);
  });

  it('ends where the page ends', () => {
    const view = drawn([[2, 2, 160]]);
    expect(fainterInk(view, { contrast: 80 })({ x0: 0, y0: 0, x1: 400, y1: 10 })).toHaveLength(1);
  });
});
