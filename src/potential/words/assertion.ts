import {
  ABROAD,
  COMPARED_OR_SERVED,
  DENIES_ALL,
  DENYING_HEADS,
  FAILURES,
  FALSE_HEDGES,
  FALSE_NEGATIONS,
  GENERAL_STATISTICS,
  HEDGES,
  HEDGES_BEHIND,
  NEGATIONS,
  OTHERS,
  PURPOSES,
  RESOLVED,
  TURNS,
  WEAK_HEDGES,
} from '../data/assertion-cues.js';

export type Standing = 'fact' | 'denied' | 'hoped' | 'others';

const NEGATION_REACH = 6;
const PURPOSE_REACH = 5;
const BEHIND_REACH = 70;

/**
 * Whether a sentence states as the document's own fact what it says at `[start, end)`.
 * `text` is the sentence in exact form (lower case), `printed` the same length as it was printed.
 */
export function standingOf(text: string, printed: string, start: number, end: number): Standing {
  if (isOfOthers(text, printed)) return 'others';
  if (RESOLVED.test(text)) return 'hoped';
  if (DENIES_ALL.test(text)) return 'denied';
  const turn = lastMatchEnd(text.slice(0, start), TURNS);
  const denoise = masked(text, FALSE_NEGATIONS, FALSE_HEDGES);
  const before = denoise.slice(turn, start);
  const within = denoise.slice(start, end);
  const behind = upToTurn(denoise.slice(end, end + BEHIND_REACH));
  if (hasWithin(lastPart(before), NEGATIONS, NEGATION_REACH) || has(within, NEGATIONS)) return 'denied';
  if (DENYING_HEADS.test(before === '' ? within : lastPart(before))) return 'denied';
  if (FAILURES.test(lastPart(before)) || FAILURES.test(within) || FAILURES.test(firstPart(behind)))
    return 'denied';
  if (DENIED_BEHIND.test(behind) || INSIGNIFICANT.test(text.slice(end))) return 'denied';
  if (has(before, HEDGES) || has(within, HEDGES) || has(within, WEAK_HEDGES)) return 'hoped';
  if (has(lastPart(before), WEAK_HEDGES) || hasWithin(before, PURPOSES, PURPOSE_REACH)) return 'hoped';
  if (HEDGES_BEHIND.test(behind) || isQuestion(text)) return 'hoped';
  return 'fact';
}

/** Said however far behind, it takes the difference back. */
const INSIGNIFICANT =
  /(?:không|chưa) (?:có )?(?:sự )?(?:khác biệt |sai khác )?(?:có )?ý nghĩa|trong (?:phạm vi |giới hạn )?sai số|p ?> ?0[.,]05|(?:not|nor) (?:statistically )?significant|non-?significant|within (?:the )?(?:error|margin of error)/u;

const DENIED_BEHIND =
  /^\s*(?:là )?(?:không|chưa|rất ít|không đáng kể|not)(?!\p{L})(?! chỉ| những)|không (?:có )?(?:ý nghĩa|đáng kể)|not (?:statistically )?significant/u;

/** Whether somebody else's work, or a whole country, is what the sentence speaks of. */
export function isOfOthers(text: string, printed: string): boolean {
  return (
    OTHERS.test(printed) ||
    GENERAL_STATISTICS.test(text) ||
    ABROAD.test(text.replace(COMPARED_OR_SERVED, ' ').trim())
  );
}

/** Whether anything in a span hopes, plans or supposes. */
export const isHoped = (span: string): boolean =>
  RESOLVED.test(span) || has(masked(span, FALSE_HEDGES), HEDGES);

/** `Chưa có doanh nghiệp nào …`, `None of them …`: the head of the sentence denies all of it. */
export const isDeniedFromTheStart = (text: string): boolean => DENYING_HEADS.test(text);

const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');

const lastPart = (text: string): string => text.slice(text.lastIndexOf(', ') + 1);
const firstPart = (text: string): string => text.split(', ')[0] ?? '';

function upToTurn(text: string): string {
  const turn = new RegExp(TURNS.source, 'u').exec(text);
  return turn === null ? text : text.slice(0, turn.index);
}

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
