import { CROP_HEIGHT, type Crop } from './crop.js';

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

/** Of each grey, how bright its ink is. */
const BRIGHTNESS = Float32Array.from({ length: 256 }, (_, grey) => 1 - grey / 255);

/** The network's input: ink bright, from 0 to 1; narrower crops go on with their last column. */
export function networkInput(crops: readonly Crop[]): { data: Float32Array; width: number } {
  const width = Math.max(...crops.map((crop) => crop.width));
  const data = new Float32Array(crops.length * CROP_HEIGHT * width);
  let at = 0;
  for (const crop of crops) {
    for (let y = 0; y < CROP_HEIGHT; y++, at += width) {
      const row = y * crop.width;
      for (let x = 0; x < crop.width; x++) data[at + x] = BRIGHTNESS[crop.data[row + x] ?? 0] ?? 0;
      data.fill(data[at + crop.width - 1] ?? 0, at + crop.width, at + width);
    }
  }
  return { data, width };
}
