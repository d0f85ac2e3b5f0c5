import { editDistance } from '../../text/edit-distance.js';
import type { PageErrors } from './character-error-rate.js';

/** Beyond this many comparisons two spans that share no line count as wholly wrong. */
const MOST_COMPARISONS = 4e8;
/** Characters of a line that nobody typed, where the page has no other to go by. */
const USUAL_LINE = 50;

/**
 * What is wrong in the text of a page as `read`, by the text as it was `checked`: NFC, a run of white space as one
 * space, signs as they are. Lines that are right and stand once on the page divide it, so that a long page costs
 * little. Lines that the checker saw but did not type count whole, at the mean length of those on the page.
 */
export function pageErrors(read: string, checked: string, missingLines = 0): PageErrors {
  const [from, to] = [linesOf(read), linesOf(checked)];
  const spans = between(from, to, sharedLines(from, to));
  const errors = spans.reduce((sum, [a, b]) => sum + distance(a.join(' '), b.join(' ')), 0);
  const letters = [...to.join(' ')].length;
  const missing = missingLines * (to.length === 0 ? USUAL_LINE : Math.round(letters / to.length));
  return { errors: errors + missing, letters: letters + missing };
}

const linesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

function distance(read: string, checked: string): number {
  const [a, b] = [[...read], [...checked]];
  return a.length * b.length > MOST_COMPARISONS ? Math.max(a.length, b.length) : editDistance(a, b);
}

type Place = readonly [from: number, to: number];

/** Lines that stand once in each text, in an order that both have: the longest such row. */
function sharedLines(from: readonly string[], to: readonly string[]): Place[] {
  const places = onceIn(to);
  const once = onceIn(from);
  const shared = from.flatMap((line, i): Place[] => {
    const place = places.get(line);
    return once.has(line) && place !== undefined ? [[i, place]] : [];
  });
  return longestRise(shared);
}

function onceIn(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((line, i) => (found.has(line) ? twice.add(line) : found.set(line, i)));
  for (const line of twice) found.delete(line);
  return found;
}

/** Patience sorting: the longest row of pairs that rises in both places. */
function longestRise(pairs: readonly Place[]): Place[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, to], i) => {
    const pile = ends.findIndex((end) => (pairs[end]?.[1] ?? 0) > to);
    const at = pile < 0 ? ends.length : pile;
    before[i] = at === 0 ? -1 : (ends[at - 1] ?? -1);
    ends[at] = i;
  });
  const row: Place[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) row.unshift(pairs[i] ?? [0, 0]);
  return row;
}

function between(
  from: readonly string[],
  to: readonly string[],
  shared: readonly Place[],
): [readonly string[], readonly string[]][] {
  const cuts: Place[] = [[-1, -1], ...shared, [from.length, to.length]];
  return cuts.slice(1).map(([i, j], at) => {
    const [a, b] = cuts[at] ?? [-1, -1];
    return [from.slice(a + 1, i), to.slice(b + 1, j)];
  });
}
