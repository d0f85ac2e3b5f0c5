import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../api/types.js';
import { cleanCopy, cleanText, paragraphs } from './paragraphs.js';

const line = (text: string, x: number, y: number, width: number, height = 40): TextLine => ({
  id: `${y}`,
  box: [x, y, width, height],
  source: 'recognised',
  confidence: 1,
  words: text.split(' ').map((word) => ({ text: word, box: [x, y, 10, height], confidence: 1 })),
});

describe('paragraphs', () => {
  it('joins lines that run on and parts those that do not', () => {
    const lines = [
      line('CHƯƠNG 1. MỞ ĐẦU', 100, 100, 400),
      line('Vùng đất cát ven biển có lượng', 140, 160, 960),
      line('mưa thấp, gió mạnh quanh năm', 100, 210, 1000),
      line('và giữ nước kém.', 100, 260, 300),
      line('Người dân thường tưới tràn', 140, 310, 960),
    ];
    expect(paragraphs(lines).map((group) => group.map(({ index }) => index))).toEqual([[0], [1, 2, 3], [4]]);
    expect(cleanText(lines).split('\n')[1]).toBe(
      'Vùng đất cát ven biển có lượng mưa thấp, gió mạnh quanh năm và giữ nước kém.',
    );
  });

  it('never loses a line', () => {
    expect(paragraphs([])).toEqual([]);
    expect(paragraphs([line('a', 0, 0, 10)]).flat()).toHaveLength(1);
  });

  it('keeps columns and larger headings apart', () => {
    const lines = [
      line('TIÊU ĐỀ', 100, 100, 1000, 90),
      line('chữ nhỏ chạy hết dòng', 100, 200, 1000),
      line('cột thứ hai', 100, 50, 1000),
    ];
    expect(paragraphs(lines)).toHaveLength(3);
  });
});

describe('cleanCopy', () => {
  it('composes letters and drops what only typesetting needs', () => {
    expect(cleanCopy('tưới\u00a0nhỏ\u00ad giọt'.normalize('NFD'))).toBe('tưới nhỏ giọt');
  });
});
