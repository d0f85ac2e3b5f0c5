import { expect, it } from '@jest/globals';
import { Random } from '../../../test/corpus/random.js';
import { DrawnPage } from '../../../test/support/drawn-page.js';
import type { GreyPicture } from './grey-picture.js';
import { noiseOf } from './noise.js';
import { denoised } from './denoise.js';

/** Forty lines on grey paper with noise of such a deviation. */
function noisy(deviation: number): GreyPicture {
  const page = new DrawnPage(800, 1100, 200);
  for (let line = 0; line < 40; line++) page.line(60, 60 + 25 * line, 45);
  const random = new Random(`grain ${deviation}`);
  const data = page.data.map((grey) => {
    const noiseLevel = (random.next() + random.next() + random.next() - 1.5) * 2 * deviation;
    return Math.max(0, Math.min(255, Math.max(60, grey) + noiseLevel));
  });
  return { data, width: page.width, height: page.height };
}

it('evens noise out that is strong against the ink', () => {
  const picture = noisy(45);
  const denoise = denoised(picture);
  expect(denoise).toMatchObject({ width: picture.width, height: picture.height });
  expect(noiseOf(denoise)).toBeLessThan(0.6 * noiseOf(picture));
});

it('leaves a clearer picture as it is, and one of one bit', () => {
  const clear = noisy(15);
  expect(denoised(clear) === clear).toBe(true);
  const bits = new DrawnPage(800, 1100).line(60, 60, 45);
  expect(denoised(bits) === bits).toBe(true);
});
