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

  it('finds the paragraphs of columns, where no line is as wide as the page', () => {
    const column = (x: number): TextLine[] => [
      line('Vùng đất cát ven biển', 100 + x, 100, 400),
      line('có lượng mưa thấp, gió', 100 + x, 150, 400),
      line('mạnh.', 100 + x, 200, 80),
      line('Người dân tưới tràn', 115 + x, 250, 385),
    ];
    expect(paragraphs([...column(0), ...column(450)]).map((group) => group.length)).toEqual([3, 1, 3, 1]);
  });

  it('parts what is not of one role, each note and each row of a table', () => {
    const lines: TextLine[] = [
      { ...line('Báo cáo năm', 100, 40, 1000), role: 'header' },
      line('Vùng đất cát ven biển', 100, 100, 1000),
      { ...line('1 Sở Khoa học', 100, 150, 1000), role: 'footnote' },
      { ...line('và Công nghệ.', 100, 200, 300), role: 'footnote' },
      { ...line('2 Giá so sánh.', 100, 250, 300), role: 'footnote' },
      { ...line('M1', 100, 300, 50), role: 'table' },
      { ...line('6,5', 500, 300, 50), role: 'table' },
      { ...line('M2', 100, 350, 50), role: 'table' },
    ];
    expect(paragraphs(lines).map((group) => group.map(({ index }) => index))).toEqual([
      [0],
      [1],
      [2, 3],
      [4],
      [5, 6],
      [7],
    ]);
  });

  it('copies a word that a line split as one, though the line ends early', () => {
    const lines = [
      { ...line('drip irri-', 100, 100, 400), continues: true as const },
      line('gation works', 100, 150, 1000),
    ];
    expect(cleanText(lines)).toBe('drip irrigation works');
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
