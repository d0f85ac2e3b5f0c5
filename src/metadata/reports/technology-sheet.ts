import { TECHNOLOGY_HEADING, TECHNOLOGY_LABELS } from '../data/report-labels.js';
import type { PageText } from '../page/page-text.js';

const ITEM = /^(?:\d{1,2}[.)]\s*)+/;
/** A page that goes on with such a form has no heading, but numbered questions of its kind. */
const ENOUGH_ITEMS = 2;
const known = new WeakMap<PageText, boolean>();

const after = new WeakSet<PageText>();

/** Tells each page whether the one before it belongs to such a form. */
export function followSheets(pages: readonly PageText[]): readonly PageText[] {
  pages.forEach((page, i) => {
    const before = pages[i - 1];
    if (before !== undefined && (isTechnologySheet(before) || after.has(before))) after.add(page);
  });
  return pages;
}

/** Whether the page before this one belongs to such a form: a table may go on here without a heading. */
export const followsSheet = (page: PageText): boolean => after.has(page);

/** Whether a page belongs to the form that describes a technology (Mẫu 8, Phiếu mô tả công nghệ). */
export function isTechnologySheet(page: PageText): boolean {
  const found = known.get(page) ?? (hasHeading(page) || asksSo(page));
  known.set(page, found);
  return found;
}

const hasHeading = ({ lines }: PageText): boolean =>
  lines.some((line) => line.isCapitals && TECHNOLOGY_HEADING.test(line.folded));

function asksSo({ cells }: PageText): boolean {
  const asked = cells.flatMap(({ folded }) => {
    const item = ITEM.exec(folded)?.[0];
    const text = folded.slice(item?.length ?? 0);
    return item === undefined ? [] : TECHNOLOGY_LABELS.filter(({ pattern }) => pattern.test(text));
  });
  return new Set(asked.map(({ field }) => field)).size >= ENOUGH_ITEMS;
}
