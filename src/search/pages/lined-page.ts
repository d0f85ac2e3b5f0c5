import { plainText, type TextLine, type WordSpan } from '../../shared/page-text.js';

type TextSpan = readonly [start: number, end: number];

/** What lines tell of a page that its text does not. */
export interface LinedPage {
  /** Where words stand, of the lines that somebody asked for. */
  readonly spans: readonly WordSpan[];
  /** Those of the lines asked for that are running headers, footers and page numbers. */
  readonly margins: readonly TextSpan[];
}

/** Where each line stands in the plain text of its page. */
export function lineRanges(text: string): TextSpan[] {
  const ranges: TextSpan[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    ranges.push([start, end]);
    start = end + 1;
  }
  return [...ranges, [start, text.length]];
}

/** A word may go on in the line below, and what a line begins with hangs on so many above. */
const ABOVE = 2;
const BELOW = 1;

/** Lines of a page, from 0. */
export interface TouchedLines {
  /** Those that the places touch. */
  readonly own: readonly number[];
  /** With those beside that may share a word with them. */
  readonly all: readonly number[];
}

/** The lines whose words may be needed to tell where these places stand. */
export function touchedLines(text: string, places: readonly TextSpan[]): TouchedLines {
  const own: number[] = [];
  if (places.length === 0) return { own, all: [] };
  const ranges = lineRanges(text);
  const lines = new Set<number>();
  ranges.forEach(([from, to], line) => {
    if (!touched(places, from, to)) return;
    own.push(line);
    lines.add(line);
    for (const at of beside(ranges, line, -1, ABOVE)) lines.add(at);
    for (const at of beside(ranges, line, 1, BELOW)) lines.add(at);
  });
  return { own, all: [...lines].sort((a, b) => a - b) };
}

/** The next lines on one side; of what goes on over several lines those in between are empty, and do not count. */
function beside(ranges: readonly TextSpan[], line: number, step: 1 | -1, most: number): number[] {
  const found: number[] = [];
  let counted = 0;
  for (let at = line + step; counted < most; at += step) {
    const range = ranges[at];
    if (!range) break;
    found.push(at);
    if (range[0] < range[1]) counted++;
  }
  return found;
}

/**
 * Spans of those words of these lines that the places touch, as they stand in the page. A line that is not what the text
 * says tells nothing.
 */
export function spansOfLines(
  text: string,
  lines: ReadonlyMap<number, TextLine>,
  places: readonly TextSpan[],
): WordSpan[] {
  const ranges = lineRanges(text);
  const spans: WordSpan[] = [];
  for (const [first, together] of neighbours(lines)) {
    const part = plainText(together);
    lineRanges(part.text).forEach(([from, to], i) => {
      const [start, end] = ranges[first + i] ?? [0, 0];
      if (!touched(places, start, end) || part.text.slice(from, to) !== text.slice(start, end)) return;
      const shift = start - from;
      for (const span of part.spans) {
        if (span.start < from || span.end > to) continue;
        if (!touched(places, span.start + shift, span.end + shift)) continue;
        const { box, lineId } = span;
        spans.push({ start: span.start + shift, end: span.end + shift, box, lineId });
      }
    });
  }
  return spans;
}

const touched = (places: readonly TextSpan[], from: number, to: number): boolean =>
  places.some(([start, end]) => start < to && from < end);

/** Lines that follow one another, with the place of the first of them. */
function neighbours(lines: ReadonlyMap<number, TextLine>): Map<number, TextLine[]> {
  const groups = new Map<number, TextLine[]>();
  let group: TextLine[] = [];
  let next = -1;
  for (const [at, line] of [...lines].sort(([a], [b]) => a - b)) {
    if (at !== next) groups.set(at, (group = []));
    group.push(line);
    next = at + 1;
  }
  return groups;
}
