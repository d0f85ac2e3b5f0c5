import { describe, expect, it } from '@jest/globals';
import { Postings } from './postings.js';
import { PostingsCache } from './postings-cache.js';

describe('PostingsCache', () => {
  it('knows a term by its segment', () => {
    const cache = new PostingsCache();
    const [one, other] = [Postings.ofSize(3), Postings.ofSize(4)];
    cache.set(1, 77, one);
    cache.set(2, 77, other);
    expect([cache.get(1, 77), cache.get(2, 77), cache.get(3, 77)]).toEqual([one, other, undefined]);
  });

  it('forgets what was not asked for longest, and nothing more than it must', () => {
    const cache = new PostingsCache(350);
    for (const key of [1, 2, 3]) cache.set(1, key, Postings.ofSize(100));
    expect(cache.get(1, 1)).toBeDefined();
    cache.set(1, 4, Postings.ofSize(100));
    expect([1, 2, 3, 4].map((key) => cache.get(1, key) !== undefined)).toEqual([true, false, true, true]);
    cache.set(1, 4, Postings.ofSize(1));
    cache.set(1, 5, Postings.ofSize(90));
    expect([1, 3, 4, 5].map((key) => cache.get(1, key) !== undefined)).toEqual([true, true, true, true]);
  });
});
