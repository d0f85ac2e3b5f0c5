import type { TextWord } from '../../shared/page-text.js';
import { alignLetters } from './align-letters.js';

/** The same span of a line as two readers have it: words from one space that both saw to the next. */
export interface WordPair {
  readonly first: readonly TextWord[];
  readonly second: readonly TextWord[];
}

/** How far two readings of one word may lie apart, in heights of the line. */
const FARTHEST = 1.5;

/**
 * Cuts a line that was read twice into the spans that answer each other, by the letters' likeness. A span has
 * one word a side, but for words that one reader joins or parts. What the second has in another place answers nothing.
 */
export function pairWords(first: readonly TextWord[], second: readonly TextWord[]): WordPair[] {
  const [a, b] = [spelled(first), spelled(second)];
  const pairs: WordPair[] = [];
  let [fromFirst, fromSecond] = [0, 0];
  const cut = (toFirst: number, toSecond: number): void => {
    const pair = { first: first.slice(fromFirst, toFirst), second: second.slice(fromSecond, toSecond) };
    pairs.push(liesTogether(pair) ? pair : { ...pair, second: [] });
    [fromFirst, fromSecond] = [toFirst, toSecond];
  };
  for (const [i, j] of alignLetters(a.letters, b.letters)) {
    if (a.letters[i] === ' ' && b.letters[j] === ' ') cut((a.words[i] ?? 0) + 1, (b.words[j] ?? 0) + 1);
  }
  cut(first.length, second.length);
  return pairs;
}

/** The letters of a line, and the word that each belongs to (a space: to the one before it). */
function spelled(words: readonly TextWord[]): { letters: string[]; words: number[] } {
  const letters: string[] = [];
  const owners: number[] = [];
  words.forEach(({ text }, word) => {
    const own = word === 0 ? [...text] : [' ', ...text];
    own.forEach((letter, i) => {
      letters.push(letter);
      owners.push(word > 0 && i === 0 ? word - 1 : word);
    });
  });
  return { letters, words: owners };
}

function liesTogether({ first, second }: WordPair): boolean {
  const [a, b] = [extent(first), extent(second)];
  if (!a || !b) return false;
  const reach = FARTHEST * Math.max(...first.map(({ box }) => box[3]));
  return a.left < b.right + reach && b.left < a.right + reach;
}

function extent(words: readonly TextWord[]): { left: number; right: number } | undefined {
  if (words.length === 0) return undefined;
  return {
    left: Math.min(...words.map(({ box }) => box[0])),
    right: Math.max(...words.map(({ box }) => box[0] + box[2])),
  };
}
