import { dict, textString, type PdfDict, type PdfValue } from './pdf/pdf-objects.js';
import type { SearchableInfo } from './searchable-page.js';

/** The document information that we set; what we do not know stays as the original has it. */
export function informationEntries(info: SearchableInfo): PdfDict {
  const entries: Record<string, PdfValue> = {
    Producer: textString(info.producer),
    PhusaTextVersion: textString(info.textVersion),
  };
  if (info.title) entries['Title'] = textString(info.title);
  if (info.author) entries['Author'] = textString(info.author);
  return dict(entries);
}
