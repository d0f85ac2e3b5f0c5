import type { Box } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';
import { exactForm } from '../../text/normalise.js';
import { DISPUTED, FEWEST_WORDS, MISSING_WORDS, SURE } from './fitted.js';

/** The band of so much height that holds the most words of a layer; undefined for a layer without words. */
export function wordiestBand(
  lines: readonly TextLine[],
  page: { readonly width: number; readonly height: number },
  height: number,
  counts: (text: string) => boolean = isWord,
): Box | undefined {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => counts(text));
  let best: { top: number; count: number } | undefined;
  for (const { box } of words) {
    const top = Math.max(0, Math.min(box[1] - 0.02 * page.height, page.height - height));
    const count = words.filter((word) => liesIn(word.box, top, height)).length;
    if (!best || count > best.count) best = { top, count };
  }
  return best && [0, Math.round(best.top), page.width, height];
}

/**
 * Share of a layer's words within a band that were also read at their place; undefined when there are too few to
 * tell. Marks count: a layer without tones is no right layer. `counts` leaves out words that say little.
 */
export function agreement(
  lines: readonly TextLine[],
  band: Box,
  read: readonly TextWord[],
  counts: (text: string) => boolean = isWord,
): number | undefined {
  const words = lines
    .flatMap((line) => line.words)
    .filter(({ text, box }) => counts(text) && liesIn(box, band[1], band[3]));
  if (words.length < FEWEST_WORDS) return undefined;
  return words.filter((word) => read.some((other) => agree(word, other))).length / words.length;
}

/** Those of a layer's lines that nothing read at their place speaks against. */
export function undisputed(lines: readonly TextLine[], read: readonly TextLine[]): TextLine[] {
  const words = read.flatMap((line) => line.words);
  return lines.filter((line) => {
    const agreed = agreement([line], line.box, words);
    return agreed === undefined || agreed >= DISPUTED;
  });
}

const isWord = (text: string): boolean => formOf(text).length > 1;
/** Neither part of a formula nor a number, which readers get wrong and wrong fonts right. */
export const isPlainWord = (text: string): boolean => /^\p{L}{3,}$/u.test(formOf(text));

const liesIn = ([, y, , h]: Box, top: number, height: number): boolean => y >= top && y + h <= top + height;

function agree(a: TextWord, b: TextWord): boolean {
  const slack = 0.6 * Math.max(a.box[3], b.box[3]);
  const level = Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]) - Math.max(a.box[1], b.box[1]);
  const apart = Math.max(a.box[0], b.box[0]) - Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]);
  if (level < 0.3 * Math.min(a.box[3], b.box[3]) || apart > slack) return false;
  return formOf(a.text) === formOf(b.text);
}

const formOf = (text: string): string => exactForm(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether what was read in a band is text that the layer lacks: several sure words that read as a language. */
export function lacksText(lines: readonly TextLine[], read: readonly TextWord[]): boolean {
  const boxes = lines.flatMap((line) => line.words.map(({ box }) => box));
  const news = read.filter(
    (word) =>
      word.confidence >= SURE &&
      /^\P{L}*\p{L}[\p{L}\p{N}]/u.test(word.text) &&
      !boxes.some((box) => overlaps(box, word.box)),
  );
  return news.length >= MISSING_WORDS;
}

function overlaps([x, y, w, h]: Box, [left, top, width, height]: Box): boolean {
  const across = Math.min(x + w, left + width) - Math.max(x, left);
  const down = Math.min(y + h, top + height) - Math.max(y, top);
  return across > 0.3 * Math.min(w, width) && down > 0.3 * Math.min(h, height);
}
