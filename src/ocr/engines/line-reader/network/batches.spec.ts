import { describe, expect, it } from '@jest/globals';
import { batchesOf, NetworkInput } from './batches.js';
import { CROP_HEIGHT } from './crop.js';

describe('batchesOf', () => {
  it('reads every crop once, those of like width together', () => {
    const widths = [1000, 16, 400, 20, 420, 1000, 1100, 4000, 18];
    const batches = batchesOf(widths.map((width) => ({ width })));
    expect(batches.flat().sort((a, b) => a - b)).toEqual(widths.map((_, i) => i));
    for (const batch of batches) {
      const own = batch.map((i) => widths[i] ?? 0);
      expect(Math.max(...own) / Math.min(...own)).toBeLessThanOrEqual(1.25);
      expect(batch.length === 1 || Math.max(...own) * batch.length <= 6000).toBe(true);
    }
  });

  it('has none for none', () => {
    expect(batchesOf([])).toEqual([]);
  });
});

describe('NetworkInput', () => {
  it('turns ink bright and goes on with the last column', () => {
    const crop = (width: number, grey: number) => ({
      data: new Uint8Array(width * CROP_HEIGHT).fill(grey),
      width,
      left: 0,
      step: 1,
    });
    const { data, width } = new NetworkInput().of([crop(4, 0), crop(8, 255)]);
    expect(width).toBe(8);
    expect([...data.subarray(0, 8)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(data.at(-1)).toBe(0);
    expect(data).toHaveLength(2 * CROP_HEIGHT * 8);
  });

  it('says of every grey how bright its ink is, and has no trace of the batch before', () => {
    const input = new NetworkInput();
    const greys = (width: number, from: number) => ({
      data: Uint8Array.from({ length: width * CROP_HEIGHT }, (_, i) => (from + i) % 256),
      width,
    });
    input.of([greys(400, 0)]);
    const [narrow, wide] = [greys(12, 7), greys(20, 3)];
    const { data, width } = input.of([narrow, wide]);
    const expected = [narrow, wide].flatMap((crop) =>
      Array.from({ length: CROP_HEIGHT * width }, (_, i) => {
        const x = Math.min(crop.width - 1, i % width);
        return Math.fround(1 - (crop.data[Math.floor(i / width) * crop.width + x] ?? 0) / 255);
      }),
    );
    expect(data).toEqual(Float32Array.from(expected));
  });
});
