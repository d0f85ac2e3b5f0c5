import { describe, expect, it } from '@jest/globals';
import { type Segment, segmentsToMerge } from './segment-plan.js';

const segmentsOf = (...sizes: readonly number[]): Segment[] =>
  sizes.map((size, i) => ({
    segment: i + 1,
    firstDoc: i * 1000,
    lastDoc: i * 1000 + 999,
    documents: size,
    living: size,
  }));
const merged = (segments: readonly Segment[]): number[] | undefined =>
  segmentsToMerge(segments)?.map(({ segment }) => segment);

describe('segmentsToMerge', () => {
  it('leaves a few alone', () => {
    expect(merged([])).toBeUndefined();
    expect(merged(segmentsOf(4096, 64, 64, 8, 1, 1, 1))).toBeUndefined();
  });

  it('takes the newest eight of like size, and smaller ones among them', () => {
    expect(merged(segmentsOf(64, 1, 1, 1, 1, 1, 1, 1, 1))).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(merged(segmentsOf(4096, 8, 8, 1, 8, 8, 8, 8, 8, 8))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(merged(segmentsOf(64, 1, 1, 1, 1, 1, 1, 1))).toBeUndefined();
    expect(merged(segmentsOf(1, 1, 1, 1, 1, 1, 1, 64))).toBeUndefined();
  });

  it('writes one anew of which most is gone, and removes an empty one', () => {
    const [large, small] = segmentsOf(1000, 4);
    if (!large || !small) throw new Error('two were made');
    expect(merged([{ ...large, living: 500 }, small])).toBeUndefined();
    expect(merged([{ ...large, living: 499 }, small])).toEqual([1]);
    expect(merged([large, { ...small, living: 1 }])).toBeUndefined();
    expect(merged([large, { ...small, living: 0 }])).toEqual([2]);
  });

  it('comes to an end, with few segments left, however many are added', () => {
    let segments: Segment[] = [];
    let written = 0;
    for (let doc = 1; doc <= 3000; doc++) {
      segments.push({ segment: doc, firstDoc: doc, lastDoc: doc, documents: 1, living: 1 });
      for (let due = segmentsToMerge(segments); due; due = segmentsToMerge(segments)) {
        const living = due.reduce((sum, one) => sum + one.living, 0);
        written += living;
        const firstDoc = due[0]?.firstDoc ?? 0;
        const whole = { segment: doc, firstDoc, lastDoc: doc, documents: living, living };
        segments = [...segments.slice(0, segments.indexOf(due[0] ?? whole)), whole];
      }
      expect(segments.length).toBeLessThanOrEqual(7 * 5);
    }
    expect(segments.reduce((sum, { living }) => sum + living, 0)).toBe(3000);
    // each document once for each time that the index grows eightfold
    expect(written).toBeLessThanOrEqual(3000 * 4);
  });
});
