import { describe, expect, it } from '@jest/globals';
import type { TextLine } from './page-text.js';
import { asStoredLines, linesOf, storedLines } from './stored-lines.js';

const NOWHERE = [0, 0, 0, 0] as const;
const mere = (id: string, ...words: string[]): TextLine => ({
  id,
  box: NOWHERE,
  source: 'imported',
  confidence: 1,
  words: words.map((text) => ({ text, box: NOWHERE, confidence: 1 })),
});

describe('lines as they are kept', () => {
  it('are but their text where that says all', () => {
    const lines = [mere('l1', 'Nghiên', 'cứu'), mere('l2', 'lúa')];
    expect(storedLines(lines)).toEqual(['Nghiên cứu', 'lúa']);
    expect(linesOf(storedLines(lines))).toEqual(lines);
  });

  it('stay whole where there is more to them', () => {
    const read: TextLine = { ...mere('l1', 'lúa'), box: [1, 2, 3, 4], source: 'recognised' };
    const others: TextLine[] = [
      read,
      mere('l7', 'moved'),
      { ...mere('l3', 'mặn'), role: 'header' },
      { ...mere('l4'), words: [{ text: 'hai chữ', box: NOWHERE, confidence: 1 }] },
      { ...mere('l5'), words: [{ text: 'ngờ', box: NOWHERE, confidence: 0.5 }] },
      mere('l6'),
    ];
    expect(storedLines(others)).toEqual(others);
    expect(linesOf(storedLines(others))).toEqual(others);
  });

  it('may be absent', () => {
    expect(asStoredLines.to(null)).toBeNull();
    expect(asStoredLines.from(undefined)).toBeUndefined();
  });
});
