import { describe, expect, it } from '@jest/globals';
import { letter, letterRow } from '../../../../../test/support/drawn-page.js';
import { clusterRows } from './rows.js';

describe('clusterRows', () => {
  it('cuts a block into lines, top to bottom', () => {
    const block = [...letterRow(0, 60, 10), ...letterRow(0, 0, 10), ...letterRow(0, 30, 10)];
    expect(clusterRows(block, 16).map((row) => row[0]?.y0)).toEqual([0, 30, 60]);
  });

  it('gives tone marks and under dots to their own line, also where lines nearly touch', () => {
    const block = [...letterRow(0, 0, 10), ...letterRow(0, 24, 10)];
    const dot = letter(3, 18, 3, 3);
    const tone = letter(30, 19, 6, 4);
    const rows = clusterRows([...block, dot, tone], 16);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(dot);
    expect(rows[1]).toContain(tone);
  });

  it('keeps a line of small letters together', () => {
    const small = Array.from({ length: 8 }, (_, i) => letter(i * 8, 0, 6, 6));
    expect(clusterRows(small, 16)).toEqual([small]);
  });
});
