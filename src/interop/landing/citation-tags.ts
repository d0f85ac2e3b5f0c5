import type { CitedRecord } from '../cited-record.js';

/** Name and content of a `<meta>`. */
export type MetaTag = readonly [name: string, content: string];

/**
 * Highwire Press tags, which scholarly search engines and reference managers read, with Dublin Core beside them.
 * Source: Google Scholar, Inclusion Guidelines for Webmasters; DCMI, Expressing Dublin Core in HTML.
 */
export function citationTags(record: CitedRecord): MetaTag[] {
  const { type, host, number } = record;
  const tags: [string, string | undefined][] = [
    ['citation_title', record.title],
    ...record.authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', record.date?.replaceAll('-', '/')],
    ['citation_language', record.language],
    ['citation_doi', record.doi],
    ['citation_journal_title', record.journal],
    ['citation_issn', record.issn],
    ['citation_volume', record.volume],
    ['citation_issue', record.issue],
    ['citation_technical_report_institution', type === 'report' ? host : undefined],
    ['citation_technical_report_number', type === 'report' ? number : undefined],
    ['citation_dissertation_institution', type === 'thesis' ? host : undefined],
    ['citation_patent_number', isPatent(record) ? number : undefined],
    ['citation_keywords', record.keywords.join('; ') || undefined],
    ['citation_abstract_html_url', record.url],
    ['citation_pdf_url', record.pdfUrl],
    ['DC.title', record.title],
    ...record.authors.map((author): [string, string] => ['DC.creator', author]),
    ['DC.date', record.date],
    ['DC.language', record.language],
    ['DC.publisher', host],
    ['DC.identifier', record.url],
    ['DC.rights', record.licence],
    ['DC.description', record.abstract],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined && tag[1] !== '');
}

export const isPatent = ({ type }: CitedRecord): boolean => type === 'patent' || type === 'utilitySolution';
