import type { ClaimPage } from '../../src/potential/claims/claim-reader.js';
import type { Box } from '../../src/shared/geometry.js';
import { plainText, type TextLine } from '../../src/shared/page-text.js';

const [LEFT, TOP, LETTER, LINE, HEIGHT, LETTERS_A_LINE] = [160, 200, 13, 46, 32, 84];

/** A page with a heading and a passage under it, set in lines: the passage's own, or wrapped where it has none. */
export function pageOf(number: number, heading: string, text: string): ClaimPage {
  const rows = [heading, ...(text.includes('\n') ? text.split('\n') : wrapped(text))];
  return { number, ...plainText(rows.map((row, i) => lineOf(row, number, i))) };
}

function wrapped(text: string): string[] {
  const rows = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + word.length >= LETTERS_A_LINE) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows;
}

function lineOf(row: string, page: number, index: number): TextLine {
  let x = LEFT;
  const y = TOP + index * LINE;
  const words = row.split(/\s+/).map((text) => {
    const box: Box = [x, y, text.length * LETTER, HEIGHT];
    x += (text.length + 1) * LETTER;
    return { text, box, confidence: 1 };
  });
  return {
    id: `${String(page)}-${String(index)}`,
    box: [LEFT, y, x - LETTER - LEFT, HEIGHT],
    source: 'trusted',
    confidence: 1,
    words,
  };
}
