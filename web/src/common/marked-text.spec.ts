import { describe, expect, it } from '@jest/globals';
import { pieces } from './marked-text.js';

const shape = (text: string, marks: number[][]): string =>
  pieces(text, marks)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('pieces', () => {
  it('keeps every letter and marks what is marked', () => {
    expect(shape('tưới nhỏ giọt', [[5, 8]])).toBe('tưới [nhỏ] giọt');
    expect(shape('tưới', [])).toBe('tưới');
    expect(shape('', [[0, 3]])).toBe('');
  });

  it('joins marks that overlap or touch, in any order', () => {
    expect(
      shape('abcdef', [
        [3, 5],
        [0, 2],
        [2, 4],
      ]),
    ).toBe('[abcde]f');
  });

  it('joins the words of a phrase', () => {
    expect(
      shape('tưới nhỏ giọt là', [
        [0, 4],
        [5, 8],
        [9, 13],
      ]),
    ).toBe('[tưới nhỏ giọt] là');
  });

  it('ignores marks that are empty or lie outside', () => {
    expect(
      shape('abc', [
        [2, 2],
        [-4, 1],
        [2, 99],
        [50, 60],
      ]),
    ).toBe('[a]b[c]');
  });
});
