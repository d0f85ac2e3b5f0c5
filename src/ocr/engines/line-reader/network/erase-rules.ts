import { CROP_HEIGHT, type Crop } from './crop.js';
import type { Rect } from '../../../imaging/shapes.js';

/** Ink of a rule fades out over so many columns of the crop to either side. */
const BLUR = 2;

/** Paints over the upright rules that cross a crop, which would be read as letters, with what stands beside them. */
export function eraseRules(crop: Crop, row: Rect, rules: readonly Rect[]): Crop {
  const crossing = rules.filter(
    ({ x0, y0, x1, y1 }) => x1 > row.x0 && x0 < row.x1 && y1 > row.y0 && y0 < row.y1,
  );
  if (crossing.length === 0) return crop;
  const data = Uint8Array.from(crop.data);
  for (const { x0, x1 } of crossing) {
    const from = Math.max(0, Math.floor((x0 - crop.left) / crop.step) - BLUR);
    const to = Math.min(crop.width - 1, Math.ceil((x1 - crop.left) / crop.step) + BLUR);
    for (let y = 0; y < CROP_HEIGHT; y++) {
      const start = y * crop.width;
      const paper = Math.max(data[start + from] ?? 0, data[start + to] ?? 0);
      data.fill(paper, start + from, start + to + 1);
    }
  }
  return { ...crop, data };
}
