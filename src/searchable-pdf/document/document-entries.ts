import { dict, textString, type PdfDict, type PdfValue } from '../pdf/pdf-objects.js';
import { dateString } from '../pdf/text-strings.js';
import type { SearchableInfo } from './searchable-page.js';

/** What PDF/A lets a string hold is twice as many bytes. */
const LONGEST = 10_000;

/** The document information that we set; what we do not know stays as the original has it. */
export function informationEntries(info: SearchableInfo): PdfDict {
  const entries: Record<string, PdfValue> = {
    Producer: textString(info.producer),
    ModDate: dateString(info.writtenAt ?? new Date()),
    PhusaTextVersion: textString(info.textVersion),
  };
  if (info.title) entries['Title'] = textString(info.title.slice(0, LONGEST));
  if (info.author) entries['Author'] = textString(info.author.slice(0, LONGEST));
  return dict(entries);
}
