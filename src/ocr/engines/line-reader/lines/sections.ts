import { around, middleY, widthOf, type Rect } from '../../../imaging/shapes.js';

/** A rule at least so wide, of all text's width, parts what stands above it from what stands below. */
const WIDE = 0.6;

/** Cuts a page at its wide level rules, top to bottom. */
export function sectionsBetween<T extends Rect>(letters: readonly T[], rules: readonly Rect[]): T[][] {
  const width = widthOf(around(letters));
  const cuts = rules
    .filter((rule) => widthOf(rule) >= WIDE * width)
    .map(middleY)
    .sort((a, b) => a - b);
  const sections = cuts.map((): T[] => []).concat([[]]);
  for (const letter of letters) sections[cuts.filter((cut) => cut < middleY(letter)).length]?.push(letter);
  return sections.filter((members) => members.length > 0);
}
