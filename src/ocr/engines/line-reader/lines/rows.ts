import { heightOf, middleY, type Rect } from '../../../imaging/shapes.js';
import { median } from '../../../imaging/statistics.js';

/** Space left above the first and below the last line in the profile. */
const MARGIN = 20;

/**
 * Cuts one block into lines, also where the lines touch: letters gather where their middles lie close together, and
 * what is small joins the line whose letters it is nearest to.
 */
export function clusterRows<T extends Rect>(block: readonly T[], size: number): T[][] {
  const isBody = bodiesOf(block, size);
  const letter = median(block.filter((_, i) => isBody[i]).map(heightOf));
  const middles = block.map(middleY);
  const lines = linePositions(
    middles.filter((_, i) => isBody[i]),
    middles,
    letter,
  );
  if (lines.length === 0) return [[...block]];

  const owner = middles.map((y) => nearest(lines.map((line) => Math.abs(y - line))));
  const extents = lines.map((line, n) =>
    lineExtent(
      line,
      block.filter((_, i) => isBody[i] && owner[i] === n),
    ),
  );
  block.forEach((part, i) => {
    if (isBody[i] || heightOf(part) >= 1.2 * size) return;
    const y = middleY(part);
    owner[i] = nearest(extents.map(({ top, bottom }) => Math.max(0, top - y, y - bottom)));
  });
  return lines.map((_, n) => block.filter((_part, i) => owner[i] === n)).filter((parts) => parts.length > 0);
}

function bodiesOf(block: readonly Rect[], size: number): boolean[] {
  const isBody = block.map((part) => heightOf(part) > 0.62 * size && heightOf(part) < 2.6 * size);
  return isBody.includes(true) ? isBody : block.map(() => true);
}

/** Peaks of the smoothed count of letters by height on the page, at least most of a letter apart. */
function linePositions(bodies: readonly number[], all: readonly number[], letter: number): number[] {
  const origin = Math.trunc(Math.min(...all)) - MARGIN;
  const length = Math.trunc(Math.max(...all) - origin) + 2 * MARGIN;
  const counts = new Float64Array(length);
  for (const y of bodies) {
    const at = Math.trunc(y - origin);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const profile = blurred(counts, Math.max(1, 0.22 * letter));
  const value = (i: number): number => profile[i] ?? 0;
  const peaks: number[] = [];
  for (let i = 1; i < length - 1; i++) {
    if (value(i) > 0.02 && value(i) >= value(i - 1) && value(i) > value(i + 1)) peaks.push(i);
  }
  const kept: number[] = [];
  for (const peak of peaks.sort((a, b) => value(b) - value(a))) {
    if (kept.every((other) => Math.abs(peak - other) > 0.85 * letter)) kept.push(peak);
  }
  return kept.sort((a, b) => a - b).map((peak) => peak + origin);
}

function blurred(counts: Float64Array, sigma: number): Float64Array {
  const reach = Math.trunc(6 * sigma) >> 1;
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return counts.map((_, i) => {
    let sum = 0;
    for (let k = -reach; k <= reach; k++) sum += (counts[i + k] ?? 0) * (weights[k + reach] ?? 0);
    return sum / total;
  });
}

function lineExtent(line: number, bodies: readonly Rect[]): { top: number; bottom: number } {
  if (bodies.length === 0) return { top: line, bottom: line };
  return { top: median(bodies.map(({ y0 }) => y0)), bottom: median(bodies.map(({ y1 }) => y1)) };
}

function nearest(distances: readonly number[]): number {
  return distances.indexOf(Math.min(...distances));
}
