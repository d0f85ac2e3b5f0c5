import { describe, expect, it } from '@jest/globals';
import { DrawnPage, letter } from '../../../../../test/support/drawn-page.js';
import { connectedComponents } from '../../../imaging/components.js';
import { findRulings, liesOnRule } from './rulings.js';

function rulingsOf(page: DrawnPage) {
  const ink = { ...page, data: page.data.map((grey) => (grey < 128 ? 1 : 0)) };
  return findRulings(ink, connectedComponents(ink), 16);
}

describe('findRulings', () => {
  it('finds the rules of a grid that hangs together', () => {
    const grid = new DrawnPage(600, 300);
    for (const x of [50, 250, 450]) grid.ink(x, 40, x + 2, 202);
    for (const y of [40, 120, 200]) grid.ink(50, y, 452, y + 2);
    const { level, upright } = rulingsOf(grid);
    expect(upright.map(({ x0 }) => x0 + 1)).toEqual([50, 250, 450]);
    expect(level.map(({ y0 }) => y0 + 1)).toEqual([40, 120, 200]);
  });

  it('finds a rule that leans a little', () => {
    const page = new DrawnPage(300, 300);
    for (let y = 20; y < 220; y++) page.ink(100 + Math.floor(y / 70), y, 102 + Math.floor(y / 70), y + 1);
    const { upright } = rulingsOf(page);
    expect(upright).toHaveLength(1);
    expect(upright[0]).toMatchObject({ y0: 20, y1: 220 });
  });

  it('takes no letters, thick bars or pictures for rules', () => {
    const page = new DrawnPage(600, 300).line(20, 20, 30).ink(100, 100, 400, 250);
    expect(rulingsOf(page)).toEqual({ level: [], upright: [] });
  });
});

describe('liesOnRule', () => {
  const rulings = { upright: [{ x0: 100, y0: 50, x1: 103, y1: 200 }], level: [] };

  it('knows a broken-off piece, and leaves what stands elsewhere', () => {
    expect(liesOnRule(rulings, letter(100, 210, 3, 12), 32)).toBe(true);
    expect(liesOnRule(rulings, letter(100, 400, 3, 12), 32)).toBe(false);
    expect(liesOnRule(rulings, letter(110, 100, 3, 12), 32)).toBe(false);
  });
});
