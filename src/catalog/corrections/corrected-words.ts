import { type Box, unionBox } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';

/** A space, in letters. */
const SPACE = 0.5;
/** A word that has less than this share of the width its letters need is given part of its neighbour's box. */
const TIGHT = 0.5;

interface TextSpan {
  readonly old: readonly TextWord[];
  readonly fresh: readonly string[];
}

/**
 * The words of a line as a person wrote it, each with a box: words that stayed keep theirs, the others share the
 * room of those that they took the place of, by their letters. So hits and evidence still mark places on the picture.
 */
export function correctedWords(text: string, line: Pick<TextLine, 'box' | 'words'>): TextWord[] {
  const fresh = text.split(/\s+/).filter(Boolean);
  const placed: TextWord[] = [];
  for (const span of roomy(spans(line.words, fresh), line.box)) {
    if (span.old.length === span.fresh.length) {
      span.fresh.forEach((word, i) => placed.push(wordAt(word, span.old[i]?.box ?? line.box)));
    } else placed.push(...shared(span.fresh, unionBox(span.old.map(({ box }) => box)) ?? line.box));
  }
  return placed;
}

const wordAt = (text: string, box: Box): TextWord => ({ text, box, confidence: 1 });

const letters = (text: string): number => [...text].length;

const lettersOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + letters(word), 0) + SPACE * Math.max(0, words.length - 1);

function shared(words: readonly string[], [x, y, width, height]: Box): TextWord[] {
  const letter = width / Math.max(1, lettersOf(words));
  let at = x;
  return words.map((word) => {
    const [left, right] = [Math.round(at), Math.round(at + letters(word) * letter)];
    at += (letters(word) + SPACE) * letter;
    return wordAt(word, [left, y, Math.max(1, right - left), height]);
  });
}

/** Unchanged words, and between them the replaced words with their replacements. */
function spans(old: readonly TextWord[], fresh: readonly string[]): TextSpan[] {
  const found: TextSpan[] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextFresh] of [...keptPairs(old, fresh), [old.length, fresh.length] as const]) {
    if (nextOld > i || nextFresh > j)
      found.push({ old: old.slice(i, nextOld), fresh: fresh.slice(j, nextFresh) });
    const [kept, word] = [old[nextOld], fresh[nextFresh]];
    if (kept && word !== undefined) found.push({ old: [kept], fresh: [word] });
    [i, j] = [nextOld + 1, nextFresh + 1];
  }
  return found.filter((span) => span.fresh.length > 0 || span.old.length > 0);
}

/** The longest row of words that both have, by dynamic programming. */
function keptPairs(old: readonly TextWord[], fresh: readonly string[]): [number, number][] {
  const width = fresh.length + 1;
  const best = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const same = (i: number, j: number): boolean => old[i]?.text === fresh[j];
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      best[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Words that nothing stood for take the gap between their neighbours, or where that is too narrow share with one. */
function roomy(found: readonly TextSpan[], line: Box): TextSpan[] {
  const rows = found.filter(({ fresh }) => fresh.length > 0);
  const result: TextSpan[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    if (row.old.length > 0) {
      result.push(row);
      continue;
    }
    const [before, after] = [result.at(-1), rows[i + 1]];
    const gap = gapBetween(before, after, line);
    const needed = lettersOf(row.fresh) * letterWidth(found, line);
    if (gap[2] >= TIGHT * needed) result.push({ old: [wordAt('', gap)], fresh: row.fresh });
    else if (before) result.splice(-1, 1, joined(before, row));
    else if (after) {
      result.push(joined(row, after));
      i++;
    } else result.push({ old: [wordAt('', line)], fresh: row.fresh });
  }
  return result;
}

const joined = (a: TextSpan, b: TextSpan): TextSpan => ({
  old: [...a.old, ...b.old],
  fresh: [...a.fresh, ...b.fresh],
});

function gapBetween(before: TextSpan | undefined, after: TextSpan | undefined, [x, y, w, h]: Box): Box {
  const last = before?.old.at(-1)?.box;
  const next = after?.old[0]?.box;
  const left = last ? last[0] + last[2] : x;
  const right = next ? next[0] : x + w;
  return [left, y, Math.max(0, right - left), h];
}

function letterWidth(found: readonly TextSpan[], [, , width]: Box): number {
  const old = found.flatMap((span) => span.old);
  const count = old.reduce((sum, { text }) => sum + letters(text), 0);
  return count === 0
    ? width / Math.max(1, lettersOf(found.flatMap(({ fresh }) => fresh)))
    : old.reduce((sum, { box }) => sum + box[2], 0) / count;
}
