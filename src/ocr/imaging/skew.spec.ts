import { describe, expect, it } from '@jest/globals';
import { DrawnPage } from '../../../test/support/drawn-page.js';
import { binarise } from './binarise.js';
import { skewAngle } from './skew.js';

function slanted(degrees: number): DrawnPage {
  const page = new DrawnPage(600, 500);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 0; line < 12; line++) {
    for (let x = 40; x < 560; x += 7) {
      const y = Math.round(60 + line * 30 + x * slope);
      page.ink(x, y, x + 5, y + 9);
    }
  }
  return page;
}

describe('skewAngle', () => {
  it.each([-2.7, -0.5, 0, 0.3, 1.6, 3])('finds that lines run down by %f degrees', (degrees) => {
    expect(Math.abs(skewAngle(binarise(slanted(degrees))) - degrees)).toBeLessThanOrEqual(0.15);
  });

  it('leaves a nearly empty page as it is', () => {
    expect(skewAngle(binarise(new DrawnPage(300, 300).ink(10, 10, 20, 20)))).toBe(0);
  });
});
