import { describe, expect, it } from '@jest/globals';
import { RepeatedHits } from './repeated-hits.js';

const HIT = { visitor: '10.0.0.1 Firefox', documentId: 'a', kind: 'view' };
const DAY = '2026-11-25';

describe('repeated hits', () => {
  it('are those within thirty seconds of the last', () => {
    const hits = new RepeatedHits();
    const found = [0, 29_000, 58_000, 88_000].map((at) => hits.repeats(HIT, at, DAY));
    expect(found).toEqual([false, true, true, false]);
  });

  it('are of one visitor, one document and one kind', () => {
    const hits = new RepeatedHits();
    const others = [
      HIT,
      { ...HIT, visitor: '10.0.0.2 Firefox' },
      { ...HIT, documentId: 'b' },
      { ...HIT, kind: 'read' },
    ];
    expect(others.map((hit) => hits.repeats(hit, 0, DAY))).toEqual([false, false, false, false]);
  });

  it('leave nothing of a visitor half a minute later', () => {
    const hits = new RepeatedHits();
    for (let i = 0; i < 100; i++) hits.repeats({ ...HIT, visitor: String(i) }, 0, DAY);
    expect(hits.kept).toBe(100);
    hits.repeats(HIT, 30_000, DAY);
    expect(hits.kept).toBe(1);
  });

  it('are not known across days', () => {
    const hits = new RepeatedHits();
    hits.repeats(HIT, 0, DAY);
    expect(hits.repeats(HIT, 1000, '2026-11-26')).toBe(false);
  });
});
