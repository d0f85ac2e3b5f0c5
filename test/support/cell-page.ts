import { PageText } from '../../src/metadata/page/page-text.js';
import { plainText, type TextLine } from '../../src/shared/page-text.js';

export type PrintedCell = readonly [x: number, y: number, text: string];

/** A page of cells as the readers of descriptions see it; `joined`: those of one row are one line, as they come from a scan. */
export function cellPage(cells: readonly PrintedCell[], joined: boolean): PageText {
  const rows = joined
    ? [...new Set(cells.map(([, y]) => y))].map((y) => cells.filter((cell) => cell[1] === y))
    : cells.map((cell) => [cell]);
  const lines = rows.map((row, i): TextLine => {
    const words = row.flatMap(([left, y, text]) => {
      let x = left;
      return text.split(' ').map((word) => {
        const box = [x, y, word.length * 12, 30] as const;
        x += word.length * 12 + 10;
        return { text: word, box, confidence: 0.9 };
      });
    });
    return {
      id: `l${String(i)}`,
      box: words[0]?.box ?? [0, 0, 0, 0],
      source: 'recognised',
      confidence: 0.9,
      words,
    };
  });
  return new PageText({ number: 1, width: 1654, height: 2339, lines, ...plainText(lines) });
}
