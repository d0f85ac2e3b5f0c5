import { describe, expect, it } from '@jest/globals';
import type { Hit } from '../api/types.js';
import { marksOf, neighbour, placesOf } from './marks.js';

const hit = (page: number, x: number): Hit => ({ page, snippet: '', marks: [], boxes: [[x, 0, 10, 10]] });
const hits = [hit(3, 1), hit(4, 2), hit(4, 3), hit(6, 4)];
const evidence = { page: 4, boxes: [[9, 9, 9, 9]], quote: 'x', method: 'rule' };
const none = { place: undefined, word: [] };

describe('marksOf', () => {
  it('marks the hits of the open page, one of them as current', () => {
    const marks = marksOf({ page: 4, hits, current: 1, ...none });
    expect(marks.map((mark) => [mark.box[0], mark.current])).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it('lets evidence lead over hits, and a word over both', () => {
    const current = (word: number[][]) =>
      marksOf({ page: 4, hits, current: 0, place: evidence, word })
        .filter((mark) => mark.current)
        .map((mark) => mark.box[0]);
    expect(current([])).toEqual([9]);
    expect(current([[7, 0, 1, 1]])).toEqual([7]);
  });

  it('shows no evidence of another page', () => {
    expect(marksOf({ page: 5, hits, current: 0, place: evidence, word: [] })).toEqual([]);
  });
});

describe('neighbour', () => {
  it('walks through all hits and round', () => {
    expect(placesOf(hits).map(({ page, hit }) => `${page}.${hit}`)).toEqual(['3.0', '4.0', '4.1', '6.0']);
    expect(neighbour(hits, { page: 4, hit: 0 }, 1)).toEqual({ page: 4, hit: 1 });
    expect(neighbour(hits, { page: 6, hit: 0 }, 1)).toEqual({ page: 3, hit: 0 });
    expect(neighbour(hits, { page: 3, hit: 0 }, -1)).toEqual({ page: 6, hit: 0 });
  });

  it('starts from the open page when that has no hit', () => {
    expect(neighbour(hits, { page: 5, hit: 0 }, 1)).toEqual({ page: 6, hit: 0 });
    expect(neighbour(hits, { page: 5, hit: 0 }, -1)).toEqual({ page: 4, hit: 1 });
    expect(neighbour([], { page: 1, hit: 0 }, 1)).toBeUndefined();
  });
});
