import { describe, expect, it } from '@jest/globals';
import { letter } from '../../../../../test/support/drawn-page.js';
import { faintBands } from './faint-bands.js';
import type { Component } from '../../../imaging/shapes.js';

const specks = (apart: number, heights: readonly number[], top = 500): Component[] =>
  Array.from({ length: 20 }, (_, i) =>
    letter(100 + apart * i, top + (i % 3), 3, heights[i % heights.length] ?? 2),
  );
const UNEVEN = [2, 3, 4, 5];

describe('faintBands', () => {
  it('are where many uneven specks stand side by side', () => {
    expect(faintBands(specks(9, UNEVEN), 8)).toEqual([{ x0: 100, y0: 500, x1: 274, y1: 507 }]);
  });

  it('are told apart, line by line and beyond a gap', () => {
    const two = [...specks(9, UNEVEN), ...specks(9, UNEVEN, 520)];
    expect(faintBands(two, 8)).toHaveLength(2);
    const gap = [...specks(9, UNEVEN), ...specks(9, UNEVEN).map((one) => letter(one.x0 + 400, one.y0, 3, 3))];
    expect(faintBands(gap, 8)).toHaveLength(1);
  });

  it('are not made by dots, by few specks, or by noise', () => {
    expect(faintBands(specks(9, [4]), 8)).toEqual([]);
    expect(faintBands(specks(9, UNEVEN).slice(0, 14), 8)).toEqual([]);
    expect(faintBands(specks(30, UNEVEN), 8)).toEqual([]);
    const noiseLevel = Array.from({ length: 5000 }, (_, i) =>
      letter((i * 37) % 1240, (i * 61) % 1750, 3, 2 + (i % 4)),
    );
    expect(faintBands(noiseLevel, 8)).toEqual([]);
    expect(faintBands(noiseLevel.slice(0, 1500), 8)).toEqual([]);
  });
});
