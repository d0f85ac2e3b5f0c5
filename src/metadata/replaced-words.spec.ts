import { describe, expect, it } from '@jest/globals';
import { plainText, type TextLine } from '../shared/page-text.js';
import type { FieldSuggestion, PageView } from './page/description-reader.js';
import { noSurerThanReplaced } from './replaced-words.js';

const line: TextLine = {
  id: 'l1',
  box: [0, 0, 300, 20],
  source: 'recognised',
  confidence: 0.95,
  words: [
    { text: 'thành', box: [0, 0, 90, 20], confidence: 0.97 },
    { text: 'phần', box: [100, 0, 90, 20], confidence: 0.66, readAs: 'phân' },
    { text: 'kinh', box: [200, 0, 90, 20], confidence: 0.4 },
  ],
};
const page: PageView = { number: 2, width: 400, height: 600, lines: [line], ...plainText([line]) };
const quoting = (quote: string, width: number): FieldSuggestion => ({
  name: 'title',
  value: quote,
  printed: quote,
  confidence: 0.97,
  evidence: { page: 2, boxes: [[0, 0, width, 20]], quote, method: 'test' },
});

describe('a value whose words were replaced', () => {
  it('is no surer than the word that was put in the place of what was read', () =>
    expect(noSurerThanReplaced(quoting('thành phần', 190), [page]).confidence).toBe(0.66));

  it('stays as sure as it was where it quotes none', () =>
    expect(noSurerThanReplaced(quoting('thành', 90), [page]).confidence).toBe(0.97));
});
