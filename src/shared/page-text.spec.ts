import { describe, expect, it } from '@jest/globals';
import { bodyText, boxesOfSpan, plainText, splitWordAfter, type TextLine } from './page-text.js';

const line = (id: string, y: number, ...words: string[]): TextLine => ({
  id,
  box: [0, y, 100, 10],
  source: 'recognised',
  confidence: 1,
  words: words.map((text, i) => ({ text, box: [i * 20, y + i, 15, 10], confidence: 1 })),
});

const LINES = [line('l1', 0, 'Sở', 'Khoa', 'học'), line('l2', 50, 'và', '𝔄nh')];

describe('plainText', () => {
  it('joins words by a space and lines by a line feed', () => {
    expect(plainText(LINES).text).toBe('Sở Khoa học\nvà 𝔄nh');
  });

  it('gives each word the place where it stands, in UTF-16 units', () => {
    const { text, spans } = plainText(LINES);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Sở', 'Khoa', 'học', 'và', '𝔄nh']);
    expect(spans[3]).toEqual({ start: 12, end: 14, box: [0, 50, 15, 10], lineId: 'l2' });
  });

  it('keeps a line without words as an empty line, so that offsets stay true', () => {
    const { text, spans } = plainText([line('l1', 0), line('l2', 9, 'a')]);
    expect(text).toBe('\na');
    expect(spans).toHaveLength(1);
    expect(spans[0]?.start).toBe(1);
  });

  it('of nothing is nothing', () => {
    expect(plainText([])).toEqual({ text: '', spans: [] });
  });
});

describe('a word split at the end of a line', () => {
  const split = [
    { ...line('l1', 0, 'the', 'compu-'), continues: true as const },
    line('l2', 50, 'ter,', 'then'),
    line('l3', 90, 'it'),
  ];

  it('is one word in the text, and each line keeps its line feed', () => {
    expect(plainText(split).text).toBe('the computer,\nthen\nit');
  });

  it('has a span for each of its pieces, which touch, and so two boxes', () => {
    const { text, spans } = plainText(split);
    expect(spans.slice(1, 3)).toEqual([
      { start: 4, end: 9, box: [20, 1, 15, 10], lineId: 'l1' },
      { start: 9, end: 13, box: [0, 50, 15, 10], lineId: 'l2' },
    ]);
    const start = text.indexOf('computer');
    expect(boxesOfSpan(spans, start, start + 8)).toEqual([
      [20, 1, 15, 10],
      [0, 50, 15, 10],
    ]);
  });

  it('may be all of the next line, which then stands empty', () => {
    const two = [{ ...line('l1', 0, 'tri\u00ad'), continues: true as const }, line('l2', 50, 'als')];
    expect(plainText(two).text).toBe('trials\n');
    expect(splitWordAfter(two, 0)).toEqual({ head: 'tri', hyphen: '\u00ad', tail: 'als' });
  });

  it('is not split twice, and not where nothing follows', () => {
    const thrice = ['a-', 'b-', 'c'].map((word, i) => ({
      ...line(`l${i}`, i, word),
      continues: true as const,
    }));
    expect(plainText(thrice).text).toBe('ab-\n\nc');
    expect(plainText(thrice.slice(0, 1)).text).toBe('a-');
  });
});

describe('bodyText', () => {
  it('leaves out what stands in the margins, and is a span of the plain text', () => {
    const lines = [
      { ...line('h', 0, 'Báo', 'cáo'), role: 'header' as const },
      ...LINES,
      { ...line('f', 90, '1', 'Xem'), role: 'footnote' as const },
      { ...line('n', 99, '12'), role: 'pageNumber' as const },
    ];
    expect(bodyText(lines).text).toBe('Sở Khoa học\nvà 𝔄nh\n1 Xem');
    expect(plainText(lines).text).toContain(bodyText(lines).text);
    expect(bodyText(lines).spans[0]).toMatchObject({ start: 0, end: 2, lineId: 'l1' });
  });
});

describe('boxesOfSpan', () => {
  const { text, spans } = plainText(LINES);

  it('gives one box a line around the words that the span touches', () => {
    const start = text.indexOf('Khoa');
    expect(boxesOfSpan(spans, start, text.indexOf('và') + 2)).toEqual([
      [20, 1, 35, 11],
      [0, 50, 15, 10],
    ]);
  });

  it('counts a word touched by one letter, and not the one that only borders', () => {
    expect(boxesOfSpan(spans, 1, 3)).toEqual([[0, 0, 15, 10]]);
    expect(boxesOfSpan(spans, 2, 3)).toEqual([]);
    expect(boxesOfSpan(spans, 3, 4)).toEqual([[20, 1, 15, 10]]);
  });

  it('of an empty span is none', () => {
    expect(boxesOfSpan(spans, 4, 4)).toEqual([]);
    expect(boxesOfSpan(spans, 500, 600)).toEqual([]);
  });
});
