import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../../../test/support/drawn-page.js';
import { smallPrint } from './small-print.js';

const line = Array.from({ length: 12 }, (_, i) => letter(100 + 8 * i, 500 + (i % 3), 5, 7));

describe('smallPrint', () => {
  it('finds letters in lines of their like', () => {
    expect(smallPrint([...line, letter(300, 100, 5, 7)], [], 8)).toMatchObject({ size: 7, bodies: line });
  });

  it('finds the end of a line whose other letters are known', () => {
    expect(smallPrint(line.slice(0, 3), line.slice(3), 8)?.bodies).toEqual(line.slice(0, 3));
  });

  it('looks again where but specks of a line are left, and takes its letters for them', () => {
    const specks = Array.from({ length: 20 }, (_, i) => letter(100 + 6 * i, 500 + (i % 2), 3, 2 + (i % 4)));
    const dust = letter(700, 200, 3, 3);
    const again = line.map((part) => letter(part.x0, part.y0, 7, 7));
    const found = smallPrint([...specks, dust], [], 8, ({ x0, y0, x1, y1 }) => {
      expect([x0, y0, x1, y1]).toEqual([100, 500, 217, 506]);
      return [...again, letter(120, 504, 1, 1)];
    });
    expect(found?.bodies).toEqual(again);
    expect(found?.specks).not.toContain(dust);
    expect(smallPrint(specks, [], 8, () => specks)).toBeUndefined();
    expect(smallPrint(specks, [], 8)).toBeUndefined();
  });

  it('takes scattered specks, dots and dashes for none', () => {
    expect(
      smallPrint(
        line.map((part, i) => letter(part.x0, 300 + 20 * i, 5, 7)),
        [],
        8,
      ),
    ).toBeUndefined();
    expect(
      smallPrint(
        line.map(({ x0, y0 }) => letter(x0, y0, 3, 3)),
        [],
        8,
      ),
    ).toBeUndefined();
    expect(
      smallPrint(
        line.map((_, i) => letter(100 + 130 * i, 500, 120, 6)),
        [],
        8,
      ),
    ).toBeUndefined();
  });
});
