import { describe, expect, it } from '@jest/globals';
import { makeBloomFilter, siftPages } from './bloom-filter.js';

const pages = Array.from({ length: 200 }, (_, i) => ({
  number: i + 1,
  withheld: i === 9,
  tokens: new Set(Array.from({ length: 300 }, (_, k) => `w${String(i)}_${String(k)}`)),
}));
const bloomFilter = makeBloomFilter(pages);

describe('page Bloom filter', () => {
  it('never misses a page', () => {
    for (const page of pages) {
      const token = `w${String(page.number - 1)}_7`;
      expect(siftPages(bloomFilter, [{ token, weight: 1 }], 200, true)).toContain(page.number);
    }
  });
  it('raises few false alarms', () => {
    let alarms = 0;
    for (let i = 0; i < 100; i++) {
      alarms += siftPages(bloomFilter, [{ token: `absent${String(i)}`, weight: 1 }], 200, true).length;
    }
    expect(alarms / (100 * 200)).toBeLessThan(0.08);
  });
  it('puts the page that holds most first', () => {
    const sought = ['w4_1', 'w4_2', 'w4_3', 'w6_1'].map((token) => ({ token, weight: 1 }));
    expect(siftPages(bloomFilter, sought, 1, false)).toEqual([5]);
  });
  it('leaves out pages that hold little beside the best, but never all others', () => {
    const held = (...of: string[]) => new Set(of.length > 0 ? of : ['other']);
    const texts = [held('lúa'), held('gạo'), held('lúa', 'gạo', '_lúa_gạo'), held('lúa', 'gạo', '_lúa_gạo')];
    const small = makeBloomFilter(texts.map((tokens, i) => ({ number: i + 1, withheld: false, tokens })));
    const sought = [
      { token: 'lúa', weight: 1 },
      { token: 'gạo', weight: 1 },
      { token: '_lúa_gạo', weight: 3 },
    ];
    expect(siftPages(small, sought, 4, true)).toEqual([3, 4]);
    expect(siftPages(small, sought.slice(0, 2), 4, true)).toEqual([3, 4, 1, 2]);
  });
  it('passes over withheld pages unless they may be read', () => {
    const sought = [{ token: 'w9_1', weight: 1 }];
    expect(siftPages(bloomFilter, sought, 200, false)).not.toContain(10);
    expect(siftPages(bloomFilter, sought, 200, true)).toContain(10);
  });
  it('holds an empty page and an empty document', () => {
    expect(siftPages(makeBloomFilter([]), [{ token: 'a', weight: 1 }], 4, true)).toEqual([]);
    const empty = makeBloomFilter([{ number: 1, withheld: false, tokens: new Set() }]);
    expect(siftPages(empty, [{ token: 'a', weight: 1 }], 4, true)).toEqual([]);
  });
});
