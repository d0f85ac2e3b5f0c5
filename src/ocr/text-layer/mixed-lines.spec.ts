import { describe, expect, it } from '@jest/globals';
import type { TextLine, TextSource } from '../../shared/page-text.js';
import { mixedLines } from './mixed-lines.js';

/** Words of ten pixels a letter, a line of twenty at `y`. */
function line(text: string, y: number, source: TextSource, x = 0): TextLine {
  let at = x;
  const words = text.split(' ').map((word) => {
    const box = [at, y, 10 * word.length, 20] as const;
    at += 10 * word.length + 10;
    return { text: word, box, confidence: 1 };
  });
  return { id: '?', box: [x, y, at - 10 - x, 20], source, confidence: 1, words };
}
const own = (text: string, y: number, x = 0): TextLine => line(text, y, 'trusted', x);
const read = (text: string, y: number, x = 0): TextLine => line(text, y, 'recognised', x);
const told = (lines: readonly TextLine[]): string[] =>
  lines.map(({ id, source, words }) => `${id} ${source} ${words.map(({ text }) => text).join(' ')}`);

describe('the lines of a mixed page', () => {
  it('puts a picture of text between the lines that it stands between, and takes the layer’s once', () => {
    const layer = [own('Trước hình', 0), own('Sau hình', 90)];
    const picture = [
      read('Trưóc hinh', 1),
      read('trong hình', 30),
      read('hai dòng', 60),
      read('Sau hình', 91),
    ];
    expect(told(mixedLines(layer, picture))).toEqual([
      'l1 trusted Trước hình',
      'l2 recognised trong hình',
      'l3 recognised hai dòng',
      'l4 trusted Sau hình',
    ]);
  });

  it('keeps the layer’s order, whatever the reader’s', () => {
    const layer = [own('cột trái', 0), own('chân trang', 90), own('cột phải', 0, 200)];
    const picture = [
      read('cột trái', 0),
      read('cột phải', 0, 200),
      read('bảng', 40, 200),
      read('chân trang', 90),
    ];
    expect(told(mixedLines(layer, picture)).map((each) => each.slice(3))).toEqual([
      'trusted cột trái',
      'trusted chân trang',
      'trusted cột phải',
      'recognised bảng',
    ]);
  });

  it('puts a body before the caption below it and behind the header above it', () => {
    expect(told(mixedLines([own('Hình 1', 90)], [read('thân bài', 0), read('Hình 1', 90)]))).toEqual([
      'l1 recognised thân bài',
      'l2 trusted Hình 1',
    ]);
    expect(told(mixedLines([own('Tiêu đề', 0)], [read('Tiêu đề', 0), read('thân bài', 30)]))[1]).toBe(
      'l2 recognised thân bài',
    );
  });

  it('keeps what stands beside the layer’s words on a line, but no speck', () => {
    const picture = [read('Hình 1 nhãn ngoài', 0), read('Hình 2 )', 30)];
    const merged = mixedLines([own('Hình 1', 0), own('Hình 2', 30)], picture);
    expect(told(merged)).toEqual(['l1 trusted Hình 1', 'l2 recognised nhãn ngoài', 'l3 trusted Hình 2']);
    expect(merged[1]?.box).toEqual([70, 0, 100, 20]);
  });

  it('places by height what is printed over an embedded picture and so was not read', () => {
    const layer = [own('đầu trang', 0), own('chân trang', 200)];
    expect(told(mixedLines(layer, [read('thân bài', 50), read('hai dòng', 80)]))).toEqual([
      'l1 trusted đầu trang',
      'l2 recognised thân bài',
      'l3 recognised hai dòng',
      'l4 trusted chân trang',
    ]);
    expect(told(mixedLines([own('chân trang', 200)], [read('thân bài', 50)]))[0]).toBe(
      'l1 recognised thân bài',
    );
    expect(told(mixedLines([own('ẩn', 0)], []))).toEqual(['l1 trusted ẩn']);
  });
});
