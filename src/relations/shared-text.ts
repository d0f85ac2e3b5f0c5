import { SHINGLE } from './min-hash.js';

/** Syllables in one block: about four printed lines. */
const BLOCK = 50;
/**
 * A block stands in the other text when this share of its shingles does. Unrelated Vietnamese prose shares under a
 * tenth, and a block read twice with one wrong word in six still shares half.
 */
const FOUND = 0.3;

export interface SharedText {
  /** Share of the first text's blocks that stand in the second, 0–1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/**
 * How much of each text stands in the other, block by block: misread words spread over a whole text leave it whole,
 * while a shared form or chapter counts only for what it is. Both as folded syllables in order.
 */
export function sharedText(first: readonly string[], second: readonly string[]): SharedText {
  return { ofFirst: found(first, shingles(second)), ofSecond: found(second, shingles(first)) };
}

const shingleAt = (syllables: readonly string[], i: number): string =>
  syllables.slice(i, i + SHINGLE).join(' ');

function shingles(syllables: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (let i = 0; i + SHINGLE <= syllables.length; i++) all.add(shingleAt(syllables, i));
  return all;
}

function found(syllables: readonly string[], other: ReadonlySet<string>): number {
  const whole = Math.max(1, Math.floor(syllables.length / BLOCK));
  const size = Math.ceil(syllables.length / whole);
  let there = 0;
  for (let start = 0; start < syllables.length; start += size) {
    const end = Math.min(start + size, syllables.length - SHINGLE + 1);
    let hits = 0;
    for (let i = start; i < end; i++) if (other.has(shingleAt(syllables, i))) hits++;
    if (hits >= FOUND * Math.max(1, end - start)) there++;
  }
  return there / whole;
}
