import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../../shared/page-text.js';
import { layerCoverage } from './coverage.js';
import { BAND, COVERAGE_WIDTH } from './fitted.js';

/** Page space is twice as fine as the small picture. */
const PAGE = { width: 2 * COVERAGE_WIDTH, height: 1360 };
const HEIGHT = PAGE.height / 2;

/** White paper with what `ink` draws. */
function paper(ink: (fill: (x: number, y: number, w: number, h: number) => void) => void) {
  const data = new Uint8Array(COVERAGE_WIDTH * HEIGHT).fill(255);
  ink((x, y, w, h) => {
    for (let row = y; row < y + h; row++)
      data.fill(0, row * COVERAGE_WIDTH + x, row * COVERAGE_WIDTH + x + w);
  });
  return { data, width: COVERAGE_WIDTH, height: HEIGHT };
}

/** A printed line of letters, in pixels of the small picture. */
const printed = (
  fill: (x: number, y: number, w: number, h: number) => void,
  y: number,
  letters = 40,
): void => {
  for (let i = 0; i < letters; i++) fill(40 + 8 * i, y, 4, 6);
};

/** A line of a layer over a printed one, in page space. */
const layer = (y: number, letters = 40): TextLine => {
  const box = [80, 2 * y - 2, 16 * letters, 16] as const;
  return { id: 'l', box, source: 'trusted', confidence: 1, words: [{ text: 'chữ', box, confidence: 1 }] };
};

describe('how much of a page a layer covers', () => {
  it('is all where every letter lies under a word', () => {
    const picture = paper((fill) => [50, 70, 90].forEach((y) => printed(fill, y)));
    expect(
      layerCoverage(
        picture,
        PAGE,
        [50, 70, 90].map((y) => layer(y)),
      ),
    ).toEqual({ share: 1, bare: [] });
  });

  it('is the covered part of the ink, and names the band with the most that is bare', () => {
    const bare = [400, 420, 440];
    const picture = paper((fill) => [50, ...bare].forEach((y) => printed(fill, y)));
    const { share, bare: bands } = layerCoverage(picture, PAGE, [layer(50)]);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    expect(bands).toHaveLength(1);
    expect(bands[0]?.lines).toBeGreaterThan(1.5);
    expect(bands[0]?.lines).toBeLessThan(4);
    const [x, top, width, height] = bands[0]?.band ?? [0, 0, 0, 0];
    expect([x, width, height]).toEqual([0, PAGE.width, Math.round(BAND * PAGE.height)]);
    for (const y of bare) {
      expect(top).toBeLessThanOrEqual(2 * y);
      expect(top + height).toBeGreaterThanOrEqual(2 * y + 6);
    }
  });

  it('forgives boxes that are a little off, marks and descenders', () => {
    const picture = paper((fill) => {
      printed(fill, 50);
      for (let i = 0; i < 40; i++) fill(41 + 8 * i, 47, 2, 2);
    });
    const { words, ...line } = layer(52);
    expect(layerCoverage(picture, PAGE, [{ ...line, words }]).share).toBe(1);
  });

  it('counts no rules, grids, photographs nor specks', () => {
    const picture = paper((fill) => {
      printed(fill, 50);
      fill(20, 100, 440, 1);
      fill(20, 200, 200, 150);
      for (let i = 0; i < 200; i++) fill(20 + 2 * i, 500, 1, 1);
    });
    expect(layerCoverage(picture, PAGE, [layer(50)]).share).toBe(1);
  });

  it('is all of an empty page', () => {
    expect(
      layerCoverage(
        paper(() => undefined),
        PAGE,
        [],
      ),
    ).toEqual({ share: 1, bare: [] });
  });

  it('keeps the band on the page', () => {
    const picture = paper((fill) => [640, 655, 670].forEach((y) => printed(fill, y)));
    const [first] = layerCoverage(picture, PAGE, []).bare;
    expect((first?.band[1] ?? 0) + (first?.band[3] ?? 0)).toBeLessThanOrEqual(PAGE.height);
    expect(first?.lines).toBe(Infinity);
  });

  it('names a second band, behind the first', () => {
    const picture = paper((fill) => [50, 200, 212, 500].forEach((y) => printed(fill, y)));
    const { bare } = layerCoverage(picture, PAGE, [layer(50)]);
    expect(bare.map(({ band: [, top] }) => top < 700)).toEqual([true, false]);
  });
});
