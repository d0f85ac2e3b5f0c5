/** What a spreadsheet program would take for a formula; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

export const neutral = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** One line of RFC 4180 with its end, safe to open in a spreadsheet program. */
export function csvLine(cells: readonly string[], separator = ','): string {
  return cells.map((cell) => quoted(neutral(cell), separator)).join(separator) + '\r\n';
}

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
