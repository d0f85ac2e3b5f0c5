import { expect, it } from '@jest/globals';
import { errorAxis, precisionAxis } from './axis.js';

it('shows interval and threshold, whichever reaches further, within nothing and all', () => {
  expect(errorAxis({ low: 0.01, high: 0.04 }, 0.02)).toEqual([0, 0.05]);
  expect(errorAxis({ low: 0, high: 0.004 }, 0.02)[1]).toBeCloseTo(0.025);
  expect(errorAxis({ low: 0.5, high: 1 }, 0.02)).toEqual([0, 1]);
  expect(precisionAxis({ low: 0.96, high: 1 }, 0.9)[0]).toBeCloseTo(0.875);
  expect(precisionAxis({ low: 0, high: 1 }, 0.9)).toEqual([0, 1]);
});
