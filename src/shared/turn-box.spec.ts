import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Box, turnBox } from './geometry.js';

const size = { width: 60, height: 40 };
const box: Box = [5, 10, 20, 4];

describe('turnBox', () => {
  it.each([0, 90, 180, 270] as const)('goes where the pixels go when turned by %i degrees', async (turn) => {
    const printDocument = { ...size, channels: 1 as const };
    const ink = sharp(Buffer.alloc(80), { raw: { width: 20, height: 4, channels: 1 } }).png();
    const drawn = await sharp(Buffer.alloc(2400, 255), { raw: printDocument })
      .composite([{ input: await ink.toBuffer(), left: 5, top: 10 }])
      .png()
      .toBuffer();
    const turned = sharp(drawn).rotate(turn).greyscale().raw();
    const { data, info } = await turned.toBuffer({ resolveWithObject: true });
    const [x, y, w, h] = turnBox(box, turn, size);
    const dark = (left: number, top: number) => data[top * info.width + left] === 0;
    expect([dark(x, y), dark(x + w - 1, y + h - 1), dark(x - 1, y), dark(x, y - 1), dark(x + w, y)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
