import type { InkPicture } from './binarise.js';
import { PixelWork } from './pixel-kernels.js';

const STEEPEST = 3;
const COARSE = 0.25;
const FINE = 0.05;
const FEWEST_POINTS = 500;
const MOST_POINTS = 40_000;

/**
 * By how many degrees lines of text run downwards to the right, up to three: the angle at which the ink, projected
 * along the lines, falls into the sharpest rows.
 */
export function skewAngle({ data, width, height }: InkPicture): number {
  const work = new PixelWork();
  const ink = work.put(data);
  const points = work.room(8 * MOST_POINTS);
  const count = work.run.inkPoints(ink, width, height, MOST_POINTS, points);
  if (count < FEWEST_POINTS) return 0;
  const length = height + width;
  const rows = work.room(4 * length);
  const best = (centre: number, reach: number, step: number): number => {
    let [angle, highest] = [0, -1];
    for (const candidate of anglesAround(centre, reach, step)) {
      const slope = Math.tan((candidate * Math.PI) / 180);
      const score = work.run.sharpness(points, count, slope, width >> 1, rows, length);
      if (score > highest) [angle, highest] = [candidate, score];
    }
    return angle;
  };
  return best(best(0, STEEPEST, COARSE), 4 * FINE, FINE);
}

/** The flattest first, so that of two that are equal the page is turned less. */
function anglesAround(centre: number, reach: number, step: number): number[] {
  const steps = Math.round(reach / step);
  const angles = Array.from({ length: 2 * steps + 1 }, (_, i) => centre + (i - steps) * step);
  return angles.sort((a, b) => Math.abs(a) - Math.abs(b));
}
