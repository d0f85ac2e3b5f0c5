import { expect, it } from '@jest/globals';
import { levelCounts } from './level-counts.js';

it('counts at each level the cards that reach it', () =>
  expect(
    levelCounts([
      { value: '4', count: 3 },
      { value: '7', count: 1 },
      { value: '6', count: 2 },
    ]),
  ).toEqual([
    { value: '7', count: 1 },
    { value: '6', count: 3 },
    { value: '4', count: 6 },
  ]));
