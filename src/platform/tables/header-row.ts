import type { TableRow } from './table-reader.js';

/** Share of the fullest row's cells that the row with the names has. */
const FULL = 0.6;

/** The row with the columns' names: the first full one; titles of the list stand above it in a cell or two. */
export function headerRowOf(rows: readonly TableRow[]): number {
  const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell.length > 0).length;
  const fullest = Math.max(0, ...rows.map(filled));
  const named = rows.find((row) => filled(row) >= Math.max(1, fullest * FULL));
  return named?.row ?? 1;
}
