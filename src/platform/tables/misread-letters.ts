import { undoubled } from '../../text/legacy/double-utf8.js';
import { decodeAs, detectEncoding, highWords } from '../../text/legacy/legacy-encodings.js';
import { isSyllable } from '../../text/syllables.js';
import { LETTER_REPAIRS, type LetterRepair, type TableInspection } from './table-reader.js';

/** Fewer words say nothing. */
const FEWEST = 3;
const SHARE = 0.6;

/**
 * How the letters of a table were misread before it came, where its bytes were in order: TCVN3, VNI or the like copied
 * into a sheet of Unicode, or UTF-8 encoded twice. Undefined: they read as they stand.
 */
export function misreadAs({
  columns,
  sample,
}: Pick<TableInspection, 'columns' | 'sample'>): Exclude<LetterRepair, 'none'> | undefined {
  const cells = [...columns, ...sample.flatMap((row) => row.cells.flat())].filter((cell) =>
    /[^\0-\x7f]/.test(cell),
  );
  if (isDoubled(cells)) return 'doubleUtf8';
  const found = detectEncoding(cells.join('\n'));
  return LETTER_REPAIRS.find((repair): repair is Exclude<LetterRepair, 'none'> => repair === found);
}

/** Word by word: cleaning has taken some bytes out of the sample. */
function isDoubled(cells: readonly string[]): boolean {
  const words = cells
    .flatMap((cell) => cell.split(/[\s,;:.()/"]+/))
    .filter((word) => /[^\0-\x7f]/.test(word));
  const whole = words.flatMap((word) => undoubled(word) ?? []);
  if (whole.length < FEWEST || whole.length < words.length / 4) return false;
  return whole.filter((word) => isSyllable(word)).length >= whole.length * SHARE;
}

/** Reads a cell as it was meant; what is in order in it stays. */
export function letterRepairer(repair: LetterRepair | undefined): (cell: string) => string {
  if (repair === undefined || repair === 'none') return (cell) => cell;
  if (repair === 'doubleUtf8') return (cell) => undoubled(cell) ?? cell;
  return (cell) => (highWords(cell).length > 0 ? decodeAs(repair, cell) : cell);
}
