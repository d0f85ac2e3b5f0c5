import type { InkPicture } from './binarise.js';

const STEEPEST = 3;
const COARSE = 0.25;
const FINE = 0.05;
const FEWEST_POINTS = 500;
const MOST_POINTS = 40_000;

/**
 * By how many degrees lines of text run downwards to the right, up to three: the angle at which the ink, projected
 * along the lines, falls into the sharpest rows.
 */
export function skewAngle(ink: InkPicture): number {
  const { xs, ys } = inkPoints(ink);
  if (xs.length < FEWEST_POINTS) return 0;
  const rows = new Int32Array(ink.height + ink.width);
  const best = (centre: number, reach: number, step: number): number => {
    let [angle, highest] = [0, -1];
    for (const candidate of anglesAround(centre, reach, step)) {
      const score = sharpness(xs, ys, Math.tan((candidate * Math.PI) / 180), rows, ink.width >> 1);
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

function sharpness(xs: Int32Array, ys: Int32Array, slope: number, rows: Int32Array, offset: number): number {
  rows.fill(0);
  for (let i = 0; i < xs.length; i++) {
    const row = Math.trunc((ys[i] ?? 0) - (xs[i] ?? 0) * slope + offset);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row++) {
    const step = (rows[row] ?? 0) - (rows[row - 1] ?? 0);
    score += step * step;
  }
  return score;
}

/** Where ink is; thinned evenly where there is very much of it. */
function inkPoints({ data, width }: InkPicture): { xs: Int32Array; ys: Int32Array } {
  const points: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) points.push(at);
  const step = Math.max(1, points.length / MOST_POINTS);
  const chosen = Int32Array.from(
    { length: Math.floor(points.length / step) },
    (_, i) => points[Math.floor(i * step)] ?? 0,
  );
  return {
    xs: chosen.map((at) => at % width),
    ys: chosen.map((at) => Math.floor(at / width)),
  };
}
