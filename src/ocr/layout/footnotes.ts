import { foldedForm } from '../../text/normalise.js';
import { SMALL } from './margins.js';
import { middleOf, sharedWidth, type PageLayout, type PlacedLine } from './page-layout.js';

/** “1 …”, “(1) …”, “1. …”, “* …”, “¹ …”; “[1]” is the mark of references. */
const MARK = /^(?:\(?\d{1,3}[).]?|[*†‡§¹²³⁰-⁹]+|\([a-z*]\))\s*["“‘(]?[\p{L}\d]/u;
const HIGHEST = 0.45;
const APART = 1.2;
const REFERENCES = /^(?:\d+[.)]?\s*)?(?:tai lieu tham khao|references|bibliograph|sach tham khao)/;

/** Lines in small type at the end of a column, from one with a note's mark on. `lines` are those of no other role. */
export function footnoteLines(layout: PageLayout, lines: readonly PlacedLine[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const first of lines) {
    if (!MARK.test(first.text) || !isSmall(first) || found.has(first.line.id)) continue;
    if (middleOf(first.line.box) < HIGHEST * layout.page.height) continue;
    const under = lines.filter((line) => isUnder(first, line));
    if (!under.every((line) => isSmall(line) || line.size === undefined)) continue;
    const above = layout.above(first.line.box, lines);
    if (!above || found.has(above.line.id) || isReferences(above)) continue;
    if (layout.steps(above.line.box, first.line.box) < APART || !isSmaller(first, above)) continue;
    for (const { line } of [first, ...under]) found.add(line.id);
  }
  return found;
}

const isSmall = ({ size }: PlacedLine): boolean => size !== undefined && size < SMALL;

const isSmaller = (note: PlacedLine, body: PlacedLine): boolean =>
  body.size === undefined || (note.size !== undefined && note.size < SMALL * body.size);

const isReferences = ({ text }: PlacedLine): boolean => REFERENCES.test(foldedForm(text));

const isUnder = (first: PlacedLine, { line }: PlacedLine): boolean =>
  middleOf(line.box) > middleOf(first.line.box) + 0.3 * first.line.box[3] &&
  sharedWidth(first.line.box, line.box) > 0;
