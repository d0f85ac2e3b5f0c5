import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../../test/support/drawn-page.js';
import { smallPrint } from './small-print.js';

const line = Array.from({ length: 12 }, (_, i) => letter(100 + 8 * i, 500 + (i % 3), 5, 7));

describe('smallPrint', () => {
  it('finds letters in lines of their like', () => {
    expect(smallPrint([...line, letter(300, 100, 5, 7)], [], 8)).toEqual({ size: 7, bodies: line });
  });

  it('finds the end of a line whose other letters are known', () => {
    expect(smallPrint(line.slice(0, 3), line.slice(3), 8)?.bodies).toEqual(line.slice(0, 3));
  });

  it('finds a line of which but specks are left, uneven as those of letters', () => {
    const specks = Array.from({ length: 20 }, (_, i) => letter(100 + 9 * i, 500 + (i % 2), 3, 2 + (i % 4)));
    expect(smallPrint(specks, [], 8)?.bodies).toEqual(specks);
    const even = specks.map(({ x0, y0 }) => letter(x0, y0, 3, 4));
    expect(smallPrint(even, [], 8)).toBeUndefined();
    const apart = specks.map(({ x0, y0, y1 }, i) => letter(x0 + 20 * i, y0, 3, y1 - y0));
    expect(smallPrint(apart, [], 8)).toBeUndefined();
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
