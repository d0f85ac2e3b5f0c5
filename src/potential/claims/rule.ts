import { findDates } from '../../text/dates.js';
import { newTonePlacement } from '../../text/normalise.js';
import type { ClaimKind, ClaimValues } from './claim-kinds.js';
import type { Section } from '../sentences/sections.js';

/** A sentence as the rules see it; both forms have the same length. */
export interface RuleSentence {
  /** Lower case, new tone placement: what patterns compare. */
  readonly text: string;
  /** As printed, on one line: where names and numbers are taken from. */
  readonly printed: string;
  readonly english: boolean;
  readonly section: Section;
}

export type Hit = {
  [K in ClaimKind]: {
    readonly kind: K;
    readonly value: ClaimValues[K];
    /** What was said, in the sentence: denial and hope are looked for before and in it. */
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
  };
}[ClaimKind];

/** Finds what one kind of claim looks like; whether it stands as a fact is judged elsewhere. */
export interface ClaimRule {
  readonly name: string;
  readonly find: (sentence: RuleSentence) => Hit[];
  /** The rule says itself what a hope or denial means (a stated wish to transfer). */
  readonly judgesItself?: boolean;
}

/** A pattern over exact forms: ‹ and › stand for the edges of words, tones are put where exact forms have them. */
export function rx(source: string): RegExp {
  const edges = newTonePlacement(source)
    .replaceAll('‹', '(?<![\\p{L}\\p{N}])')
    .replaceAll('›', '(?![\\p{L}\\p{N}])');
  return new RegExp(edges, 'gu');
}

export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** The one year that a span names; of several it cannot be told which is meant. */
export function yearIn(text: string): number | undefined {
  const years = new Set(
    [...text.matchAll(/(?<![\d.,:-])(?:19[89]|20[0-4])\d(?![\d/-]|[.,]\d)/g)].map(([year]) => year),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : undefined;
}

/** The first whole date that a span names, `YYYY-MM-DD`; a month or a year alone is none. */
export const dateIn = (text: string): string | undefined =>
  findDates(text).find(({ iso }) => iso.length === 10)?.iso;

/** Where a pattern matched, as a hit wants it. */
export const spanOf = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});
