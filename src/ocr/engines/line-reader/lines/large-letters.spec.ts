import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../../../test/support/drawn-page.js';
import { largeLetters } from './large-letters.js';

const part = (x: number, y: number, w: number, h: number, fill: number) => ({
  ...letter(x, y, w, h),
  area: fill * w * h,
});

describe('largeLetters', () => {
  const heading = [part(100, 50, 70, 90, 0.4), part(180, 52, 60, 88, 0.35), part(250, 50, 80, 90, 0.3)];

  it('finds letters far taller than the text, in company', () => {
    expect(largeLetters([...heading, part(100, 300, 10, 14, 0.4)], 13)).toEqual(heading);
  });

  it('takes no single shape, frames or bars of a chart for letters', () => {
    expect(largeLetters(heading.slice(0, 1), 13)).toEqual([]);
    expect(largeLetters([part(0, 0, 90, 90, 0.05), part(100, 0, 90, 90, 0.05)], 13)).toEqual([]);
    expect(largeLetters([part(0, 0, 30, 90, 1), part(50, 0, 30, 95, 1)], 13)).toEqual([]);
  });
});
