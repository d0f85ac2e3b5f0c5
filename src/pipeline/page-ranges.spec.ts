import { describe, expect, it } from '@jest/globals';
import { pageRanges, rangePriority, rangesAmong } from './page-ranges.js';

describe('pageRanges', () => {
  it('cuts short documents page by page', () => {
    expect(pageRanges(3)).toEqual([
      { firstPage: 1, lastPage: 1 },
      { firstPage: 2, lastPage: 2 },
      { firstPage: 3, lastPage: 3 },
    ]);
    expect(pageRanges(40)).toHaveLength(40);
  });

  it('cuts long ones by four, the last piece shorter', () => {
    expect(pageRanges(42).slice(0, 2)).toEqual([
      { firstPage: 1, lastPage: 4 },
      { firstPage: 5, lastPage: 8 },
    ]);
    expect(pageRanges(42).at(-1)).toEqual({ firstPage: 41, lastPage: 42 });
  });

  it.each([1, 2, 39, 40, 41, 44, 45, 1000, 50_000])('of %i gives every page once', (pageCount) => {
    let next = 1;
    for (const { firstPage, lastPage } of pageRanges(pageCount)) {
      expect(firstPage).toBe(next);
      expect(lastPage).toBeGreaterThanOrEqual(firstPage);
      next = lastPage + 1;
    }
    expect(next).toBe(pageCount + 1);
  });

  it('of none gives none', () => {
    expect(pageRanges(0)).toEqual([]);
  });
});

describe('rangePriority', () => {
  it('takes the shorter document first, whichever page it is', () => {
    expect(rangePriority(8, 8)).toBeLessThan(rangePriority(2000, 1));
  });

  it('takes a document’s pages in order', () => {
    expect(rangePriority(30, 1)).toBeLessThan(rangePriority(30, 2));
  });

  it('stays within what queues take', () => {
    expect(rangePriority(1, 1)).toBeGreaterThan(5); // behind the stages of whole documents
    expect(rangePriority(50_000, 50_000)).toBeLessThanOrEqual(2_000_000);
  });
});

describe('rangesAmong', () => {
  it('gives a few pages one by one, in order, each once', () => {
    expect(rangesAmong([7, 3, 4, 3])).toEqual([
      { firstPage: 3, lastPage: 3 },
      { firstPage: 4, lastPage: 4 },
      { firstPage: 7, lastPage: 7 },
    ]);
    expect(rangesAmong([])).toEqual([]);
  });

  it('gives many by four, as far as they follow each other', () => {
    const many = [...Array.from({ length: 41 }, (_, i) => i + 1).filter((page) => page !== 6), 90, 91];
    expect(rangesAmong(many).slice(0, 4)).toEqual([
      { firstPage: 1, lastPage: 4 },
      { firstPage: 5, lastPage: 5 },
      { firstPage: 7, lastPage: 10 },
      { firstPage: 11, lastPage: 14 },
    ]);
    expect(rangesAmong(many).at(-1)).toEqual({ firstPage: 90, lastPage: 91 });
  });
});
