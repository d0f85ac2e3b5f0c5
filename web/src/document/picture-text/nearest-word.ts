import type { PlacedWord } from './placed-words.js';

export interface TextPlace {
  /** Place among the words of the page. */
  readonly word: number;
  /** Letters before it, the space behind the word not counted. */
  readonly offset: number;
}

/** Leaving a line counts for so much more than moving along it. */
const ACROSS_LINES = 4;

/** Where in the text a point of the page lies: in the word under it, else at the near edge of the nearest one. */
export function nearestPlace(words: readonly PlacedWord[], x: number, y: number): TextPlace | undefined {
  let nearest: { readonly word: number; readonly distance: number } | undefined;
  for (const [word, { box }] of words.entries()) {
    const [left = 0, top = 0, width = 0, height = 0] = box;
    if (width <= 0 || height <= 0) continue;
    const along = outside(x, left, left + width);
    const across = outside(y, top, top + height);
    const distance = along + ACROSS_LINES * across;
    if (nearest === undefined || distance < nearest.distance) nearest = { word, distance };
  }
  if (nearest === undefined) return undefined;
  const { text, box: [left = 0, , width = 0] = [] } = words[nearest.word] ?? { text: '' };
  const share = Math.min(1, Math.max(0, (x - left) / width));
  return { word: nearest.word, offset: Math.round(share * text.trimEnd().length) };
}

const outside = (at: number, from: number, to: number): number => Math.max(from - at, at - to, 0);
