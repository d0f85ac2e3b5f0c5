import { describe, expect, it } from '@jest/globals';
import { letter, letterRow } from '../../../../../test/support/drawn-page.js';
import { linesOfBlock } from './strips.js';

describe('linesOfBlock', () => {
  it('joins a strip of tone marks to the text below it', () => {
    const tones = [letter(3, 0, 5, 4), letter(31, 0, 5, 4)];
    const block = [...tones, ...letterRow(0, 7, 10), ...letterRow(0, 60, 10)];
    const lines = linesOfBlock(block, 16);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toEqual(expect.arrayContaining(tones));
  });

  it('joins a strip of dots to the text above it, where that is nearer', () => {
    const dot = letter(3, 18, 3, 3);
    const lines = linesOfBlock([...letterRow(0, 0, 10), dot, ...letterRow(0, 60, 10)], 16);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(dot);
  });

  it('keeps a heading of large letters in one line', () => {
    const heading = Array.from({ length: 8 }, (_, i) => letter(i * 40, 0, 30, 40));
    const lines = linesOfBlock([...heading, ...letterRow(0, 80, 20)], 16);
    expect(lines.map((line) => line.length)).toEqual([8, 20]);
  });
});
