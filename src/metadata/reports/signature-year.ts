import type { FieldSuggestion } from '../page/description-reader.js';
import { findDates } from '../../text/dates.js';
import type { PageText } from '../page/page-text.js';
import { suggest } from '../page/suggest.js';

/** `Bến Tre, ngày 28 tháng 06 năm 2021`: place and date above a signature, where a form has no cover. */
const SIGNED = /^(?:[\p{L}. -]{2,40}), ?(?:ngay|thang)\b/u;

export function signatureYear(pages: readonly PageText[]): FieldSuggestion[] {
  return pages.flatMap((page) =>
    page.cells.flatMap((cell): FieldSuggestion[] => {
      const [date] = SIGNED.test(cell.folded) ? findDates(cell.text) : [];
      if (date === undefined) return [];
      const at = date.printed.lastIndexOf(date.iso.slice(0, 4));
      const start = cell.start + date.index + Math.max(0, at);
      return [
        suggest('year', page, { start, end: start + 4 }, 'signatureYear', 0.85, Number(date.iso.slice(0, 4))),
      ];
    }),
  );
}
