import { describe, expect, it } from '@jest/globals';
import { letterRow, rect } from '../../../../test/support/drawn-page.js';
import { boxesOfRow, withBoxes } from './boxes-of-rows.js';
import { Frame } from '../../imaging/frame.js';
import { around } from '../../imaging/shapes.js';

const frame = new Frame(400, 200, 1, 0);
const parts = letterRow(40, 50, 10);
const row = { ...around(parts), x0: 0, letter: 16, parts };
const ticked = { ...rect(10, 49, 18, 18), ticked: true, clear: true };
const word = (text: string, x: number) => ({ text, box: [x, 50, 30, 16] as const, confidence: 0.9 });

describe('boxesOfRow', () => {
  it('are those in the line, as tall as its capitals', () => {
    const small = { ...rect(10, 54, 9, 9), ticked: true, clear: true };
    const elsewhere = { ...ticked, y0: 149, y1: 167 };
    expect(boxesOfRow(row, [ticked, small, elsewhere])).toEqual([ticked]);
  });
});

describe('withBoxes', () => {
  it('sets them among the words from left to right', () => {
    const empty = { ...rect(100, 49, 18, 18), ticked: false, clear: false };
    const words = withBoxes([word('Khá', 40), word('Đạt', 130)], [ticked, empty], frame);
    expect(words.map(({ text }) => text)).toEqual(['☑', 'Khá', '☐', 'Đạt']);
    expect(words.map(({ confidence }) => confidence > 0.5)).toEqual([true, true, false, true]);
  });

  it('in place of the signs that were read for them', () => {
    expect(withBoxes([word('=', 8), word('Khá', 40)], [ticked], frame).map(({ text }) => text)).toEqual([
      '☑',
      'Khá',
    ]);
  });
});
