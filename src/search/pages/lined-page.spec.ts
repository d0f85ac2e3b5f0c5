import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxesOfSpan, plainText, type TextLine } from '../../shared/page-text.js';
import { lineRanges, spansOfLines, touchedLines } from './lined-page.js';

const anyLines = fc.array(
  fc.record({
    words: fc.array(fc.constantFrom('công-', 'nghệ', 'a', 'sinh\u00ad'), { maxLength: 5 }),
    continues: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const madeLines = (given: readonly { words: readonly string[]; continues: boolean }[]): TextLine[] =>
  given.map(({ words, continues }, row) => ({
    id: `l${String(row)}`,
    box: [0, row * 20, 100, 20],
    source: 'recognised',
    confidence: 1,
    words: words.map((text, i) => ({ text, box: [i * 20, row * 20, 20, 20] as const, confidence: 1 })),
    ...(continues ? { continues } : {}),
  }));

describe('lines that places touch', () => {
  it('give the same boxes as all lines of the page', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), fc.nat(20), (given, at, length) => {
        const lines = madeLines(given);
        const { text, spans } = plainText(lines);
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const { own, all } = touchedLines(text, [[start, end]]);
        const asked = all.flatMap((at) => (lines[at] ? [[at, lines[at]] as const] : []));
        // as the loader asks for them: of those beside only such as share a word
        const some = asked.filter(
          ([at, line], i) => own.includes(at) || line.continues || asked[i - 1]?.[1].continues,
        );
        const known = spansOfLines(text, new Map(some), [[start, end]]);
        expect(boxesOfSpan(known, start, end)).toEqual(boxesOfSpan(spans, start, end));
      }),
      { numRuns: 1000 },
    );
  });
  it('are few', () => {
    const text = Array.from({ length: 40 }, (_, i) => `dòng ${String(i)}`).join('\n');
    const at = text.indexOf('dòng 20');
    expect(touchedLines(text, [[at, at + 4]])).toEqual({ own: [20], all: [18, 19, 20, 21] });
    expect(touchedLines(text, [])).toEqual({ own: [], all: [] });
  });
  it('tell nothing where the text is another by now', () => {
    const lines = madeLines([{ words: ['nghệ', 'a'], continues: false }]);
    const spans = (text: string, to = 6): unknown[] =>
      spansOfLines(text, new Map(lines.entries()), [[0, to]]);
    expect(spans('nghệ b')).toEqual([]);
    expect(spans('nghệ a')).toHaveLength(2);
    expect(spans('nghệ a', 3)).toHaveLength(1);
  });
  it('stand between line feeds', () => {
    expect(lineRanges('ab\n\nc')).toEqual([
      [0, 2],
      [3, 3],
      [4, 5],
    ]);
  });
});
