import { describe, expect, it } from '@jest/globals';
import { grouped } from './grouped.js';

describe('grouped', () => {
  it('keeps the order in which groups and items came', () => {
    const found = grouped(['b1', 'a1', 'b2'], (text) => text.slice(0, 1));
    expect(found).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
