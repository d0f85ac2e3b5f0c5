import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../shared/geometry.js';
import { linesOfRuns } from './text-layer-lines.js';

const run = (text: string, x: number, y = 100, width = text.length * 10, height = 20) => ({
  text,
  box: [x, y, width, height] as Box,
});
const texts = (...runs: ReturnType<typeof run>[]): string[] =>
  linesOfRuns(runs, 'trusted').map(({ words }) => words.map(({ text }) => text).join(' '));

describe('linesOfRuns', () => {
  it('joins what stands at one height, from left to right', () => {
    expect(texts(run('Sở', 100), run('Khoa', 130), run('học', 180), run('Đà Nẵng', 100, 140))).toEqual([
      'Sở Khoa học',
      'Đà Nẵng',
    ]);
  });

  it('takes runs without a gap for one word, also over a change of font', () => {
    expect(texts(run('Ngu', 100), run('yễ', 130), run('n', 150))).toEqual(['Nguyễn']);
    expect(texts(run('Văn', 100), run('A', 136))).toEqual(['Văn A']);
  });

  it('takes a blank within a run, before or after it for what it is, however close the next stands', () => {
    expect(texts(run('Khoa học ', 100), run('và', 190))).toEqual(['Khoa học và']);
    expect(texts(run('Khoa', 100), run(' học', 140))).toEqual(['Khoa học']);
    expect(texts(run('  ', 100), run('\u00a0', 130))).toEqual([]);
  });

  it('keeps columns apart, and a raised mark with its line', () => {
    expect(texts(run('trái', 100), run('phải', 400))).toEqual(['trái', 'phải']);
    expect(texts(run('m', 100), run('2', 111, 98, 6, 12))).toEqual(['m2']);
  });

  it('begins a new line where the file goes back to the left', () => {
    expect(texts(run('hai', 300), run('một', 100))).toEqual(['hai', 'một']);
  });

  it('gives words their share of the run’s box, and a line the box around its words', () => {
    const [line] = linesOfRuns([run('ab cde', 100, 50, 60, 20)], 'repaired');
    expect(line).toMatchObject({ id: 'l1', source: 'repaired', confidence: 1, box: [100, 50, 60, 20] });
    expect(line?.words.map(({ box }) => box)).toEqual([
      [100, 50, 20, 20],
      [130, 50, 30, 20],
    ]);
  });

  it('composes letters', () => {
    const [line] = linesOfRuns([run('ho\u0323c', 100)], 'trusted');
    expect(line?.words[0]?.text).toBe('học');
  });
});
