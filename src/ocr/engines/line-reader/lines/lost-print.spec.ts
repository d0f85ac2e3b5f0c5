import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../../test/corpus/random.js';
import type { GreyPicture } from '../../../imaging/grey-picture.js';
import { lostPrint } from './lost-print.js';

const [WIDTH, HEIGHT] = [1000, 700];
/** A line that was found: its letters are dark enough to be seen in any noise. */
const FOUND = { x0: 100, y0: 100, x1: 900, y1: 130 };

/** Grey paper with noise, a found line, and lines so pale that a letter's stroke is lost in it. */
function page(
  lines: readonly number[],
  noiseLevel: number,
  across: readonly [number, number] = [150, 850],
): GreyPicture {
  const random = new Random('grain');
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isFound = y >= 100 && y < 130 && x >= 100 && x < 900 && x % 8 < 4;
      const isPale =
        x >= across[0] && x < across[1] && x % 5 < 2 && lines.some((top) => y >= top && y < top + 8);
      const noise = (random.next() + random.next() + random.next() - 1.5) * 2 * noiseLevel;
      data[y * WIDTH + x] = Math.max(0, Math.min(255, 190 - (isFound ? 100 : isPale ? 25 : 0) + noise));
    }
  return { data, width: WIDTH, height: HEIGHT };
}

describe('lostPrint', () => {
  it('says where lines stand at the foot whose letters noise has broken', () => {
    const lost = lostPrint(page([560, 580], 30), [FOUND]);
    expect(lost).toHaveLength(2);
    for (const [i, top] of [560, 580].entries()) {
      const { x0 = 0, y0 = 0, x1 = 0, y1 = 0 } = lost[i] ?? {};
      expect(y0 <= top + 2 && y1 >= top + 6).toBe(true);
      expect(Math.abs(x0 - 150) + Math.abs(x1 - 850)).toBeLessThan(60);
    }
  });

  it('takes no rule for them, nor noise, nor what was found', () => {
    expect(lostPrint(page([560], 30), [FOUND])).toEqual([]);
    expect(lostPrint(page([], 30), [FOUND])).toEqual([]);
    const found = [FOUND, { x0: 150, y0: 558, x1: 850, y1: 590 }];
    expect(lostPrint(page([560, 580], 30), found)).toEqual([]);
  });

  it('leaves a clear page to those who see its letters', () => {
    expect(lostPrint(page([560, 580], 2), [FOUND])).toEqual([]);
  });
});
