import { describe, expect, it } from '@jest/globals';
import { letter, letterRow } from '../../../../../test/support/drawn-page.js';
import { marksOfLines } from './marks-of-lines.js';

describe('marksOfLines', () => {
  // Capitals 16 high, two thirds of that between the lines: a tone above a hat lies half way.
  const [upper, lower] = [letterRow(0, 0, 10), letterRow(0, 27, 10)];

  it('gives a tone above a hat to the letter below it', () => {
    const tone = letter(2, 19, 6, 4);
    const [above, below] = marksOfLines([[...upper, tone], lower], 16);
    expect(above).toEqual(upper);
    expect(below).toContain(tone);
  });

  it('leaves dots and commas to the letters above them', () => {
    const [dot, comma] = [letter(3, 17, 3, 3), letter(138, 14, 3, 6)];
    const [above] = marksOfLines([[...upper, dot, comma], lower], 16);
    expect(above).toEqual(expect.arrayContaining([dot, comma]));
  });

  it('leaves a mark where no letter stands below it', () => {
    const mark = letter(400, 21, 6, 4);
    const [above] = marksOfLines([[...upper, mark], lower], 16);
    expect(above).toContain(mark);
  });
});
