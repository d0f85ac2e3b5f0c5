import { describe, expect, it } from '@jest/globals';
import { A4, setBody, setLine } from '../../../test/support/set-lines.js';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { structuredLines } from './page-structure.js';

const BODY = setBody(30, 300);
const roleOf = (lines: readonly TextLine[], text: string): string | undefined =>
  lines.find(({ words }) => words.map((word) => word.text).join(' ') === text)?.role;
const structured = (...lines: TextLine[]): readonly TextLine[] => structuredLines(lines, A4, 'vi');

describe('headers, footers and page numbers of one page', () => {
  const header = setLine('Báo cáo tổng kết đề tài', 200, 110, 24);

  it('are small lines set apart at the edges, and a number alone', () => {
    const lines = structured(header, ...BODY, setLine('- 12 -', 800, 2200, 28));
    expect(lines[0]?.role).toBe('header');
    expect(lines.at(-1)?.role).toBe('pageNumber');
    expect(lines.slice(1, -1).every(({ role }) => role === undefined)).toBe(true);
  });

  it('come first and last, wherever the file has them', () => {
    const number = setLine('12', 800, 2200, 28);
    const footer = setLine('Sở Khoa học và Công nghệ', 200, 2200, 24);
    const lines = structured(number, footer, ...BODY, header);
    expect(lines.map(({ role }) => role ?? 'body')).toEqual([
      'header',
      ...BODY.map(() => 'body'),
      'footer',
      'pageNumber',
    ]);
    expect(lines.slice(1, 31)).toEqual(BODY);
  });

  it('are not a title, which is as large as the text or larger', () => {
    expect(roleOf(structured(setLine('MỞ ĐẦU', 700, 110, 36), ...BODY), 'MỞ ĐẦU')).toBeUndefined();
    expect(roleOf(structured(setLine('Mở đầu chung', 700, 110), ...BODY), 'Mở đầu chung')).toBeUndefined();
  });

  it('are not the head of an official letter', () => {
    const head = setLine('ỦY BAN NHÂN DÂN THÀNH PHỐ', 200, 110, 24);
    expect(structured(head, ...BODY)[0]?.role).toBeUndefined();
  });

  it('are not guessed on a cover, nor a year at its foot', () => {
    expect(structured(header, setLine('2023', 800, 2200))).toEqual([header, setLine('2023', 800, 2200)]);
    expect(structured(...BODY, setLine('2023', 800, 2200)).at(-1)?.role).toBeUndefined();
  });

  it('are parted where a number was read as one line with the header', () => {
    const [left, right] = [setLine('90', 200, 110, 24), setLine('Okafor et al.', 800, 110, 24)];
    const words = [...left.words, ...right.words];
    const both: TextLine = { ...left, box: [200, 110, 760, 24], words };
    const lines = structured(both, ...BODY);
    expect(lines[0]).toMatchObject({ id: `${left.id}b`, role: 'header', box: right.box });
    expect(lines.at(-1)).toMatchObject({ id: left.id, role: 'pageNumber', box: left.box });
  });
});

describe('footnotes of a page', () => {
  const notes = [
    setLine('1 Theo số liệu của Sở Khoa học và Công nghệ', 200, 1750, 23),
    setLine('công bố trong báo cáo tổng kết năm.', 200, 1785, 23),
    setLine('2 Giá so sánh.', 200, 1820, 23),
  ];

  it('are small lines at its end that begin with a mark, and come after the body', () => {
    const lines = structured(...notes, ...BODY, setLine('7', 800, 2200, 28));
    expect(lines.slice(-4).map(({ role }) => role)).toEqual([
      'footnote',
      'footnote',
      'footnote',
      'pageNumber',
    ]);
    expect(lines.slice(0, 30)).toEqual(BODY);
  });

  it('are not a list in the size of the text, nor references', () => {
    const list = setLine('1 Theo số liệu của Sở Khoa học', 200, 1750);
    expect(roleOf(structured(...BODY, list), '1 Theo số liệu của Sở Khoa học')).toBeUndefined();
    const heading = setLine('TÀI LIỆU THAM KHẢO', 200, 1650);
    expect(structured(...BODY, heading, ...notes).some(({ role }) => role === 'footnote')).toBe(false);
  });
});

describe('captions of a page', () => {
  it('are the lines behind a label and a number, with those that go on in the same small type', () => {
    const caption = [
      setLine('Hình 3.2. Sơ đồ khối của bộ điều khiển', 300, 1700, 26),
      setLine('và các cảm biến.', 500, 1740, 26),
    ];
    const lines = structured(...BODY, ...caption, ...setBody(3, 1850));
    expect(lines.filter(({ role }) => role === 'caption').map(({ id }) => id)).toEqual(
      caption.map(({ id }) => id),
    );
  });

  it('are not a sentence that speaks of a table, nor a list of figures', () => {
    expect(
      roleOf(
        structured(...BODY, setLine('Bảng 2 cho thấy năng suất tăng', 200, 1650)),
        'Bảng 2 cho thấy năng suất tăng',
      ),
    ).toBeUndefined();
    const [first, ...rest] = BODY;
    const amid = setLine('Bảng 2. Kết quả nêu trên', 200, 345);
    expect(
      roleOf(structured(first as TextLine, amid, ...rest.slice(1)), 'Bảng 2. Kết quả nêu trên'),
    ).toBeUndefined();
    const list = ['Hình 1. Sơ đồ', 'Hình 2. Bản đồ', 'Hình 3. Mặt cắt'].map((text, i) =>
      setLine(text, 200, 300 + 45 * i),
    );
    expect(structured(...list).some(({ role }) => role === 'caption')).toBe(false);
  });

  it('go to their figure where a file holds them at its end', () => {
    const caption = setLine('Hình 1. Mặt bằng khu tưới', 300, 900, 26);
    const [above, below] = [setBody(8, 300), setBody(12, 1000)];
    expect(structured(...above, ...below, caption).map(({ id }) => id)).toEqual(
      [...above, caption, ...below].map(({ id }) => id),
    );
  });
});

describe('tables of a page', () => {
  const row = (y: number, ...cells: string[]): TextLine[] =>
    cells.map((cell, i) => setLine(cell, 200 + 400 * i, y, 26, `${y}-${i}`));
  const rows = [
    ...row(1700, 'Mẫu', 'pH', 'Độ mặn'),
    ...row(1750, 'M1', '6,5', '4,2'),
    ...row(1800, 'M2', '6,9', '3,8'),
  ];

  it('are rows of three cells and more that stand under each other', () => {
    const lines = structured(...BODY, ...rows);
    expect(lines.filter(({ role }) => role === 'table')).toHaveLength(9);
    expect(lines.slice(30).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('are not columns of text', () => {
    const text = 'bộ điều khiển trung tâm đặt tại ruộng';
    const columns = [0, 1, 2].flatMap((n) => setBody(20, 300, 100 + 520 * n, text.slice(0, 28)));
    expect(structured(...columns).some(({ role }) => role === 'table')).toBe(false);
  });
});

it('joins a word over a line, and leaves a page of no lines alone', () => {
  const english = [
    setLine('the controller opens the valves when the soil is dry and then com-', 200, 300),
    setLine('putes how much water the plants will need until the next day', 200, 345),
  ];
  const lines = structuredLines(english, A4, 'en');
  expect(lines[0]?.continues).toBe(true);
  expect(plainText(lines).text).toContain('then computes\nhow much');
  expect(structuredLines([], A4, null)).toEqual([]);
});
