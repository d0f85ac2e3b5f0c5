import { describe, expect, it } from '@jest/globals';
import { likeness } from './likeness.js';

describe('likeness', () => {
  it('counts letters, tones among them', () => {
    expect(likeness('Nguyễn', 'Nguyển')).toBeCloseTo(5 / 6);
  });

  it('is 1 for the same, two empty texts among them, and 0 for nothing in common', () => {
    expect([likeness('a', 'a'), likeness('', ''), likeness('abc', 'xyz')]).toEqual([1, 1, 0]);
  });
});
