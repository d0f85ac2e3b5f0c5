import { CROP_HEIGHT, type Crop } from './crop.js';
import { PixelWork } from '../../../imaging/pixel-kernels.js';

/** Most pixel columns in one run of the network: larger batches gain nothing and cost memory. */
const MOST_COLUMNS = 6000;
/** Within a batch the widest crop is at most so much wider than the narrowest, so that little is padding. */
const WIDTH_RATIO = 1.25;

/** Numbers of the crops that are read together. */
export function batchesOf(crops: readonly Pick<Crop, 'width'>[]): number[][] {
  const widthOf = (index: number): number => crops[index]?.width ?? 0;
  const byWidth = crops.map((_, i) => i).sort((a, b) => widthOf(a) - widthOf(b));
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of byWidth) {
    const width = widthOf(index);
    const tooMany = (batch.length + 1) * width > MOST_COLUMNS;
    const tooUneven = batch[0] !== undefined && width > WIDTH_RATIO * widthOf(batch[0]);
    if (batch.length > 0 && (tooMany || tooUneven)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** The network's input: ink bright, from 0 to 1; narrower crops go on with their last column. */
export class NetworkInput {
  /** A batch is as large as the last one, or nearly: its place is used again. */
  private place = new Float32Array(0);

  /** What it gives is good until it is asked again. */
  of(crops: readonly Pick<Crop, 'data' | 'width'>[]): { data: Float32Array; width: number } {
    const width = Math.max(...crops.map((crop) => crop.width));
    const size = CROP_HEIGHT * width;
    const work = new PixelWork();
    const to = work.room(4 * size * crops.length);
    const free = work.mark();
    crops.forEach((crop, n) => {
      work.release(free);
      work.run.bright(work.put(crop.data), crop.width, CROP_HEIGHT, to + 4 * size * n, width);
    });
    if (this.place.length < size * crops.length) this.place = new Float32Array(size * crops.length);
    const data = this.place.subarray(0, size * crops.length);
    work.takeInto(data, to);
    return { data, width };
  }
}
