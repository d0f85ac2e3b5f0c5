import { describe, expect, it } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { hasInk, loadGrey, negative, toPgm } from './grey-picture.js';

const folder = await mkdtemp(join(tmpdir(), 'phusa-grey-'));

async function saved(name: string, image: ReturnType<typeof sharp>) {
  const path = join(folder, name);
  const { width, height } = await image.toFile(path);
  return { path, width, height };
}
const plain = (width: number, height: number, background: string, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background } });

it('a negative changes ink and paper', () => {
  const dark = { data: new Uint8Array(1000).fill(20).fill(250, 0, 100), width: 100, height: 10 };
  expect([...negative(dark).data.subarray(99, 101)]).toEqual([5, 235]);
});

describe('loadGrey', () => {
  it('turns colour, transparency and 16 bits into grey bytes on white', async () => {
    const red = await loadGrey(await saved('red.jpg', plain(8, 6, '#ff0000').jpeg()));
    expect(red).toMatchObject({ width: 8, height: 6, scale: 1 });
    expect(red.data).toHaveLength(48);
    const clear = await loadGrey(await saved('clear.png', plain(4, 4, '#00000000', 4).png()));
    expect([...clear.data].every((grey) => grey === 255)).toBe(true);
    const deep = plain(4, 4, '#808080').toColourspace('grey16').png();
    const { data } = await loadGrey(await saved('deep.png', deep));
    expect(data[0]).toBeGreaterThan(120);
    expect(data[0]).toBeLessThan(136);
  });

  it('makes large pictures smaller and tells by how much', async () => {
    const large = await saved('large.png', plain(400, 200, '#ffffff').png());
    expect(await loadGrey(large, 0, 20_000)).toMatchObject({ width: 200, height: 100, scale: 2 });
    expect(await loadGrey(large, 90, 20_000)).toMatchObject({ width: 100, height: 200, scale: 2 });
  });

  it('refuses what is no picture, and one cut short', async () => {
    const path = join(folder, 'garbage.png');
    await writeFile(path, 'garbage');
    await expect(loadGrey({ path, width: 1, height: 1 })).rejects.toMatchObject({ code: 'corrupt' });
    const noise = Buffer.from(Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 100, height: 100, channels: 1 } })
      .png()
      .toBuffer();
    await writeFile(path, whole.subarray(0, whole.length / 2));
    await expect(loadGrey({ path, width: 100, height: 100 })).rejects.toMatchObject({ code: 'corrupt' });
  });
});

describe('hasInk', () => {
  const noiseLevel = Uint8Array.from({ length: 10_000 }, (_, i) => 235 + ((i * 31) % 17));
  const page = (data: Uint8Array) => ({ data, width: 100, height: 100 });

  it('sees it wherever it stands', () => {
    for (const at of [0, 4_000, 6_000, 9_900]) {
      const inked = Uint8Array.from(noiseLevel).fill(20, at, at + 60);
      expect(hasInk(page(inked))).toBe(true);
    }
    expect(hasInk(page(Uint8Array.from(noiseLevel).fill(20, 4_990, 5_010)))).toBe(false);
  });

  it('sees none in the noise of white or grey paper', () => {
    expect(hasInk(page(noiseLevel))).toBe(false);
    expect(hasInk(page(noiseLevel.map((grey) => grey - 90)))).toBe(false);
  });

  it('sees white writing on black, and none on a page black all over', () => {
    const black = noiseLevel.map((grey) => 255 - grey);
    expect(hasInk(page(black.map((grey, i) => (i < 40 ? 200 : grey))))).toBe(true);
    expect(hasInk(page(black))).toBe(false);
  });

  it('takes what is lighter than grey paper for no writing', () => {
    expect(hasInk(page(noiseLevel.map((grey, i) => (i < 40 ? 255 : grey - 90))))).toBe(false);
  });

  it('sees faint writing', () => {
    expect(hasInk(page(noiseLevel.map((grey, i) => (i < 40 ? 180 : grey))))).toBe(true);
  });
});

describe('toPgm', () => {
  it('is a picture that others can read', () => {
    expect(toPgm({ data: Uint8Array.of(1, 2), width: 2, height: 1 }).toString('latin1')).toBe(
      'P5\n2 1\n255\n\u0001\u0002',
    );
  });
});
