import type { Box, TextLine } from '../api/types.js';
import { partOf } from './page-parts.js';
import { goesOn, shownWord } from './split-word.js';

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
 * Groups the lines of a page into paragraphs, so that text reads as text and not as the lines of a scan; the cells of
 * a table's row make one. A wrong guess only moves a line break; no word is lost or reordered.
 */
export function paragraphs(lines: readonly TextLine[]): PlacedLine[][] {
  const groups: PlacedLine[][] = [];
  lines.forEach((line, index) => {
    const last = groups.at(-1);
    const before = last?.at(-1)?.line;
    const isAlike = before?.role === line.role && before?.language === line.language;
    const runsOn = before && isAlike && (goesOn(lines, index - 1) || continues(before, line, lines));
    if (last && runsOn) last.push({ line, index });
    else groups.push([{ line, index }]);
  });
  return groups;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The usual edges of the lines that stand over and under this one. */
function columnOf({ box: [x = 0, , w = 0] }: TextLine, lines: readonly TextLine[]): Column {
  const same = lines.filter(({ box }) => {
    const shared = Math.min(x + w, rightOf(box)) - Math.max(x, box[0] ?? 0);
    return shared >= SHARED * w;
  });
  return {
    left: median(same.map(({ box }) => box[0] ?? 0)),
    right: median(same.map(({ box }) => rightOf(box))),
  };
}

const SHARED = 0.8;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const rightOf = ([x = 0, , w = 0]: Box): number => x + w;

/** Numbered or starred, each footnote begins anew. */
const NOTE = /^(?:\(?\d{1,3}[).]?|[*†‡§¹²³⁰-⁹]+)(?:\s|$|\p{L})/u;

function continues(before: TextLine, line: TextLine, lines: readonly TextLine[]): boolean {
  if (partOf(before) !== partOf(line)) return false;
  const [, y0 = 0, , h0 = 0] = before.box;
  const [x1 = 0, y1 = 0, , h1 = 0] = line.box;
  const height = Math.max(h0, h1);
  const gap = y1 - (y0 + h0);
  if (line.role === 'table') return gap < -0.5 * Math.min(h0, h1) && x1 > (before.box[0] ?? 0);
  if (line.role === 'header' || line.role === 'footer' || line.role === 'pageNumber') return false;
  if (gap > GAP * height || y1 < y0) return false;
  if (Math.min(h0, h1) < 0.7 * height) return false;
  if (line.role === 'footnote') return !NOTE.test(line.words[0]?.text ?? '');
  if (line.role === 'caption') return true;
  const column = columnOf(before, lines);
  const width = column.right - column.left;
  const full = rightOf(before.box) >= column.left + FULL * width;
  return full && x1 - column.left < INDENT * width;
}

/** Plain words for the clipboard: composed letters, no split words, no soft hyphens, one line a paragraph. */
export function cleanText(lines: readonly TextLine[]): string {
  return paragraphs(lines)
    .map((group) => cleanCopy(textOf(group, lines)))
    .join('\n');
}

function textOf(group: readonly PlacedLine[], lines: readonly TextLine[]): string {
  let text = '';
  group.forEach(({ line, index }) => {
    line.words.forEach((_, j) => {
      text += shownWord(lines, index, j);
      if (j + 1 < line.words.length || !goesOn(lines, index)) text += ' ';
    });
  });
  return text.trimEnd();
}

export const cleanCopy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
