import { describe, expect, it } from '@jest/globals';
import { sentencesOf } from './sentences.js';

const texts = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('runs over lines and ends at full stops', () => {
    expect(texts('Hệ thống gồm tua bin\ngió trục đứng. Bộ điều khiển đo độ ẩm.')).toEqual([
      'Hệ thống gồm tua bin\ngió trục đứng.',
      'Bộ điều khiển đo độ ẩm.',
    ]);
  });

  it('is not ended by titles, initials, numbers and codes', () => {
    expect(texts('Theo TS. Cao Thị Thắm, năng suất đạt 9.420 m³/ha, tức 1.5 lần.')).toHaveLength(1);
    expect(texts('Bằng số 1-0026606 của P. Q. Hiển còn hiệu lực.')).toHaveLength(1);
  });

  it('keeps headings and list items apart', () => {
    expect(texts('CHƯƠNG 2. KẾT QUẢ\nThí nghiệm được bố trí\n- mục thứ nhất\n- mục thứ hai')).toEqual(
      ['CHƯƠNG 2.', 'KẾT QUẢ', 'Thí nghiệm được bố trí', '- mục thứ nhất', '- mục thứ hai'].filter(
        (line) => line.length >= 8,
      ),
    );
  });
});
