import { describe, expect, it } from '@jest/globals';
import { letter, letterRow } from '../../../../../test/support/drawn-page.js';
import { diacriticsOfLines } from './diacritics-of-lines.js';

describe('diacriticsOfLines', () => {
  // Capitals 16 high, two thirds of that between the lines: a tone above a vowel diacritic lies half way.
  const [upper, lower] = [letterRow(0, 0, 10), letterRow(0, 27, 10)];

  it('gives a tone above a vowel diacritic to the letter below it', () => {
    const tone = letter(2, 19, 6, 4);
    const [above, below] = diacriticsOfLines([[...upper, tone], lower], 16);
    expect(above).toEqual(upper);
    expect(below).toContain(tone);
  });

  it('leaves dots and commas to the letters above them', () => {
    const [dot, comma] = [letter(3, 17, 3, 3), letter(138, 14, 3, 6)];
    const [above] = diacriticsOfLines([[...upper, dot, comma], lower], 16);
    expect(above).toEqual(expect.arrayContaining([dot, comma]));
  });

  it('leaves a mark where no letter stands below it', () => {
    const mark = letter(400, 21, 6, 4);
    const [above] = diacriticsOfLines([[...upper, mark], lower], 16);
    expect(above).toContain(mark);
  });
});
