import { describe, expect, it } from '@jest/globals';
import { DrawnPage, rect } from '../../../../../test/support/drawn-page.js';
import { connectedComponents } from '../../../imaging/components.js';
import { withoutRules } from './without-rules.js';

const inkOf = (page: DrawnPage) => ({ ...page, data: page.data.map((grey) => (grey < 128 ? 1 : 0)) });

describe('withoutRules', () => {
  it('parts letters from the underline they stand on, and leaves their strokes whole', () => {
    const page = new DrawnPage(400, 100).ink(50, 60, 350, 62);
    for (let i = 0; i < 5; i++) page.ink(60 + 40 * i, 40, 70 + 40 * i, 60 + (i === 2 ? 10 : 0));
    const bare = withoutRules(inkOf(page), { level: [rect(50, 60, 300, 2)], upright: [] });
    const letters = connectedComponents(bare);
    expect(letters).toHaveLength(5);
    expect(Math.max(...letters.map(({ y1 }) => y1))).toBe(70);
  });

  it('parts a cell from the wall it touches', () => {
    const page = new DrawnPage(400, 200).ink(100, 20, 102, 180).ink(102, 90, 120, 104);
    const bare = withoutRules(inkOf(page), { level: [], upright: [rect(100, 20, 2, 160)] });
    expect(connectedComponents(bare)).toHaveLength(1);
  });

  it('gives the same ink where there are no rules', () => {
    const ink = inkOf(new DrawnPage(40, 40));
    expect(withoutRules(ink, { level: [], upright: [] })).toBe(ink);
  });
});
