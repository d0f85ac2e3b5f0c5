import { describe, expect, it } from '@jest/globals';
import { A4, setBody, setLine } from '../../../test/support/set-lines.js';
import type { TextLine } from '../../shared/page-text.js';
import { DocumentMargins } from './document-margins.js';
import { structuredLines } from './page-structure.js';

/** The pages as the whole document has them. */
function read(pages: readonly (readonly TextLine[])[]): (readonly TextLine[])[] {
  const margins = new DocumentMargins();
  const known = pages.map((lines, i) => ({ ...A4, number: i + 1, lines: structuredLines(lines, A4, 'vi') }));
  for (const page of known) margins.learn(page);
  const found = margins.found();
  return known.map((page) => found.apply(page, page.lines, 'vi'));
}

const six = <T>(make: (n: number) => T): T[] => Array.from({ length: 6 }, (_, n) => make(n + 1));
const roles = (pages: readonly (readonly TextLine[])[], at: number): (string | undefined)[] =>
  pages.map((lines) => lines.at(at)?.role);

describe('headers and footers of a document', () => {
  it('are what comes again at the edge, though as large as the text, and read with errors', () => {
    const text = (n: number): string => (n === 3 ? 'Bao cáo tổng kêt đề tài' : 'Báo cáo tổng kết đề tài');
    const pages = read(six((n) => [setLine(text(n), 200, 110), ...setBody(30, 300)]));
    expect(roles(pages, 0)).toEqual(six(() => 'header'));
  });

  it('are not a title that is larger, nor what only one page has', () => {
    const titles = read(six(() => [setLine('PHIẾU ĐĂNG KÝ', 600, 110, 40), ...setBody(30, 300)]));
    expect(roles(titles, 0)).toEqual(six(() => undefined));
    const once = read(
      six((n) => [
        ...(n === 4 ? [setLine('Đơn vị tính: triệu đồng', 900, 110, 24)] : []),
        ...setBody(30, 300),
      ]),
    );
    expect(roles(once, 0)).toEqual(six(() => undefined));
  });

  it('are not the head row of a table that goes over pages, nor letterheads', () => {
    const rows = (): TextLine[] =>
      Array.from({ length: 30 }, (_, i) =>
        ['TT', 'Họ và tên', 'Đơn vị'].map((cell, c) =>
          setLine(cell, 200 + 400 * c, 110 + 60 * i, 30, `${i}-${c}`),
        ),
      ).flat();
    expect(roles(read(six(rows)), 0)).toEqual(six(() => 'table'));
    const letters = read(six(() => [setLine('ỦY BAN NHÂN DÂN TỈNH', 200, 110), ...setBody(30, 300)]));
    expect(roles(letters, 0)).toEqual(six(() => undefined));
  });

  it('are left pages and right pages by turns', () => {
    const pages = read(
      six((n) => [
        setLine(n % 2 === 0 ? 'Chương 2. Phương pháp' : 'Tưới nhỏ giọt vùng cát', 200, 110),
        ...setBody(30, 300),
      ]),
    );
    expect(roles(pages, 0)).toEqual(six(() => 'header'));
  });
});

describe('page numbers of a document', () => {
  it('are those that count, however close to the text, and may look like years', () => {
    const close = read(six((n) => [...setBody(40, 300), setLine(String(n + 30), 800, 2100)]));
    expect(roles(close, -1)).toEqual(six(() => 'pageNumber'));
    const years = read(six((n) => [...setBody(30, 300), setLine(String(n + 1990), 800, 2200)]));
    expect(roles(years, -1)).toEqual(six(() => 'pageNumber'));
  });

  it('are not the last cells of a table', () => {
    const figures = [17, 3, 40, 8, 25, 2];
    const pages = read(six((n) => [...setBody(40, 300), setLine(String(figures[n - 1]), 800, 2100)]));
    expect(roles(pages, -1)).toEqual(six(() => undefined));
  });
});

it('says which pages change, and none the second time', () => {
  const pages = six(() => [setLine('Báo cáo tổng kết đề tài', 200, 110), ...setBody(30, 300)]);
  const learned = (lines: readonly (readonly TextLine[])[]): readonly number[] => {
    const margins = new DocumentMargins();
    lines.forEach((each, i) => margins.learn({ ...A4, number: i + 1, lines: each }));
    return margins.found().pages;
  };
  expect(learned(pages)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(learned(read(pages))).toEqual([]);
});
