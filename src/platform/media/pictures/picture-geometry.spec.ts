import { describe, expect, it } from '@jest/globals';
import { pictureGeometry } from './picture-geometry.js';
import type { PageSpace } from '../pdf/page-space.js';

const page: PageSpace = { number: 1, width: 1654, height: 2339, rotation: 0, fullPagePicture: true };
const wanted = { number: 1, format: 'png' } as const;
const large = 120_000_000;

describe('pictureGeometry', () => {
  it('is the whole page in its own pixels unless asked otherwise', () => {
    const whole = { width: 1654, height: 2339, region: [0, 0, 1654, 2339], grey: false };
    expect(pictureGeometry(page, wanted, large)).toEqual(whole);
  });

  it('scales to a width, but not without end', () => {
    expect(pictureGeometry(page, { ...wanted, width: 827 }, large)).toMatchObject({
      width: 827,
      height: 1170,
    });
    expect(pictureGeometry(page, { ...wanted, width: 99_999 }, large).width).toBe(2 * 1654);
  });

  it('keeps a region inside the page, and the page large enough for it', () => {
    const { width, height, region } = pictureGeometry(
      page,
      { ...wanted, region: [1600, 2300, 500, 500], width: 27 },
      large,
    );
    expect(region).toEqual([800, 1150, 27, 20]);
    expect(width).toBeGreaterThanOrEqual(827);
    expect(height).toBeGreaterThanOrEqual(1170);
  });

  it('refuses a region outside the page', () => {
    expect(() => pictureGeometry(page, { ...wanted, region: [-50, 0, 20, 20] }, large)).toThrow(
      'outside the page',
    );
  });

  it('gives fewer pixels rather than too many', () => {
    const [, , across, down] = pictureGeometry(page, wanted, 10_000).region;
    expect(across * down).toBeLessThanOrEqual(10_100);
  });
});
