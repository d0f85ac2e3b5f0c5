import { describe, expect, it } from '@jest/globals';
import { DrawnPage, letter, rect } from '../../../../../test/support/drawn-page.js';
import { connectedComponents } from '../../../imaging/components.js';
import { clearRings, ringOf, withoutStampsOwn } from './round-stamps.js';

const SIZE = 14;
const MIDDLE = { x: 300, y: 200, radius: 90 };

/** Two rings, and a line of letters under them. */
function stamped() {
  const page = new DrawnPage(600, 400);
  for (const radius of [90, 62]) {
    for (let n = 0; n < 2000; n++) {
      const [dx, dy] = [Math.cos((2 * Math.PI * n) / 2000), Math.sin((2 * Math.PI * n) / 2000)];
      const [x, y] = [Math.round(300 + radius * dx), Math.round(200 + radius * dy)];
      page.ink(x, y, x + 2, y + 2);
    }
  }
  for (let x = 100; x < 500; x += 16) page.ink(x, 240, x + 12, 254);
  return { ...page, data: page.data.map((grey) => (grey < 128 ? 1 : 0)) };
}

describe('ringOf', () => {
  it('finds the ring although lines of text stick out of it', () => {
    const circle = ringOf(stamped(), rect(196, 109, 208, 184));
    expect(Math.abs((circle?.x ?? 0) - 300)).toBeLessThan(4);
    expect(Math.abs((circle?.radius ?? 0) - 90)).toBeLessThan(4);
  });

  it('finds none in a square', () => {
    const page = new DrawnPage(400, 400).ink(100, 100, 300, 103).ink(100, 297, 300, 300);
    page.ink(100, 100, 103, 300).ink(297, 100, 300, 300);
    const ink = { ...page, data: page.data.map((grey) => (grey < 128 ? 1 : 0)) };
    expect(ringOf(ink, rect(100, 100, 200, 200))).toBeUndefined();
  });
});

it('clears the rings, so that letters under them stand by themselves', () => {
  const ink = stamped();
  const cleared = Uint8Array.from(ink.data);
  const inner = clearRings(ink, cleared, { ...MIDDLE, x: 301, y: 201 });
  expect(Math.abs(inner - 62)).toBeLessThan(5);
  const widest = Math.max(...connectedComponents({ ...ink, data: cleared }).map(({ x0, x1 }) => x1 - x0));
  expect(widest).toBeLessThan(20);
});

describe('withoutStampsOwn', () => {
  const line = [180, 195, 395, 410, 425]
    .map((x) => letter(x, 193, 10, SIZE))
    .concat(letter(150, 193, 10, SIZE));
  const word = letter(295, 125, 10, SIZE);
  const star = letter(280, 175, 40, 45);

  it('drops the words round the edge and the star, but not a line that runs under it', () => {
    const under = letter(225, 194, 10, SIZE);
    const rest = withoutStampsOwn([...line, word, under, star], MIDDLE, 62, SIZE);
    expect(rest).toEqual([...line, under, { ...star, y0: 193, y1: 207 }]);
  });

  it('drops the star where no line runs under it', () => {
    expect(withoutStampsOwn([word, star], MIDDLE, 62, SIZE)).toEqual([]);
  });
});
