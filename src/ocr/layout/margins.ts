import type { LineRole } from '../../shared/page-text.js';
import { foldedForm } from '../../text/normalise.js';
import { middleOf, type PageLayout, type PlacedLine, type Row } from './page-layout.js';
import { printedNumber } from './page-numbers.js';

/** Headers stand in this share of the page at its top, footers in as much at its bottom. */
export const MARGIN = 0.12;
/** A header is so many steps away from the text below; lines of a paragraph are one apart. */
export const SET_APART = 1.45;
const NUMBER_APART = 1.25;
/** Of the body's size: below, a line is set smaller. */
export const SMALL = 0.93;
/** A page of fewer lines is a cover or a title leaf. */
const FEWEST_LINES = 7;
const MOST_ROWS = 2;

/** The head of every official Vietnamese paper, which stands where headers do. */
const LETTERHEAD = /cong hoa xa hoi chu nghia|doc lap.{0,3}tu do|uy ban nhan dan|socialist republic/;
const FOOTNOTE_MARK = /^(?:\(?\d{1,2}[).]?|[*†‡§¹²³⁴-⁹]+)\s*\p{L}/u;

export const isLetterhead = (text: string): boolean => LETTERHEAD.test(foldedForm(text));

/**
 * Headers, footers and page numbers by this page alone: rows at its edge, set apart from the text and smaller than it,
 * or with the page number beside them. A title is neither smaller nor beside a number.
 */
export function marginRoles(layout: PageLayout): Map<string, LineRole> {
  const roles = new Map<string, LineRole>();
  if (layout.rows.length < FEWEST_LINES) return roles;
  for (const side of ['top', 'bottom'] as const) {
    const rows = edgeRows(layout, side);
    const role = side === 'top' ? 'header' : 'footer';
    const lines = rows.flatMap((row) => row.lines);
    if (lines.length === 0 || lines.some(({ text }) => isLetterhead(text))) continue;
    if (rows.every((row) => isRunning(row, side))) {
      for (const line of lines) roles.set(line.line.id, isNumber(line) ? 'pageNumber' : role);
    } else if (rows.length === 1 && lines.length === 1 && lines.every(isNumber)) {
      for (const { line } of lines) roles.set(line.id, 'pageNumber');
    }
  }
  return roles;
}

const isNumber = ({ text }: PlacedLine): boolean => printedNumber(text)?.isYear === false;

/** Smaller than the body throughout, or a page number beside something else. */
function isRunning({ lines }: Row, side: 'top' | 'bottom'): boolean {
  if (side === 'bottom' && lines.some(({ text }) => FOOTNOTE_MARK.test(text))) return false;
  const others = lines.filter((line) => !isNumber(line));
  if (others.length < lines.length) return others.every(({ size }) => size === undefined || size < 1.1);
  return others.every(({ size }) => size !== undefined && size < SMALL);
}

/** The outermost row, where nothing stands in it but page numbers: however close to the text it is. */
export function numberRow({ rows, page }: PageLayout, side: 'top' | 'bottom'): Row | undefined {
  const row = side === 'top' ? rows[0] : rows.at(-1);
  if (!row?.lines.every(isNumber) || rows.length < 2) return undefined;
  const at = middleOf(row.box) / page.height;
  return (side === 'top' ? at : 1 - at) <= MARGIN ? row : undefined;
}

/** The outermost rows of a page that are set apart from the rest, outermost first; none where nothing is. */
export function edgeRows(layout: PageLayout, side: 'top' | 'bottom'): Row[] {
  const { rows, page } = layout;
  const inward = side === 'top' ? rows : [...rows].reverse();
  const share = (row: Row): number => {
    const at = middleOf(row.box) / page.height;
    return side === 'top' ? at : 1 - at;
  };
  for (let count = 1; count <= MOST_ROWS; count++) {
    const [edge, inner] = [inward.slice(0, count), inward[count]];
    const last = edge.at(-1);
    if (!inner || !last || edge.length < count || share(last) > MARGIN) continue;
    const needed = edge.every(({ lines }) => lines.every(isNumber)) ? NUMBER_APART : SET_APART;
    if (Math.abs(layout.steps(last.box, inner.box)) >= needed) return edge;
  }
  return [];
}
