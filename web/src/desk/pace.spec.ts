import { describe, expect, it } from '@jest/globals';
import { minutesLeft, perMinute, withSample, type Sample } from './pace.js';

const seen = (...points: [number, number][]): Sample[] =>
  points.reduce<Sample[]>((all, [at, done]) => withSample(all, { at: at * 1000, done }), []);

describe('pace', () => {
  it('says how fast and how long', () => {
    const samples = seen([0, 0], [10, 5], [20, 10]);
    expect(perMinute(samples)).toBe(30);
    expect(minutesLeft(samples, 100)).toBe(3);
  });

  it('says nothing before it knows', () => {
    expect(perMinute(seen([0, 0]))).toBeUndefined();
    expect(perMinute(seen([0, 0], [1, 4]))).toBeUndefined();
    expect(minutesLeft([], 10)).toBeUndefined();
  });

  it('forgets old samples, and all of them when work begins anew', () => {
    expect(seen([0, 0], [100, 50], [130, 60])).toHaveLength(2);
    expect(seen([0, 90], [10, 5])).toEqual([{ at: 10_000, done: 5 }]);
  });
});
