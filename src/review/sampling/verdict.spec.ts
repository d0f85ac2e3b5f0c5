import { describe, expect, it } from '@jest/globals';
import { errorRate, type PageErrors } from './character-error-rate.js';
import { judgeErrorRate, judgePrecision, precisionOf, together } from './verdict.js';

const judge = (count: number, errors: number, population = 10_000) => {
  const pages = Array.from({ length: count }, (_, i): PageErrors => ({
    letters: 2000,
    errors: errors + (i % 3) * 2,
  }));
  return judgeErrorRate(errorRate(pages, population), 0.02, population);
};

describe('the verdict on an error rate', () => {
  it('passes by the upper bound and returns by the lower one', () => {
    expect(judge(40, 6)).toEqual({ verdict: 'passes', tooFew: false, more: 0 });
    expect(judge(60, 120)).toEqual({ verdict: 'returns', tooFew: false, more: 0 });
  });
  it('does not know where the interval holds the threshold, and says how many pages are wanting', () => {
    const close = judge(20, 24);
    expect(close).toMatchObject({ verdict: 'undecided', tooFew: false });
    expect(close.more).toBeGreaterThan(10);
    expect(judge(20 + close.more, 24).verdict).toBe('passes');
    expect(judge(20 + close.more - 5, 24).verdict).toBe('undecided');
  });
  it('says nothing of too few pages, however good, unless there are no more', () => {
    expect(judge(3, 0)).toMatchObject({ verdict: 'undecided', tooFew: true });
    expect(judge(0, 0).more).toBeGreaterThanOrEqual(10);
    expect(judge(3, 0, 3)).toEqual({ verdict: 'passes', tooFew: false, more: 0 });
  });
  it('wants no more pages than there are', () => {
    expect(judge(20, 38, 25).more).toBeLessThanOrEqual(5);
  });
});

describe('the verdict on values', () => {
  const values = (right: number, checked: number, population = 10_000) =>
    judgePrecision(precisionOf(right, checked, population), 0.9, population);
  it('passes by the lower bound and returns by the upper one', () => {
    expect(values(118, 120)).toMatchObject({ verdict: 'passes', more: 0 });
    expect(values(80, 120)).toMatchObject({ verdict: 'returns', more: 0 });
    expect(values(19, 20).more).toBeGreaterThan(50);
    expect(values(10, 10)).toMatchObject({ verdict: 'undecided', tooFew: true });
    expect(values(10, 10, 10)).toMatchObject({ verdict: 'passes' });
  });
});

it('all have to pass, and one that returns is enough', () => {
  expect(together(['passes', 'passes'])).toBe('passes');
  expect(together(['passes', 'undecided'])).toBe('undecided');
  expect(together(['returns', 'undecided'])).toBe('returns');
  expect(together([])).toBe('undecided');
});
