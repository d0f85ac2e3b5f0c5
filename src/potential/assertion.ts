import {
  FALSE_HEDGES,
  FALSE_NEGATIONS,
  GENERAL_STATISTICS,
  HEDGES,
  NEGATIONS,
  OTHERS,
  PURPOSES,
  TURNS,
} from './data/assertion-cues.js';

export type Standing = 'fact' | 'denied' | 'hoped' | 'others';

const NEGATION_REACH = 6;
const PURPOSE_REACH = 5;

/**
 * Whether a sentence states as the document's own fact what it says at `[start, end)`.
 * `text` is the sentence in exact form (lower case), `printed` the same length as it was printed.
 */
export function standingOf(text: string, printed: string, start: number, end: number): Standing {
  if (OTHERS.test(printed) || GENERAL_STATISTICS.test(text)) return 'others';
  const turn = lastMatchEnd(text.slice(0, start), TURNS);
  const before = masked(text.slice(turn, start), FALSE_NEGATIONS, FALSE_HEDGES);
  const within = masked(text.slice(start, end), FALSE_NEGATIONS, FALSE_HEDGES);
  const behind = text.slice(end, end + 60);
  if (hasWithin(before, NEGATIONS, NEGATION_REACH) || has(within, NEGATIONS)) return 'denied';
  if (/^\s*(?:là )?(?:không|chưa|rất ít|không đáng kể|not)(?!\p{L})(?! chỉ| những)/u.test(behind))
    return 'denied';
  if (has(before, HEDGES) || has(within, HEDGES) || hasWithin(before, PURPOSES, PURPOSE_REACH))
    return 'hoped';
  if (isQuestion(text)) return 'hoped';
  return 'fact';
}

const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');

function masked(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, (found) => '_'.repeat(found.length)), text);
}

const has = (text: string, pattern: RegExp): boolean => new RegExp(pattern.source, 'u').test(text);

function hasWithin(before: string, pattern: RegExp, words: number): boolean {
  return [...before.matchAll(pattern)].some(
    (match) =>
      before
        .slice(match.index + match[0].length)
        .split(/\s+/)
        .filter((w) => w !== '').length <= words,
  );
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}
