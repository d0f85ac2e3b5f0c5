import { TECHNOLOGY_HEADING, TECHNOLOGY_LABELS } from '../data/report-labels.js';
import type { PageReading } from '../page-reading.js';

const ITEM = /^(?:\d{1,2}[.)]\s*)+/;
/** A page that goes on with such a form has no heading, but numbered questions of its kind. */
const ENOUGH_ITEMS = 2;
const known = new WeakMap<PageReading, boolean>();

/** Whether a page belongs to the form that describes a technology (Mẫu 8, Phiếu mô tả công nghệ). */
export function isTechnologySheet(page: PageReading): boolean {
  const found = known.get(page) ?? (hasHeading(page) || asksSo(page));
  known.set(page, found);
  return found;
}

const hasHeading = ({ lines }: PageReading): boolean =>
  lines.some((line) => line.isCapitals && TECHNOLOGY_HEADING.test(line.folded));

function asksSo({ cells }: PageReading): boolean {
  const asked = cells.flatMap(({ folded }) => {
    const item = ITEM.exec(folded)?.[0];
    const text = folded.slice(item?.length ?? 0);
    return item === undefined ? [] : TECHNOLOGY_LABELS.filter(({ pattern }) => pattern.test(text));
  });
  return new Set(asked.map(({ field }) => field)).size >= ENOUGH_ITEMS;
}
