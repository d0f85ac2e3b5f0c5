import type { TextLine } from '../api/types.js';

const HYPHEN = /[-\u00ad\u2010]$/u;

/** Whether the last word of line `i` goes on in the next: the two are shown and copied as one, without the hyphen. */
export function goesOn(lines: readonly TextLine[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (!line?.continues || line.words.length === 0 || !next || next.words.length === 0) return false;
  return line.words.length > 1 || !goesOn(lines, i - 1);
}

/** A word as it is shown: without the hyphen that a line's end put into it. */
export function shownWord(lines: readonly TextLine[], i: number, j: number): string {
  const { text = '' } = lines[i]?.words[j] ?? {};
  const isSplit = j + 1 === lines[i]?.words.length && goesOn(lines, i);
  return isSplit ? text.replace(HYPHEN, '') : text;
}
