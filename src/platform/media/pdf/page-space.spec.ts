import { describe, expect, it } from '@jest/globals';
import { pdfPageSpace } from './page-space.js';
import type { PdfPage, PlacedPicture } from './pdf-reader.js';

const a4: PdfPage = { number: 3, width: 595.2, height: 841.9, rotation: 0, pictures: [] };
const withPictures = (...pictures: PlacedPicture[]): PdfPage => ({ ...a4, pictures });
const large = 120_000_000;

describe('pdfPageSpace', () => {
  it('has 200 dpi where no picture is the page', () => {
    const logo: PlacedPicture = { box: [20, 20, 400, 700], width: 4000, height: 7000 };
    for (const page of [a4, withPictures(logo)]) {
      expect(pdfPageSpace(page, large)).toEqual({
        number: 3,
        width: 1653,
        height: 2339,
        rotation: 0,
        dpi: 200,
        fullPagePicture: false,
      });
    }
  });

  it('has the pixels of the finest picture that is the page, as a mask over a coarse background', () => {
    const background: PlacedPicture = { box: [0, 0, 595.2, 841.9], width: 827, height: 1169 };
    const mask: PlacedPicture = { box: [0, 0, 595.2, 841.9], width: 2480, height: 3508 };
    const space = pdfPageSpace(withPictures(background, mask), large);
    expect(space).toMatchObject({ width: 2480, height: 3508, dpi: 300, fullPagePicture: true });
  });

  it('keeps the page whole where its picture leaves a small margin or hangs over', () => {
    const smaller: PlacedPicture = { box: [5, 5, 585.2, 831.9], width: 5852, height: 8319 };
    expect(pdfPageSpace(withPictures(smaller), large)).toMatchObject({ width: 5952, height: 8419 });
    const larger: PlacedPicture = { box: [-5, -5, 605.2, 851.9], width: 6052, height: 8519 };
    expect(pdfPageSpace(withPictures(larger), large)).toMatchObject({ width: 5952, height: 8419 });
  });

  it('does not take two half pages side by side for strips', () => {
    const left: PlacedPicture = { box: [0, 0, 297.6, 841.9], width: 100, height: 300 };
    const right: PlacedPicture = { ...left, box: [297.6, 0, 297.6, 841.9] };
    expect(pdfPageSpace(withPictures(left, right), large).fullPagePicture).toBe(false);
  });

  it('stays within the pixels and the sides that can be drawn', () => {
    const wall = pdfPageSpace({ ...a4, width: 100_000, height: 10 }, large);
    expect(wall.width).toBe(30_000);
    expect(wall.height).toBe(3);
    const small = pdfPageSpace(a4, 1_000_000);
    expect(small.width * small.height).toBeLessThanOrEqual(1_001_000);
    expect(small.height / small.width).toBeCloseTo(841.9 / 595.2, 2);
  });
});
