import type { PageText } from '../page/page-text.js';
import type { TextSpan } from '../page/text-span.js';
import { columnOrder } from './column-order.js';

/** One item of a patent's front page, behind its INID code (WIPO ST.9). */
export interface InidItem {
  readonly code: string;
  readonly content: TextSpan;
  /** Whether the code was printed as it should be, or mended (`a2)` for (12)). */
  readonly exact: boolean;
}

const KNOWN = new Set(
  '10 11 12 13 15 19 21 22 23 24 30 31 32 33 40 43 44 45 46 48 51 52 54 56 57 58 60 62 63 64 65 66 67 71 72 73 74 75 76 81 84 85 86 87'.split(
    ' ',
  ),
);
const EXACT = /\((\d{2})[.,;:'’]?\)/g;
/** What OCR makes of a code at the head of a line: a lost bracket, I l | for 1, O o for 0, a for (1. */
const NEAR = /^[([{]?([\dIl|OoSZa]{1,2})[)\]}](?=\s|\S)/;
const LETTERS: Readonly<Record<string, string>> = {
  I: '1',
  l: '1',
  '|': '1',
  O: '0',
  o: '0',
  S: '5',
  Z: '7',
};

/** The INID items of a page, in the order of its columns. */
export function inidItems(page: PageText): InidItem[] {
  const whole = columnOrder(page);
  const all = itemStarts(whole.text);
  const starts = all.filter((start, i) => start.exact || belongs(all, i, whole.text));
  return starts.map(({ code, end, exact }, i) => {
    const until = starts[i + 1]?.start ?? whole.text.length;
    return { code, exact, content: whole.slice(end, contentEnd(whole.text, end, until)) };
  });
}

interface ItemStart {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

function itemStarts(text: string): ItemStart[] {
  const starts: ItemStart[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const near = nearMiss(line);
    if (near !== undefined) starts.push({ ...near, start: lineStart, end: lineStart + near.end });
    for (const match of line.matchAll(EXACT)) {
      const code = match[1] ?? '';
      const atHead = line.slice(0, match.index).trim() === '';
      // Inside an abstract, (12) is the number of a part in the drawing.
      const inAbstract = starts.at(-1)?.code === '57';
      if (
        KNOWN.has(code) &&
        (atHead ? !inAbstract || isFresh(starts, code) : !inAbstract && isFresh(starts, code))
      ) {
        const start = lineStart + match.index;
        starts.push({ code, start, end: start + match[0].length, exact: true });
      }
    }
    lineStart += line.length + 1;
  }
  return starts;
}

/** What an item of this code has to hold; a mended code without it was none. */
const DATE = /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{2}-\d{2}|\p{L}{3,9}\.?\s*\d{1,2},\s*\d{4}/u;
const CONTENT: Readonly<Record<string, RegExp>> = {
  '10': /\d{4}/,
  '11': /\d{4}/,
  '21': /\d{4}/,
  '15': DATE,
  '22': DATE,
  '43': DATE,
  '45': DATE,
  '51': /[A-H]\s?[\dOIl]{2}\s?[A-Z]|int/i,
};

/** A near miss belongs when its content fits the code, the code is not printed right elsewhere, and a neighbour is. */
function belongs(starts: readonly ItemStart[], at: number, text: string): boolean {
  const start = starts[at];
  if (start === undefined || starts.some(({ code, exact }) => exact && code === start.code)) return false;
  const neighbours = [starts[at - 1], starts[at + 1]].filter((other) => other?.exact === true);
  const content = text.slice(start.end, starts[at + 1]?.start ?? text.length);
  return neighbours.length > 0 && (CONTENT[start.code] ?? /\p{L}{2}/u).test(content);
}

const isFresh = (starts: readonly ItemStart[], code: string): boolean =>
  starts.every((start) => start.code !== code);

/** A near miss counts only at the head of a line, and when it mends to a known code that is not printed right. */
function nearMiss(line: string): { code: string; end: number; exact: boolean } | undefined {
  if (/^\s*\(\d{2}[.,;:'’]?\)/.test(line)) return undefined;
  const lead = line.length - line.trimStart().length;
  const match = NEAR.exec(line.trimStart());
  const raw = match?.[1];
  if (match === null || raw === undefined) return undefined;
  // `a2)` is (12): the bracket and the 1 ran together.
  const mended = [...(/^a\d$/.test(raw) ? `1${raw.slice(1)}` : raw)].map((c) => LETTERS[c] ?? c).join('');
  const bracketed = /^[([{]/.test(match[0]) || raw.startsWith('a');
  if (!bracketed || !KNOWN.has(mended)) return undefined;
  return { code: mended, end: lead + match[0].length, exact: false };
}

/** What follows the last item without belonging to it: figure captions, counts of claims, running heads. */
const TAIL =
  /\n(?=(?:Hình|HÌNH|Fig(?:ure)?\.?|FIG\.?)\s*\d|\d+\s+Claims?\b|\d{1,3}\s*(?:\n|$)|Related U\.S\. Application)/u;

function contentEnd(text: string, from: number, until: number): number {
  const tail = TAIL.exec(text.slice(from, until));
  return tail === null ? until : from + tail.index;
}
