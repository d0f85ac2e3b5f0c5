import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { shiftBetween, shiftBox } from './scan-shift.js';

const line = (text: string, box: Box): TextLine => ({
  id: text,
  box,
  source: 'recognised',
  confidence: 1,
  words: text.split(' ').map((word) => ({ text: word, box, confidence: 1 })),
});
const page = [
  line('Viện Khoa học', [100, 100, 400, 30]),
  line('giống lúa chịu mặn', [100, 150, 500, 30]),
  line('kết quả thử nghiệm', [100, 200, 500, 30]),
  line('12', [500, 1300, 20, 30]),
];
const moved = (dx: number, dy: number): TextLine[] =>
  page.map((one) => ({ ...one, box: [one.box[0] + dx, one.box[1] + dy, one.box[2], one.box[3]] }));

describe('shiftBetween', () => {
  it('tells how far the paper was put down elsewhere', () => {
    expect(shiftBetween(page, moved(-12, 60))).toEqual({ dx: -12, dy: 60 });
  });

  it('lets one line that was found elsewhere not mislead it', () => {
    const after = moved(5, 40);
    after[1] = line('giống lúa chịu mặn', [700, 900, 500, 30]);
    expect(shiftBetween(page, after)).toEqual({ dx: 5, dy: 40 });
  });

  it('needs two lines that stand once in both', () => {
    expect(shiftBetween(page, moved(5, 40).slice(0, 1))).toBeUndefined();
    const twice = [...page.slice(0, 2), line('Viện Khoa học', [100, 800, 400, 30])];
    expect(shiftBetween(twice, moved(5, 40))).toBeUndefined();
  });
});

describe('shiftBox', () => {
  it('stays on the page', () => {
    expect(shiftBox([10, 20, 30, 40], { dx: -15, dy: 5 })).toEqual([0, 25, 30, 40]);
  });
});
