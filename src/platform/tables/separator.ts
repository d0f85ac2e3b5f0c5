import { parse } from 'csv-parse/sync';
import { CSV_OPTIONS } from './csv-options.js';
import { SEPARATORS } from './table-reader.js';

const LINES = 50;

/** The sign between cells: the one that cuts the first lines into equally many, and into most. */
export function separatorOf(head: string): string {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(head)?.[1];
  if (told !== undefined) return told;
  const scored = SEPARATORS.map((separator) => ({ separator, score: scoreOf(head, separator) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function scoreOf(head: string, separator: string): number {
  const widths = rowsOf(head, separator)
    .map((row) => row.length)
    .filter((width, i, all) => width > 1 || i < all.length - 1);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, rows] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (widths.length === 0 || width < 2) return 0;
  // a comma in running prose cuts too, but each line otherwise
  return (rows / widths.length) ** 2 * Math.log2(width + 1);
}

function rowsOf(head: string, separator: string): string[][] {
  try {
    return parse(head, { ...CSV_OPTIONS, delimiter: separator, to: LINES, skip_empty_lines: true });
  } catch {
    return wholeLines(head).map((line) => line.split(separator)); // the last cell is cut within its quotes
  }
}

const wholeLines = (head: string): string[] =>
  head
    .split(/\r\n|\n|\r/)
    .slice(0, LINES)
    .filter((line) => line.trim() !== '');
