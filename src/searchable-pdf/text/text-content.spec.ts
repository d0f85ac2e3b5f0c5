import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import type { TextLine } from '../../shared/page-text.js';
import { GlyphCodes } from './glyph-codes.js';
import { pageToUser, sameShape } from './page-geometry.js';
import { invisibleText, textOperators } from './text-content.js';

const PAGE = pageToUser({ width: 800, height: 1000 }, [10, 20, 410, 520], 0);

function line(words: TextLine['words']): TextLine {
  return { id: 'a', box: [0, 0, 100, 40], source: 'recognised', confidence: 1, words };
}

describe('textOperators', () => {
  it('makes each word as wide as its box, with a space behind it', () => {
    const text = textOperators([lineAt('ab cde', 100, 200)], PAGE, new GlyphCodes());
    // Two letters of half an em fill 24 pixels of half a point; the baseline is a fifth above the lower edge.
    expect(text.split('\n')).toEqual([
      '12 0 0 15 60 408 Tm <006100620020> Tj',
      '12 0 0 15 75 408 Tm <0063006400650020> Tj',
    ]);
  });

  it('leaves a gap before a near word, though never at the cost of most of the one before it', () => {
    const near = [
      { text: 'ab', box: [0, 0, 100, 40], confidence: 1 },
      { text: 'cd', box: [101, 0, 100, 40], confidence: 1 },
      { text: 'ef', box: [131, 0, 100, 40], confidence: 1 },
    ] satisfies TextLine['words'];
    const widths = textOperators([line(near)], PAGE, new GlyphCodes())
      .split('\n')
      .map((row) => Number(row.split(' ')[0]));
    // a fifth of the size of 40 pixels is left free; the second word would keep less than its part
    expect(widths).toEqual([46.5, 30, 50]);
  });

  it('composes letters, drops what no page shows, and skips words without text or place', () => {
    const codes = new GlyphCodes();
    const words: TextLine['words'] = [
      { text: ' Tie\u0302\u0301n\u0000 ', box: [0, 0, 50, 40], confidence: 1 },
      { text: '\u0007', box: [60, 0, 50, 40], confidence: 1 },
      { text: 'không', box: [NaN, 0, 50, 40], confidence: 1 },
      { text: 'một', box: [200, 0, 0, 0], confidence: 1 },
    ];
    const operators = textOperators([line(words)], PAGE, codes);
    expect(operators.split('\n').map((row) => /<(.*)>/.exec(row)?.[1])).toEqual([
      '005400691ebf006e0020',
      '006d1ed900740020',
    ]);
    expect(operators).not.toMatch(/NaN|Infinity/);
    expect(textOperators([line([])], PAGE, codes)).toBe('');
  });

  it('puts no space behind a hyphen that splits a word', () => {
    const text = textOperators([{ ...lineAt('a b-', 100, 200), continues: true }], PAGE, new GlyphCodes());
    expect(text.split('\n').map((row) => /<(.*)>/.exec(row)?.[1])).toEqual(['00610020', '0062002d']);
  });

  it('says the language of a line that is not in that of the document', () => {
    const text = textOperators([{ ...lineAt('a', 100, 200), language: 'en' }], PAGE, new GlyphCodes());
    expect(text).toMatch(/^\/Span <<\/Lang \(en\)>> BDC\n.* Tj\nEMC$/);
    const foreign = { ...lineAt('a', 100, 200), language: 'e) Tj' };
    expect(textOperators([foreign], PAGE, new GlyphCodes())).not.toContain('Span');
  });

  it('is complete in itself', () => {
    expect(invisibleText('X', 'F')).toBe('q BT 3 Tr /F 1 Tf\nX\nET Q\n');
  });
});

describe('GlyphCodes', () => {
  it('lends codes to letters beyond the BMP and maps them back', () => {
    const codes = new GlyphCodes();
    expect(codes.hex('𝐀Đ𝐁𝐀')).toBe('d8000110d801d800');
    const map = codes.toUnicode();
    expect(map).toContain('<d800> <d835dc00>');
    expect(map).toContain('<d801> <d835dc01>');
    expect(map).toContain('<0100> <01ff> <0100>');
    expect(map).not.toContain('<d900> <d9ff>');
  });

  it('does not run out', () => {
    const codes = new GlyphCodes();
    for (let i = 0; i < 2048; i++) codes.hex(String.fromCodePoint(0x20000 + i));
    expect(codes.hex('𝐀')).toBe('fffd');
    expect(codes.hex(String.fromCodePoint(0x20000))).toBe('d800');
  });
});

describe('sameShape', () => {
  it('knows a page space that lies across its page', () => {
    expect(sameShape({ width: 1654, height: 2339 }, [0, 0, 595.44, 842.04], 0)).toBe(true);
    expect(sameShape({ width: 1654, height: 2339 }, [0, 0, 842.04, 595.44], 90)).toBe(true);
    expect(sameShape({ width: 1654, height: 2339 }, [0, 0, 595.44, 842.04], 90)).toBe(false);
  });
});
