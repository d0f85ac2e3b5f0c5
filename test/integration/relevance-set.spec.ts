import { describe, expect, it } from '@jest/globals';
import { filesOf, fileText, madeSet } from '../../bench/relevance/files.js';
import { PlainBm25 } from '../../bench/relevance/plain-bm25.js';
import { interval, scoresOf } from '../../bench/relevance/scores.js';
import { exactForm } from '../../src/text/normalise.js';

describe('the relevance set', () => {
  const set = madeSet();

  it('is made by its seed exactly as it was judged', () => {
    for (const [name, text] of Object.entries(filesOf(set)))
      expect([name, text === fileText(name)]).toEqual([name, true]);
  }, 60_000);

  it('asks at least 300 questions in Vietnamese, each with a work worth finding', () => {
    const vietnamese = set.queries.filter(({ kind }) => kind !== 'english');
    expect(vietnamese.length).toBeGreaterThanOrEqual(300);
    for (const { grades } of set.queries) expect(Math.max(...grades.values())).toBeGreaterThanOrEqual(2);
  });

  it('is answered by plain BM25 as the formula says', () => {
    const [first, second] = set.held;
    if (!first || !second) throw new Error('no documents');
    const with_ = (held: typeof first, text: string) => ({
      ...held,
      document: {
        ...held.document,
        title: text,
        titleEn: '',
        people: [],
        host: '',
        keywords: [],
        abstract: '',
        codes: [],
        pages: [],
      },
    });
    const index = new PlainBm25([with_(first, 'cá cá cá tra'), with_(second, 'cá lóc')], exactForm);
    expect(index.search('tra', 10)).toEqual([first.document.id]);
    expect(index.search('CÁ', 10)).toEqual([first.document.id, second.document.id]);
  });
});

describe('scores', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ]);
  it('give 1 to the best order', () => {
    expect(scoresOf(['a', 'b', 'c'], grades)).toEqual({ ndcg: 1, mrr: 1, recall: 1 });
  });
  it('count gains by place', () => {
    const { ndcg, mrr, recall } = scoresOf(['x', 'a'], grades);
    expect(ndcg).toBeCloseTo(7 / Math.log2(3) / (7 + 3 / Math.log2(3) + 1 / 2), 10);
    expect([mrr, recall]).toEqual([0.5, 0.5]);
    expect(scoresOf([...'0123456789', 'a'], grades).mrr).toBe(0);
  });
  it('have an interval around their mean', () => {
    const [low, high] = interval([0, 1, 0, 1, 1, 0, 1, 1, 0, 1]);
    expect(low).toBeLessThan(0.6);
    expect(high).toBeGreaterThan(0.6);
  });
});
