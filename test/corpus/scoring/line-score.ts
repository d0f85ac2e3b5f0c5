import type { Box } from '../../../src/shared/geometry.js';
import type { PrintedLine } from '../pages/printed-page.js';
import { toPrinted, type ScanPlan } from '../scans/scan-cases.js';
import type { PrintedPage } from '../pages/printed-page.js';

export interface ReadLine {
  readonly words: readonly { readonly text: string; readonly box: Box }[];
}

/** A line that was read, brought back to points of the page as it was printed. */
interface TextSpan {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

export interface LineScore {
  readonly lines: number;
  /** Truth lines that one read line holds from end to end, and that share it with no line above, below or beside. */
  readonly whole: number;
  readonly missed: readonly string[];
  /** Whether the lines that were found come in their order. */
  readonly ordered: boolean;
}

/** How much of a line's ends may be missing: less than a letter. */
const SLACK = 0.75;

export function scoreLines(
  scan: ScanPlan & { readonly printed: PrintedPage },
  read: readonly ReadLine[],
): LineScore {
  const { lines } = scan.printed;
  const spans = read.map((line) => spanOf(line, scan));
  const holders = lines.map((line) => holderOf(line, spans));
  const whole = lines.map((line, i) => {
    const holder = holders[i];
    if (holder === undefined) return false;
    return lines.every(
      (other, j) => j === i || holders[j] !== holder || (line.row !== undefined && line.row === other.row),
    );
  });
  const found = holders.flatMap((holder, i) => (holder === undefined || lines[i]?.label ? [] : holder));
  return {
    lines: lines.length,
    whole: whole.filter(Boolean).length,
    missed: lines.filter((_, i) => !whole[i]).map((line) => line.words.map(({ text }) => text).join(' ')),
    ordered: found.every((holder, i) => i === 0 || holder >= (found[i - 1] ?? 0)),
  };
}

/** The read lines in the order in which they were printed: what is left are errors of letters, not of order. */
export function inPrintedOrder<T extends ReadLine>(
  scan: ScanPlan & { readonly printed: PrintedPage },
  read: readonly T[],
): T[] {
  const spans = read.map((line) => spanOf(line, scan));
  const holders = scan.printed.lines.map((line) => holderOf(line, spans));
  let place = -1;
  const places = read.map((_, i) => {
    const holds = holders.indexOf(i);
    if (holds >= 0) place = holds;
    return place;
  });
  return read
    .map((line, i) => ({ line, at: places[i] ?? -1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

function spanOf({ words }: ReadLine, scan: ScanPlan & { readonly printed: PrintedPage }): TextSpan {
  const ends = words.map(({ box: [x, y, w, h] }) => {
    const [left, middle] = toPrinted(scan, scan.printed, x, y + h / 2);
    const [right] = toPrinted(scan, scan.printed, x + w, y + h / 2);
    return { left, right, middle };
  });
  const middles = ends.map(({ middle }) => middle).sort((a, b) => a - b);
  return {
    left: Math.min(...ends.map(({ left }) => left)),
    right: Math.max(...ends.map(({ right }) => right)),
    middle: middles[middles.length >> 1] ?? 0,
  };
}

/** The read line that holds a printed one whole; undefined for none. Dots to be filled in are no text. */
function holderOf({ words, baseline, size }: PrintedLine, read: readonly TextSpan[]): number | undefined {
  const printed = words.filter(({ text }) => !/^\.{3,}$/.test(text));
  const [first, last] = [printed[0], printed.at(-1)];
  if (!first || !last) return undefined;
  const middle = baseline - 0.3 * size;
  const found = read.findIndex(
    (line) =>
      Math.abs(line.middle - middle) < 0.6 * size &&
      line.left <= first.x + SLACK * size &&
      line.right >= last.x + last.width - SLACK * size,
  );
  return found < 0 ? undefined : found;
}
