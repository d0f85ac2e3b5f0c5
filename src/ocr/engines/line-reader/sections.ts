import { around, middleY, widthOf, type Rect } from './shapes.js';

/** A rule at least so wide, of all text's width, parts what stands above it from what stands below. */
const WIDE = 0.6;

/** Cuts a page at its wide level rules, top to bottom. */
export function sectionsBetween<T extends Rect>(letters: readonly T[], rules: readonly Rect[]): T[][] {
  const width = widthOf(around(letters));
  const cuts = rules
    .filter((rule) => widthOf(rule) >= WIDE * width)
    .map(middleY)
    .sort((a, b) => a - b);
  const sections = new Map<number, T[]>();
  for (const letter of letters) {
    const section = cuts.filter((cut) => cut < middleY(letter)).length;
    sections.set(section, [...(sections.get(section) ?? []), letter]);
  }
  return [...sections].sort(([a], [b]) => a - b).map(([, members]) => members);
}
