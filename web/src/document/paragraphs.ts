import type { Box, TextLine } from '../api/types.js';
import { partOf } from './page-parts.js';

export interface PlacedLine {
  readonly line: TextLine;
  /** Place among all lines of the page. */
  readonly index: number;
}

/** A gap this many line heights tall parts two paragraphs. */
const GAP = 0.9;
/** A line that ends before this share of the column ends its paragraph. */
const FULL = 0.86;
/** A first line set in by more than this share of the column begins a new paragraph. */
const INDENT = 0.025;

/**
 * Groups the lines of a page into paragraphs, so that text reads as text and not as the lines of a scan. A wrong
 * guess only moves a line break; no word is lost or reordered.
 */
export function paragraphs(lines: readonly TextLine[]): PlacedLine[][] {
  const column = columnOf(lines);
  const groups: PlacedLine[][] = [];
  lines.forEach((line, index) => {
    const last = groups.at(-1);
    const before = last?.at(-1)?.line;
    if (last && before && continues(before, line, column)) last.push({ line, index });
    else groups.push([{ line, index }]);
  });
  return groups;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

function columnOf(lines: readonly TextLine[]): Column {
  return {
    left: Math.min(...lines.map((line) => line.box[0] ?? 0)),
    right: Math.max(...lines.map((line) => rightOf(line.box))),
  };
}

const rightOf = ([x = 0, , w = 0]: Box): number => x + w;

function continues(before: TextLine, line: TextLine, column: Column): boolean {
  if (partOf(before) !== partOf(line)) return false;
  const [, y0 = 0, , h0 = 0] = before.box;
  const [x1 = 0, y1 = 0, , h1 = 0] = line.box;
  const height = Math.max(h0, h1);
  const gap = y1 - (y0 + h0);
  if (gap > GAP * height || y1 < y0) return false;
  if (Math.min(h0, h1) < 0.7 * height) return false;
  const width = column.right - column.left;
  const full = rightOf(before.box) >= column.left + FULL * width;
  return full && x1 - column.left < INDENT * width;
}

/** Plain words for the clipboard: composed letters, no soft hyphens, one line a paragraph. */
export function cleanText(lines: readonly TextLine[]): string {
  return paragraphs(lines)
    .map((group) => group.map(({ line }) => line.words.map((word) => word.text).join(' ')).join(' '))
    .map(cleanCopy)
    .join('\n');
}

export const cleanCopy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
