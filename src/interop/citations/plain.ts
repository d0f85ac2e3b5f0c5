import type { CitedRecord } from '../cited-record.js';

/** `People (year). Title. Host, p. n. Address`, leaving out what is not known; signs in the document's language. */
export function plainCitation({ authors, date, title, host, page, url, language }: CitedRecord): string {
  const when = date === undefined ? '' : `(${date.slice(0, 4)})`;
  const lead = [authors.join(', '), when].filter(Boolean).join(' ');
  const number = page === undefined ? '' : `${language === 'en' ? 'p.' : 'tr.'} ${String(page)}`;
  const place = [host, number].filter(Boolean).join(', ');
  return [lead, title, place, url]
    .filter(Boolean)
    .map((part) => part.replace(/\s+/g, ' '))
    .join('. ');
}
