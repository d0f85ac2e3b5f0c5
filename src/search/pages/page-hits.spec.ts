import { describe, expect, it } from '@jest/globals';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { bestPages, hitsInside, type LoadedPage, type PageHit } from './page-hits.js';
import { parseQuery } from '../query/parse-query.js';

/** A page whose words stand 10 pixels a letter, 20 pixels a line. */
function page(number: number, ...lines: string[]): LoadedPage {
  const made = lines.map((text, row): TextLine => {
    let x = 0;
    const words = text.split(' ').map((word) => {
      const box = [x, row * 20, word.length * 10, 20] as const;
      x += (word.length + 1) * 10;
      return { text: word, box, confidence: 1 };
    });
    return { id: `l${String(row)}`, box: [0, row * 20, x, 20], source: 'recognised', confidence: 1, words };
  });
  return { number, ...plainText(made) };
}

const marked = ({ snippet, marks }: PageHit): string[] =>
  marks.map(([start, end]) => snippet.slice(start, end));
const numbers = (pages: readonly LoadedPage[], q: string): number[] =>
  bestPages(pages, parseQuery(q)).pages.map((hit) => hit.number);

describe('bestPages', () => {
  it('marks the original text whatever tones were typed', () => {
    const { pages } = bestPages([page(4, 'Quy trình Nuôi Cá Tra thâm canh')], parseQuery('nuoi ca tra'));
    expect(pages.map(marked)).toEqual([['Nuôi Cá Tra']]);
    expect(pages[0]?.boxes).toEqual([[100, 0, 110, 20]]);
  });
  it('gives a box a line where a hit runs over the line end', () => {
    const { pages } = bestPages([page(1, 'phát triển công', 'nghệ sinh học')], parseQuery('công nghệ'));
    expect(pages[0]?.boxes).toEqual([
      [110, 0, 40, 20],
      [0, 20, 40, 20],
    ]);
    expect(pages.map(marked)).toEqual([['công nghệ']]);
  });
  it('puts typed tones before other tones', () => {
    const pages = [page(1, 'lụa là và lụa'), page(2, 'ruộng lúa'), page(3, 'nước')];
    expect(numbers(pages, 'lúa')).toEqual([2]);
    expect(numbers(pages, 'lua')).toEqual([1, 2]);
    expect(numbers([page(1, 'lua nuoc')], 'lúa nước')).toEqual([1]);
  });
  it('puts neighbours before scattered words, and marks no strays beside them', () => {
    const pages = [page(1, 'công việc của nghệ nhân'), page(2, 'công ty dùng công nghệ mới')];
    expect(numbers(pages, 'công nghệ')).toEqual([2]);
    expect(bestPages(pages, parseQuery('công nghệ')).pages.map(marked)).toEqual([['công nghệ']]);
    expect(numbers(pages.slice(0, 1), 'công nghệ')).toEqual([1]);
  });
  it('takes phrases at their word', () => {
    expect(numbers([page(1, 'cá tra nuôi'), page(2, 'nuôi cá tra')], '"nuôi cá tra"')).toEqual([2]);
  });
  it('cuts a snippet of plain text around the best place, at spaces', () => {
    const filler = Array.from({ length: 30 }, (_, i) => `dòng số ${String(i)} của phần mở đầu dài`);
    const long = page(1, ...filler, 'trong đó sấy lạnh giữ <b>màu</b>', ...filler);
    const [hit] = bestPages([long], parseQuery('sấy lạnh')).pages;
    expect(hit?.snippet.length).toBeLessThanOrEqual(242);
    expect(hit?.snippet).toContain('sấy lạnh giữ <b>màu</b>');
    expect(hit?.snippet).toMatch(/^….*…$/);
    expect(hit?.snippet).not.toContain('\n');
    expect(hit && marked(hit)).toEqual(['sấy lạnh']);
  });
  it('finds codes in part and beginnings of words', () => {
    const pages = [page(1, 'Đơn số 1-2019-04725 ngày 3')];
    expect(bestPages(pages, parseQuery('2019-04725')).pages.map(marked)).toEqual([['2019-04725']]);
    expect(bestPages([page(1, 'vật liệu nanocarbon')], parseQuery('nano*')).pages.map(marked)).toEqual([
      ['nanocarbon'],
    ]);
  });
  it('says nothing where nothing stands', () => {
    expect(bestPages([page(1, 'không có gì')], parseQuery('thorium'))).toEqual({ pages: [], quality: 0 });
  });
});

describe('hitsInside', () => {
  it('gives every place in reading order, each with its own snippet and boxes', () => {
    const { hits, total } = hitsInside(
      [page(1, 'cá tra và cá tra', 'cá basa'), page(2, 'không'), page(3, 'CÁ TRA')],
      parseQuery('ca tra'),
    );
    expect(total).toBe(3);
    expect(hits.map((hit) => [hit.number, marked(hit), hit.boxes])).toEqual([
      [1, ['cá tra'], [[0, 0, 60, 20]]],
      [1, ['cá tra'], [[100, 0, 60, 20]]],
      [3, ['CÁ TRA'], [[0, 0, 60, 20]]],
    ]);
  });
  it('keeps offsets in decomposed text and beside letters of two units', () => {
    const text = '𝑥𝑥 '.repeat(80) + 'giống lúa mới'.normalize('NFD') + ' 𝑥𝑥'.repeat(80);
    const [hit] = hitsInside([{ number: 1, text, spans: [] }], parseQuery('lúa')).hits;
    expect(hit && marked(hit).map((mark) => mark.normalize('NFC'))).toEqual(['lúa']);
    expect(hit?.snippet.isWellFormed()).toBe(true);
  });
});
