import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../../../test/support/drawn-page.js';
import { withoutWordGaps } from './gutter-ends.js';

const rows = [100, 125, 150].map((y) => ({ left: letter(100, y, 100, 14), right: letter(300, y, 100, 14) }));

describe('withoutWordGaps', () => {
  it('cuts off a line across that has a gap between words in the place of the gutter', () => {
    const left = [...rows.map((row) => row.left), letter(120, 180, 120, 14)];
    const right = [...rows.map((row) => row.right), letter(258, 180, 60, 14)];
    expect(withoutWordGaps(left, right, 14)).toEqual({ start: 100, end: 164 });
  });

  it('leaves a gutter alone that is as wide to its ends, and one narrow throughout', () => {
    expect(
      withoutWordGaps(
        rows.map((row) => row.left),
        rows.map((row) => row.right),
        14,
      ),
    ).toBeUndefined();
    const close = rows.map(({ right }) => ({ ...right, x0: 220 }));
    expect(
      withoutWordGaps(
        rows.map((row) => row.left),
        close,
        14,
      ),
    ).toBeUndefined();
  });
});
