import { expect, it } from '@jest/globals';
import type { TextLine } from '../../api/types.js';
import { nearestLine } from './nearest-line.js';

const line = (id: string, box: number[]): TextLine => ({
  id,
  box,
  source: 'recognised',
  confidence: 1,
  words: [],
});

it('takes the line of the same row, also where it is much shorter', () => {
  const lines = [
    line('above', [100, 100, 800, 30]),
    line('same', [100, 150, 90, 30]),
    line('below', [100, 200, 800, 30]),
  ];
  expect(nearestLine(lines, [100, 152, 300, 30])?.id).toBe('same');
  expect(nearestLine([], [0, 0, 1, 1])).toBeUndefined();
});
