import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import type { TextLine } from '../../shared/page-text.js';
import { correctedWords } from './corrected-words.js';

const boxesOf = (text: string, line: TextLine): [string, number, number][] =>
  correctedWords(text, line).map(({ text: word, box }) => [word, box[0], box[2]]);
const boxes = (line: TextLine): [string, number, number][] =>
  line.words.map(({ text, box }) => [text, box[0], box[2]]);

describe('the words of a corrected line', () => {
  const line = lineAt('Nghiên cứu giống lúa', 100, 50);

  it('keep their boxes, and those whose letters were corrected take the place of what was read', () => {
    const read = lineAt('Nghien cứu giốnq lúa', 100, 50);
    expect(boxesOf('Nghiên cứu giống lúa', read)).toEqual(boxes(line));
    expect(correctedWords('Nghiên cứu giống lúa', read).every(({ confidence }) => confidence === 1)).toBe(
      true,
    );
  });

  it('share the room of a word that was two, by their letters, and take that of two that are one', () => {
    const glued = lineAt('Nghiêncứu giống lúa', 100, 50);
    const [first, second, third] = boxesOf('Nghiên cứu giống lúa', glued);
    const whole = boxes(glued)[0];
    expect(first?.[1]).toBe(whole?.[1]);
    expect((second?.[1] ?? 0) + (second?.[2] ?? 0)).toBe((whole?.[1] ?? 0) + (whole?.[2] ?? 0));
    expect((first?.[2] ?? 0) / (second?.[2] ?? 1)).toBeCloseTo(2, 0);
    expect(third).toEqual(boxes(glued)[1]);
    const torn = lineAt('Nghiên c ứu giống lúa', 100, 50);
    const [, joined] = boxesOf('Nghiên cứu giống lúa', torn);
    const [, c, uu] = boxes(torn);
    expect(joined).toEqual(['cứu', c?.[1], (uu?.[1] ?? 0) + (uu?.[2] ?? 0) - (c?.[1] ?? 0)]);
  });

  it('take the gap where the reader missed one', () => {
    const gap: TextLine = { ...line, words: line.words.filter(({ text }) => text !== 'cứu') };
    const [first, missed, third] = boxesOf('Nghiên cứu giống lúa', gap);
    expect(first).toEqual(boxes(line)[0]);
    expect(third).toEqual(boxes(line)[2]);
    expect(missed?.[1]).toBeGreaterThanOrEqual((first?.[1] ?? 0) + (first?.[2] ?? 0));
    expect((missed?.[1] ?? 0) + (missed?.[2] ?? 0)).toBeLessThanOrEqual(third?.[1] ?? 0);
  });

  it('share with a neighbour where there is no gap, and stay in order', () => {
    for (const text of ['Nghiên cứu các giống lúa', 'Các nghiên cứu giống lúa', 'Nghiên cứu giống lúa mới']) {
      const found = correctedWords(text, line);
      expect(found.map(({ text: word }) => word).join(' ')).toBe(text);
      found.forEach(({ box }, i) => {
        expect(box[2]).toBeGreaterThan(10);
        if (i > 0) expect(box[0]).toBeGreaterThanOrEqual(found[i - 1]?.box[0] ?? 0);
        expect(box[0] + box[2]).toBeLessThanOrEqual(line.box[0] + line.box[2] + 1);
      });
    }
  });

  it('of a line without any are spread over it; without text there are none', () => {
    const [a, b] = correctedWords('hai chữ', { box: [10, 20, 130, 30], words: [] });
    expect(a).toEqual({ text: 'hai', box: [10, 20, 60, 30], confidence: 1 });
    expect(b?.box[0]).toBe(80);
    expect(correctedWords('', line)).toEqual([]);
  });
});
