import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { toTiff } from './grey-tiff.js';

describe('a TIFF of several grey pictures', () => {
  it('gives each picture back as a page of its own size', async () => {
    const pictures = [
      { data: Uint8Array.from([0, 50, 100, 150, 200, 255]), width: 3, height: 2 },
      { data: Uint8Array.from({ length: 35 }, (_, i) => i * 7), width: 5, height: 7 },
    ];
    const file = toTiff(pictures);
    for (const [page, { data, width, height }] of pictures.entries()) {
      const read = await sharp(file, { page })
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(read.info).toMatchObject({ width, height, channels: 1 });
      expect([...read.data]).toEqual([...data]);
    }
  });
});
