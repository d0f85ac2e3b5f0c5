import type { DocumentType } from '../../shared/field-names.js';
import { isPatent } from './citation-tags.js';
import type { CitedRecord } from '../cited-record.js';

/** schema.org has no type of its own for patents: a creative work that names its number and its kind. */
const TYPES: Readonly<Record<DocumentType, string>> = {
  report: 'Report',
  article: 'ScholarlyArticle',
  thesis: 'Thesis',
  patent: 'CreativeWork',
  utilitySolution: 'CreativeWork',
  form: 'DigitalDocument',
  other: 'DigitalDocument',
};

/** The record as schema.org JSON-LD. People and companies are told apart where the kind of document says so. */
export function jsonLd(record: CitedRecord): Record<string, unknown> {
  const { type, host, number, doi } = record;
  return defined({
    '@context': 'https://schema.org',
    '@type': TYPES[type],
    '@id': record.url,
    url: record.url,
    name: record.title,
    headline: record.title.slice(0, 110),
    alternateName: record.titleEn,
    author: some(record.authors.map((name) => ({ '@type': 'Person', name }))),
    publisher: host ? { '@type': 'Organization', name: host } : undefined,
    datePublished: record.date,
    inLanguage: record.language,
    abstract: record.abstract,
    keywords: some(record.keywords),
    numberOfPages: record.pageCount > 0 ? record.pageCount : undefined,
    reportNumber: type === 'report' ? number : undefined,
    additionalType: isPatent(record) ? 'https://www.wikidata.org/wiki/Q253623' : undefined,
    identifier: some([
      ...(doi ? [{ '@type': 'PropertyValue', propertyID: 'doi', value: doi }] : []),
      ...(number ? [{ '@type': 'PropertyValue', propertyID: type, value: number }] : []),
    ]),
    isPartOf: record.journal
      ? defined({ '@type': 'Periodical', name: record.journal, issn: record.issn })
      : undefined,
    license: record.licence,
    isAccessibleForFree: record.pdfUrl ? true : undefined,
    encoding: record.pdfUrl
      ? { '@type': 'MediaObject', contentUrl: record.pdfUrl, encodingFormat: 'application/pdf' }
      : undefined,
    subjectOf: { '@type': 'DataFeedItem', url: record.apiUrl, encodingFormat: 'application/json' },
  });
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const defined = (all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
