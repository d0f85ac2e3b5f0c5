import { describe, expect, it } from '@jest/globals';
import type { Box, Turn } from '../../shared/geometry.js';
import type { TextLine } from '../../shared/page-text.js';
import { turnedBox, turnedLines, turnedSpace, turnedSuspects, turnFrom } from './rotated-lines.js';

const size = { width: 1000, height: 1400 };
const box: Box = [100, 200, 300, 40];
const line: TextLine = {
  id: 'l1',
  box,
  source: 'recognised',
  confidence: 0.9,
  words: [{ text: 'lúa', box: [100, 200, 80, 40], confidence: 0.9 }],
};

describe('a page that is turned', () => {
  it.each([
    [90, [1160, 100, 40, 300], [1160, 100, 40, 80]],
    [180, [600, 1160, 300, 40], [820, 1160, 80, 40]],
    [270, [200, 600, 40, 300], [200, 820, 40, 80]],
  ] as const)(
    'by %i degrees takes lines and words with it, and their text stays',
    (turn, lineBox, wordBox) => {
      const [turned] = turnedLines([line], turn, size);
      expect(turned).toEqual({ ...line, box: lineBox, words: [{ ...line.words[0], box: wordBox }] });
      expect(turnedSuspects([{ kind: 'idNumber', boxes: [box] }], turn, size)).toEqual([
        { kind: 'idNumber', boxes: [lineBox] },
      ]);
    },
  );

  it.each([90, 180, 270] as const)('by %i degrees and back is as it was', (turn) => {
    const back = turnFrom(turn, 0);
    const there = turnedLines([line], turn, size);
    expect(turnedLines(there, back, turnedSpace(size, turn))).toEqual([line]);
  });

  it('keeps parts of pixels, and nothing more, over many turns', () => {
    const part: Box = [139, 129.94, 499, 45.47];
    let [turned, space]: [Box, typeof size] = [part, size];
    for (let i = 0; i < 8; i++) {
      turned = turnedBox(turned, 90, space);
      space = turnedSpace(space, 90);
    }
    expect(turned).toEqual(part);
  });

  it('four times by a quarter is as it was', () => {
    let [lines, space, turned]: [TextLine[], typeof size, Turn] = [[line], size, 0];
    for (let i = 0; i < 4; i++) {
      lines = turnedLines(lines, 90, space);
      space = turnedSpace(space, 90);
      turned = ((turned + 90) % 360) as Turn;
    }
    expect([lines, space, turned]).toEqual([[line], size, 0]);
  });
});
