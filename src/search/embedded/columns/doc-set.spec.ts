import { describe, expect, it } from '@jest/globals';
import { DocSet } from './doc-set.js';

const EDGES = [0, 1, 30, 31, 32, 33, 63, 64, 99];

describe('DocSet', () => {
  it('holds what was put into it, in order, at the edges of its words too', () => {
    const set = DocSet.of([...EDGES].reverse(), 100);
    expect(set.toArray()).toEqual(EDGES);
    expect(set.count).toBe(EDGES.length);
    expect(set.has(31)).toBe(true);
    expect(set.has(34)).toBe(false);
    expect(set.has(1_000)).toBe(false);
    expect(set.delete(31).toArray()).not.toContain(31);
  });

  it('is narrowed, widened and cut in place, and leaves the other as it is', () => {
    const even = DocSet.of([0, 2, 4, 62, 64], 65);
    const some = DocSet.of([0, 1, 64], 65);
    expect(even.copy().and(some).toArray()).toEqual([0, 64]);
    expect(even.copy().or(some).toArray()).toEqual([0, 1, 2, 4, 62, 64]);
    expect(even.copy().without(some).toArray()).toEqual([2, 4, 62]);
    expect(some.toArray()).toEqual([0, 1, 64]);
    expect(even.toArray()).toEqual([0, 2, 4, 62, 64]);
  });

  it('meets sets of another size', () => {
    expect(
      DocSet.of([1, 40], 41)
        .and(DocSet.of([1], 2))
        .toArray(),
    ).toEqual([1]);
    expect(
      DocSet.of([1], 2)
        .or(DocSet.of([0], 200))
        .toArray(),
    ).toEqual([0, 1]);
  });
});
