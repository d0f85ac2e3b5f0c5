import { describe, expect, it } from '@jest/globals';
import { GrowingNumbers } from './growing-numbers.js';

describe('GrowingNumbers', () => {
  it('keeps what was pushed, however much, and forgets it when its length is set back', () => {
    const numbers = new GrowingNumbers();
    for (let i = 0; i < 5000; i++) numbers.push(-i);
    numbers.set(3, 70);
    expect([numbers.length, numbers.at(0), numbers.at(3), numbers.at(4999)]).toEqual([5000, 0, 70, -4999]);
    numbers.length = 0;
    numbers.push(9);
    expect([numbers.length, numbers.at(0)]).toEqual([1, 9]);
  });
});
