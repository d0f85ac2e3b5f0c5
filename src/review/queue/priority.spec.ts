import { describe, expect, it } from '@jest/globals';
import { fieldPriority, pagePriority } from './priority.js';
import { mergeWorstFirst } from './review-queue.js';

const field = (given: object = {}) =>
  fieldPriority({ name: 'title', confidence: 0.85, candidates: 0, stale: false, ...given });
const page = (given: object = {}) =>
  pagePriority({ unreadable: false, quality: 0.99, lineDoubt: 0, ...given });

describe('what comes first', () => {
  it('an uncertain title before a page of a thousand shaky footnotes, or of a thousand shaky lines', () => {
    expect(field()).toBeGreaterThan(page({ quality: 0.7, lineDoubt: 200 }));
    expect(field()).toBeGreaterThan(page({ quality: 0.7, lineDoubt: 1000 }));
  });
  it('the same uncertainty of a title before that of a number, of a keyword last', () => {
    const names = ['keywords', 'year', 'title', 'grantNumber', 'volume'] as const;
    const ranked = [...names].sort((a, b) => field({ name: b }) - field({ name: a }));
    expect(ranked).toEqual(['title', 'grantNumber', 'year', 'volume', 'keywords']);
  });
  it('a value with candidates, more so one whose quote is gone', () => {
    expect(field({ candidates: 1 })).toBeGreaterThan(field());
    expect(field({ stale: true })).toBeGreaterThan(field({ candidates: 3 }));
    expect(field({ confidence: 0, candidates: 1, stale: true })).toBe(1);
  });
  it('a page lost whole before one read poorly, and that before a good one with a shaky line', () => {
    expect(page({ unreadable: true })).toBeGreaterThan(page({ quality: 0, lineDoubt: 1e6 }));
    expect(page({ quality: 0.8 })).toBeGreaterThan(page({ lineDoubt: 1 }));
    expect(page({ lineDoubt: 1 })).toBeGreaterThan(page());
  });
  it('of two lists the worst of either; the value where both are as bad', () => {
    const fields = [
      { priority: 0.5, id: 'a' },
      { priority: 0.1, id: 'b' },
    ];
    const pages = [
      { priority: 0.5, number: 1 },
      { priority: 0.3, number: 2 },
    ];
    expect(mergeWorstFirst<{ priority: number }>(fields, pages)).toEqual([
      fields[0],
      pages[0],
      pages[1],
      fields[1],
    ]);
  });
});
