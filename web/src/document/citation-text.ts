import type { DocumentSummary } from '../api/types.js';

type Cited = Pick<DocumentSummary, 'title' | 'authors' | 'host' | 'year' | 'language'>;

/** `Authors (year). Title. Host, p. n. Address`, leaving out what is not known; as the server writes it. */
export function citationOf(
  { title, authors, host, year, language }: Cited,
  address: string,
  page?: number,
): string {
  const people = authors.join(', ');
  const when = year === undefined ? '' : `(${year})`;
  const lead = [people, when].filter(Boolean).join(' ');
  const number = page === undefined ? '' : `${language === 'en' ? 'p.' : 'tr.'} ${page}`;
  const place = [host, number].filter(Boolean).join(', ');
  return [lead, title, place, address].filter(Boolean).join('. ');
}
