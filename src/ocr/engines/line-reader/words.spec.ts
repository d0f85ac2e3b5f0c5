import { describe, expect, it } from '@jest/globals';
import { letter, rect } from '../../../../test/support/drawn-page.js';
import { Frame } from '../../imaging/frame.js';
import { wordsOf } from './words.js';

const frame = new Frame(400, 200, 0.5, 0);
const crop = { data: new Uint8Array(), width: 200, left: 10, step: 1 };
const spelled = (text: string, columns: number[], probability = 0.8) =>
  [...text].map((each, i) => ({
    text: each,
    column: columns[i] ?? 0,
    probability,
    candidates: [],
    missed: [],
  }));

describe('wordsOf', () => {
  // "an b": two letters, a gap of 20, one letter
  const parts = [letter(20, 50), letter(34, 50), letter(64, 50)];
  const row = { ...rect(20, 50, 54, 16), letter: 16, parts };

  it('draws boxes around the ink between the gaps, in the pixels of the picture', () => {
    const words = wordsOf(spelled('an b', [15, 29, 44, 59]), row, crop, frame);
    expect(words.map(({ text, box }) => [text, box])).toEqual([
      ['an', [40, 100, 48, 32]],
      ['b', [128, 100, 20, 32]],
    ]);
    expect(words[0]?.confidence).toBeCloseTo(0.8);
  });

  it('cuts at the gap even where the space was seen a little beside it', () => {
    const words = wordsOf(spelled('an b', [15, 24, 26, 59]), row, crop, frame);
    expect(words.map(({ box }) => box[2])).toEqual([48, 20]);
  });

  it('cuts each space at its own gap, also beside the wide one between two columns', () => {
    // "an b" far left of "c d"
    const far = [...parts, letter(200, 50), letter(230, 50)];
    const wide = { ...row, x1: 240, parts: far };
    const words = wordsOf(spelled('an b c d', [15, 29, 44, 59, 120, 195, 210, 225]), wide, crop, frame);
    expect(words.map(({ text, box }) => [text, box[0], box[2]])).toEqual([
      ['an', 40, 48],
      ['b', 128, 20],
      ['c', 400, 20],
      ['d', 460, 20],
    ]);
  });

  it('guesses the boxes of words whose ink hangs together', () => {
    const joined = { ...row, parts: [letter(20, 50, 54)] };
    const words = wordsOf(spelled('an b', [15, 29, 44, 59]), joined, crop, frame);
    expect(words.map(({ text }) => text)).toEqual(['an', 'b']);
    for (const { box } of words) expect(box[2]).toBeGreaterThan(0);
  });

  it('parts words at a blank as wide as between cells, though no space was read in it', () => {
    const far = { ...row, x1: 140, parts: [letter(20, 50), letter(34, 50), letter(120, 50)] };
    const words = wordsOf(spelled('anB', [15, 29, 115]), far, crop, frame);
    expect(words.map(({ text, box }) => [text, box[0], box[2]])).toEqual([
      ['an', 40, 48],
      ['B', 240, 20],
    ]);
  });

  it('has no empty words', () => {
    expect(wordsOf(spelled('  ', [10, 20]), row, crop, frame)).toEqual([]);
    expect(wordsOf(spelled(' a ', [5, 15, 44]), row, crop, frame)).toHaveLength(1);
  });
});
