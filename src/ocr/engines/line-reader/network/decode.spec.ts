import { describe, expect, it } from '@jest/globals';
import { decode, type Frames } from './decode.js';

/** Frames of one class each, as sure as told. */
const sure = (kinds: number[], probabilities: number[]): Frames => ({
  kinds: Int32Array.from(kinds),
  probabilities: Float32Array.from(probabilities),
  depth: 1,
});
/** Frames of two classes each: the likelier with its probability, and the other with what is left. */
const torn = (...frames: [kind: number, probability: number, other: number][]): Frames => ({
  kinds: Int32Array.from(frames.flatMap(([kind, , other]) => [kind, other])),
  probabilities: Float32Array.from(frames.flatMap(([, probability]) => [probability, 1 - probability])),
  depth: 2,
});

describe('decode', () => {
  it('drops blanks and repeats, and keeps double letters that a blank parts', () => {
    const frames = sure([0, 1, 1, 0, 1, 2, 2, 0], [1, 0.5, 0.9, 1, 0.75, 0.25, 1, 1]);
    expect(decode(frames, ['a', 'b'])).toMatchObject([
      { text: 'a', column: 6, probability: 0.5 },
      { text: 'a', column: 18, probability: 0.75 },
      { text: 'b', column: 22, probability: 0.25 },
    ]);
  });

  it('takes a letter whose marks change from frame to frame for one, but ée for two', () => {
    const read = (...kinds: number[]): string[] => {
      const frames = sure(
        kinds,
        kinds.map((kind) => 0.5 + kind / 10),
      );
      return decode(frames, ['â', 'ậ', 'é', 'e']).map(({ text }) => text);
    };
    expect(read(0, 1, 2, 0)).toEqual(['ậ']);
    expect(read(2, 0, 1)).toEqual(['ậ']);
    expect(read(3, 4)).toEqual(['é', 'e']);
    expect(read(1, 0, 1)).toEqual(['â', 'â']);
  });

  it('knows nothing outside its alphabet', () => {
    expect(decode(sure([7], [1]), ['a'])).toEqual([]);
  });

  it('tells what else a character may be, and how much less likely', () => {
    const [a] = decode(torn([0, 0.99, 1], [1, 0.8, 2], [0, 0.99, 1]), ['a', 'á']);
    expect(a?.candidates.map(({ text }) => text)).toEqual(['á', '']);
    // 'á' in that frame against 'a' in it, whatever the blank frames beside them
    expect(a?.candidates[0]?.gain).toBeCloseTo(Math.log(0.2 / 0.8));
    expect(a?.candidates[1]?.gain).toBeLessThan(a?.candidates[0]?.gain ?? 0);
  });

  it('adds up what speaks for a candidate over the frames of its span', () => {
    const [a] = decode(torn([1, 0.6, 2], [1, 0.6, 2], [0, 0.99, 1]), ['a', 'á']);
    expect(a?.candidates[0]).toEqual({ text: 'á', gain: expect.closeTo(2 * Math.log(0.4 / 0.6)) });
  });

  it('tells what it nearly saw between two characters, and does not name the neighbours there', () => {
    const [a] = decode(torn([1, 0.9, 0], [0, 0.7, 3], [0, 0.9, 1], [2, 0.9, 0]), ['a', 'b', 'c']);
    expect(a?.missed).toEqual([{ text: 'c', gain: expect.closeTo(Math.log(0.3 / 0.7)) }]);
  });

  it('names nothing that it holds for next to impossible', () => {
    const [a] = decode(torn([1, 0.999999, 2]), ['a', 'b']);
    expect(a?.candidates.map(({ text }) => text)).not.toContain('b');
  });
});
