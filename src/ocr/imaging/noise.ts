import type { GreyPicture } from './grey-picture.js';

/** So many pairs of neighbours tell. */
const ENOUGH_PAIRS = 65_536;

/** The deviation of the noise: the median of what neighbouring pixels differ by, for most of a page is paper. */
export function noiseOf({ data, width }: Pick<GreyPicture, 'data' | 'width'>): number {
  const counts = new Uint32Array(256);
  const step = Math.floor(data.length / ENOUGH_PAIRS) | 1; // odd, so as to see every column
  let seen = 0;
  for (let i = 1; i < data.length; i += step) {
    if (i % width === 0) continue;
    const difference = Math.abs((data[i] ?? 0) - (data[i - 1] ?? 0));
    counts[difference] = (counts[difference] ?? 0) + 1;
    seen += 1;
  }
  let [median, below] = [0, counts[0] ?? 0];
  while (below < seen / 2 && median < 255) below += counts[++median] ?? 0;
  // of the difference of two normal values, to the deviation of one
  return median / (0.6745 * Math.SQRT2);
}
