import type { Cell } from './table-reader.js';

/** Control characters except tab and line feed; lone surrogates left by a broken encoding are replaced too. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
/** Spreadsheet programs show what follows as text: the apostrophe is theirs. */
const TEXT_MARK = /^'(?=[=+\-@])/;

/** Composed, without controls or blanks around; one line end for all systems. */
export function cleanText(text: string): string {
  if (text === '') return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, ' ')
    .toWellFormed()
    .normalize('NFC')
    .trim()
    .replace(TEXT_MARK, '');
}

const KEPT_OF_TOO_LONG = 200;

/** Cleans cells; a cell longer than `most` is cut and reported. */
export function cleanCells(
  cells: readonly Cell[],
  most: number,
): { readonly cells: Cell[]; readonly tooLong?: true } {
  let tooLong = false;
  const clean = (text: string): string => {
    if (text.length <= most) return cleanText(text);
    tooLong = true;
    return cleanText(text.slice(0, KEPT_OF_TOO_LONG));
  };
  const cleaned = cells.map((cell) => (typeof cell === 'string' ? clean(cell) : cell.map(clean)));
  return { cells: cleaned, ...(tooLong ? { tooLong } : {}) };
}

export const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cell.length === 0);
