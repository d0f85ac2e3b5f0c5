import { unionBox, type Box } from '../../shared/geometry.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';

/** A read word that lies so far within words of the layer is one of them. */
const COVERED = 0.5;
/** Letters left of a line that the layer has: fewer are a bracket or a speck beside it. */
const LEAST_LEFT = 2;

/**
 * The lines of a page of which a part stands in its own text layer (`own`, in the layer's order) and the rest was read
 * from its picture (`read`, in reading order, as a rule with the layer's words among them). Each keeps its source. What
 * the layer has is not taken twice; what it lacks goes behind the line of the layer that it was read after, or before
 * the first. Boxes are all in page space.
 */
export function mixedLines(own: readonly TextLine[], read: readonly TextLine[]): TextLine[] {
  const news = withUnseen(
    read.map((line) => newsOf(line, own)),
    own,
    read,
  );
  const firstMet = news.find(({ met }) => met !== undefined)?.met ?? own.length;
  const behind = new Map<number, TextLine[]>();
  let place = firstMet - 1;
  for (const { met, rest } of news) {
    place = met ?? place;
    if (rest) behind.set(place, [...(behind.get(place) ?? []), rest]);
  }
  const lines = [undefined, ...own].flatMap((line, i) => [
    ...(line ? [line] : []),
    ...(behind.get(i - 1) ?? []),
  ]);
  return lines.map((line, i) => ({ ...line, id: `l${i + 1}` }));
}

/**
 * A picture that is embedded in a page lacks what is printed over it: such a line of the layer is met before the
 * first read line that stands below it.
 */
function withUnseen(news: readonly News[], own: readonly TextLine[], read: readonly TextLine[]): News[] {
  const seen = new Set(news.map(({ met }) => met));
  const before = new Map<number, News[]>();
  own.forEach((line, met) => {
    if (seen.has(met)) return;
    const next = read.findIndex(({ box }) => isBelow(box, line.box));
    const at = next === -1 ? read.length : next;
    before.set(at, [...(before.get(at) ?? []), { met }]);
  });
  return [...news, undefined].flatMap((each, i) => [...(before.get(i) ?? []), ...(each ? [each] : [])]);
}

/** In the same column, its middle under the other's. */
function isBelow([x, y, w, h]: Box, [left, top, width, height]: Box): boolean {
  return y + h / 2 > top + height / 2 && x < left + width && left < x + w;
}

interface News {
  /** Which line of the layer it is, at least in part. */
  readonly met?: number;
  /** What of it the layer lacks. */
  readonly rest?: TextLine;
}

function newsOf(line: TextLine, own: readonly TextLine[]): News {
  const owners = line.words.map(({ box }) => own.findIndex((each) => holds(each, box)));
  const met = owners.find((at) => at >= 0);
  if (met === undefined) return { rest: line };
  const words = line.words.filter((_, i) => owners[i] === -1);
  if (lettersOf(words) < LEAST_LEFT) return { met };
  return { met, rest: { ...line, words, box: unionBox(words.map(({ box }) => box)) ?? line.box } };
}

const holds = (line: TextLine, box: Box): boolean =>
  sharedPart(box, line.box) > 0 && line.words.some((word) => sharedPart(box, word.box) >= COVERED);

/** Share of a box that lies within another. */
function sharedPart([x, y, w, h]: Box, [left, top, width, height]: Box): number {
  const across = Math.min(x + w, left + width) - Math.max(x, left);
  const down = Math.min(y + h, top + height) - Math.max(y, top);
  return across <= 0 || down <= 0 ? 0 : (across * down) / Math.max(1, w * h);
}

const lettersOf = (words: readonly TextWord[]): number =>
  words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
