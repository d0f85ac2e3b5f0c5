import type { CitedRecord } from '../cited-record.js';
import { isDocumentType, nameOfValue } from '../../shared/field-names.js';
import type { FieldEntryDto } from '../../catalog/entry-views/entry.dto.js';
import type { DocumentSummaryDto } from '../../catalog/summaries/summary.dto.js';

const NUMBERS = ['registrationNumber', 'grantNumber', 'publicationNumber', 'applicationNumber', 'taskCode'];
const DATES = ['publicationDate', 'grantDate', 'acceptanceDate', 'filingDate'];

/** Of a summary with its fields and what is to be fetched. */
export type Citable = Pick<
  DocumentSummaryDto,
  'id' | 'type' | 'links' | 'pageCount' | 'title' | 'host' | 'authors' | 'year' | 'language'
> & {
  readonly fields: Readonly<Record<string, readonly FieldEntryDto[]>>;
  readonly files: readonly { readonly kind: string; readonly mediaType: string; readonly href: string }[];
};

/** What serializers take of a document, as one principal may see it. */
export function citedRecord(document: Citable): CitedRecord {
  const { id, type, links, pageCount } = document;
  const values = (name: string): string[] =>
    (document.fields[name] ?? [])
      .filter(({ status, flag }) => status !== 'rejected' && flag === undefined)
      .map(({ value, printed }) => nameOfValue(value) ?? printed);
  const first = (...names: string[]): string | undefined => names.flatMap(values)[0];
  const authors = values(type === 'patent' || type === 'utilitySolution' ? 'inventors' : 'authors');
  const pdf = document.files.find(
    ({ kind, mediaType }) => kind === 'searchable' && mediaType === 'application/pdf',
  );
  const date = first(...DATES) ?? (document.year === undefined ? undefined : String(document.year));
  const known = {
    titleEn: first('titleEn'),
    host: document.host ?? first('hostOrganisation', 'applicants', 'owners'),
    date,
    language: document.language,
    abstract: first('abstract'),
    doi: first('doi'),
    issn: first('issn'),
    journal: first('journal'),
    volume: first('volume'),
    issue: first('issue'),
    number: first(...NUMBERS),
    degree: first('degree'),
    licence: first('licence', 'rights'),
    pdfUrl: pdf?.href,
  };
  return {
    id,
    type: isDocumentType(type) ? type : 'other',
    url: links.html,
    apiUrl: links.self,
    title: document.title ?? id,
    authors: authors.length > 0 ? authors : document.authors,
    keywords: values('keywords'),
    pageCount,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  };
}
