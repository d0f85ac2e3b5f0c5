import { describe, expect, it } from '@jest/globals';
import { layOut } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { levelLines } from './level-lines.js';

const TEXT =
  'Vùng đất cát ven biển có lượng mưa thấp, gió mạnh quanh năm và khả năng giữ nước rất kém. '.repeat(4);

/** As a scanner sees a page that lies aslant. */
function aslant(lines: readonly TextLine[], degrees: number): TextLine[] {
  const slope = Math.tan((degrees * Math.PI) / 180);
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      const [x, y, w, h] = word.box;
      return { ...word, box: [x, y + slope * x, w, h + Math.abs(slope) * w] as Box };
    }),
  }));
}

const middles = (line: TextLine): number[] => line.words.map(({ box: [, y, , h] }) => y + h / 2);
const fall = (line: TextLine): number => Math.max(...middles(line)) - Math.min(...middles(line));

describe('levelLines', () => {
  it('leaves level lines, and a little slant, as they are', () => {
    const lines = layOut(TEXT);
    expect(levelLines(lines)).toBe(lines);
    const slanting = aslant(lines, 0.3);
    expect(levelLines(slanting)).toBe(slanting);
  });

  it.each([-4, -1.5, 1.5, 3])('brings a page at %d degrees near level, its middle in place', (degrees) => {
    const lines = aslant(layOut(TEXT), degrees);
    const levelled = levelLines(lines);
    const before = lines[0] as TextLine;
    const after = levelled[0] as TextLine;
    expect(fall(before)).toBeGreaterThan(25);
    expect(fall(after)).toBeLessThan(18);
    const half = before.words.length >> 1;
    expect(Math.abs((middles(after)[half] as number) - (middles(before)[half] as number))).toBeLessThan(10);
  });

  it('keeps a short last line under its paragraph', () => {
    const lines = layOut(
      'Hệ thống gồm tua bin gió trục đứng bơm màng và bồn chứa nước trên cao cùng mạng ống nhỏ giọt bù áp tự động',
    );
    expect(lines).toHaveLength(2);
    const [first, last] = levelLines(aslant(lines, 3)) as [TextLine, TextLine];
    const [above, below] = [middles(first)[0] as number, middles(last)[0] as number];
    expect(below - above).toBeGreaterThan(45);
    expect(below - above).toBeLessThan(55);
  });

  it('takes pages without words', () => {
    expect(levelLines([])).toEqual([]);
  });
});
