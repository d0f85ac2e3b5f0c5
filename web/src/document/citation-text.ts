import type { DocumentSummary } from '../api/types.js';

type Cited = Pick<DocumentSummary, 'title' | 'authors' | 'host' | 'year'>;

/** `Authors (year). Title. Host. Address`, leaving out what is not known. */
export function citationOf({ title, authors, host, year }: Cited, address: string): string {
  const people = authors.join(', ');
  const when = year === undefined ? '' : `(${year})`;
  const lead = [people, when].filter(Boolean).join(' ');
  return [lead, title, host, address].filter(Boolean).join('. ');
}
