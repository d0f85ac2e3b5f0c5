import type { Match } from './page-matches.js';
import { bestOfEach } from './worthwhile-matches.js';

export interface Snippet {
  /** Plain text, never HTML. */
  readonly snippet: string;
  /** Offsets of what to mark in it. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** The matches that it shows, for their boxes. */
  readonly shown: readonly Match[];
}

const LENGTH = 240;
const ELLIPSIS = '…';

/** The span of a text that shows most of the question, cut at spaces, with what to mark. */
export function bestSnippet(text: string, matches: readonly Match[]): Snippet | undefined {
  let best: Match[] = [];
  let most = -1;
  matches.forEach((anchor, i) => {
    const limit = anchor.start + LENGTH * 0.85;
    const inside: Match[] = [];
    for (const match of matches.slice(i, i + 40)) {
      if (match.start > limit) break;
      if (match.end <= limit || match === anchor) inside.push(match);
    }
    const score = [...bestOfEach(inside).values()].reduce((a, b) => a + b, 0) + inside.length * 0.01;
    if (score > most) [best, most] = [inside, score];
  });
  const first = best[0];
  if (!first) return undefined;
  return snippetAround(text, first.start, Math.max(...best.map(({ end }) => end)), best);
}

/** A snippet with `[start, end)` in its middle, marking `matches`. */
export function snippetAround(text: string, start: number, end: number, matches: readonly Match[]): Snippet {
  const spare = Math.max(0, LENGTH - (end - start));
  const longest = Math.min(end, start + 2 * LENGTH);
  let from = Math.max(0, start - Math.ceil(spare / 2));
  let to = Math.min(text.length, Math.max(longest, from + LENGTH));
  from = Math.max(0, Math.min(from, to - LENGTH));
  from = from === 0 ? 0 : cutForward(text, from, start);
  to = to >= text.length ? text.length : cutBack(text, to, longest);
  const before = from > 0 ? ELLIPSIS : '';
  const after = to < text.length ? ELLIPSIS : '';
  // Line feeds become spaces one for one, so that offsets stay.
  const snippet = before + text.slice(from, to).replace(/[^\S ]/gu, ' ') + after;
  const shift = before.length - from;
  const shown = matches.filter((match) => match.start >= from && match.end <= to);
  return { snippet, marks: mergedMarks(shown, shift), shown };
}

/** The first place after a space in `[at, limit]`; without one, `at` itself, but not inside a letter. */
function cutForward(text: string, at: number, limit: number): number {
  const space = text.slice(at - 1, limit).search(/\s/u);
  return space >= 0 ? at + space : wholeLetter(text, at);
}

function cutBack(text: string, at: number, limit: number): number {
  for (let i = at; i > limit; i--) if (/\s/u.test(text.charAt(i))) return i;
  return wholeLetter(text, at);
}

/** Moves on past combining marks and the second half of a surrogate pair. */
function wholeLetter(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[\p{M}\udc00-\udfff]/u.test(text.charAt(i))) i++;
  return i;
}

function mergedMarks(matches: readonly Match[], shift: number): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of matches) {
    const last = marks.at(-1);
    if (last && start + shift < last[1]) last[1] = Math.max(last[1], end + shift);
    else marks.push([start + shift, end + shift]);
  }
  return marks;
}
