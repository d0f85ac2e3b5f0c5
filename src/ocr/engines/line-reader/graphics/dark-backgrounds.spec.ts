import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Random } from '../../../../../test/corpus/random.js';
import { DrawnPage } from '../../../../../test/support/drawn-page.js';
import { pagePicture } from '../../../../../test/support/made-documents.js';
import { withoutDarkBackgrounds } from './dark-backgrounds.js';

const page = (): DrawnPage => new DrawnPage(800, 600).line(100, 400, 20);

/** White letters, nine pixels wide. */
function withBackground(): DrawnPage {
  const dark = page().ink(98, 100, 702, 161);
  for (let y = 122; y < 138; y++)
    for (let i = 0; i < 12; i++) dark.data.fill(255, y * 800 + 150 + i * 20, y * 800 + 159 + i * 20);
  return dark;
}

describe('withoutDarkBackgrounds', () => {
  it('makes white letters on a dark background dark on white, and says where they were', () => {
    const dark = withBackground();
    const { view, backgrounds } = withoutDarkBackgrounds(dark);
    expect(backgrounds).toEqual([{ x0: 98, y0: 100, x1: 702, y1: 161 }]);
    expect([view.data[130 * 800 + 152], view.data[130 * 800 + 163]]).toEqual([0, 255]);
    expect(view.data[405 * 800 + 102]).toBe(dark.data[405 * 800 + 102]);
  });

  it('finds them under noise that hides their edge', () => {
    const noisy = withBackground();
    const random = new Random('grain');
    const deviation = 32;
    for (const [i, grey] of noisy.data.entries()) {
      const noiseLevel = (random.next() + random.next() + random.next() - 1.5) * 2 * deviation;
      noisy.data[i] = Math.max(0, Math.min(255, 100 + 0.37 * grey + noiseLevel));
    }
    const { backgrounds } = withoutDarkBackgrounds(noisy);
    expect(backgrounds).toHaveLength(1);
    for (const [side, value] of Object.entries({ x0: 98, y0: 100, x1: 702, y1: 161 }))
      expect(Math.abs((backgrounds[0]?.[side as 'x0'] ?? 0) - value)).toBeLessThan(4);
  });

  it('leaves a bar, a picture and text alone', () => {
    const plain = page().ink(100, 100, 700, 160);
    expect(withoutDarkBackgrounds(plain).view).toBe(plain);
    const photograph = page();
    for (let y = 100; y < 200; y++)
      for (let x = 100; x < 500; x++)
        photograph.data[y * 800 + x] = 90 + ((x * y) % 80) + (x % 40 < 8 ? 80 : 0);
    expect(withoutDarkBackgrounds(photograph).backgrounds).toEqual([]);
    expect(withoutDarkBackgrounds(page()).backgrounds).toEqual([]);
  });

  it('takes no letters set close together for a ground, sharp or blurred', async () => {
    const words = ['Báo cáo về nghề làm muối của tỉnh', 'Nước biển được phơi trong ba ngày nắng'];
    for (const quality of [60, 95]) {
      const jpeg = await sharp(pagePicture(words)).jpeg({ quality }).toBuffer();
      const { data, info } = await sharp(jpeg)
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height } = info;
      expect(withoutDarkBackgrounds({ data: new Uint8Array(data), width, height }).backgrounds).toEqual([]);
    }
  });
});
