import { describe, expect, it } from '@jest/globals';
import { parseTesseractTsv } from './tesseract-tsv.js';

const rows = (...cells: (string | number)[][]) => cells.map((row) => row.join('\t')).join('\n');

describe('parseTesseractTsv', () => {
  it('gathers words into lines, with boxes and confidences from 0 to 1', () => {
    const lines = parseTesseractTsv(
      rows(
        [1, 1, 0, 0, 0, 0, 0, 0, 1654, 2339, -1, ''],
        [4, 1, 1, 1, 1, 0, 461, 192, 716, 47, -1, ''],
        [5, 1, 1, 1, 1, 1, 461, 208, 49, 31, 90, 'ỦY'],
        [5, 1, 1, 1, 1, 2, 522, 214, 73, 25, 60, 'BAN'],
        [4, 1, 1, 1, 2, 0, 461, 300, 50, 30, -1, ''],
        [5, 1, 1, 1, 2, 1, 461, 300, 50, 30, 80, 'a\u0302\u0301'],
      ),
    );
    expect(lines).toEqual([
      {
        box: [461, 208, 134, 31],
        confidence: expect.closeTo(0.72),
        words: [
          { text: 'ỦY', box: [461, 208, 49, 31], confidence: 0.9 },
          { text: 'BAN', box: [522, 214, 73, 25], confidence: 0.6 },
        ],
      },
      { box: [461, 300, 50, 30], confidence: 0.8, words: [expect.objectContaining({ text: 'ấ' })] },
    ]);
  });

  it('drops the empty words that stand for rules and pictures', () => {
    expect(parseTesseractTsv(rows([5, 1, 1, 1, 1, 1, 114, 116, 1407, 17, 95, ' ']))).toEqual([]);
    expect(parseTesseractTsv('')).toEqual([]);
  });

  it('cuts a word with a space inside', () => {
    const [line] = parseTesseractTsv(rows([5, 1, 1, 1, 1, 1, 100, 0, 50, 10, 95, 'ab cd']));
    expect(line?.words.map(({ text, box }) => [text, box])).toEqual([
      ['ab', [100, 0, 20, 10]],
      ['cd', [130, 0, 20, 10]],
    ]);
  });
});
