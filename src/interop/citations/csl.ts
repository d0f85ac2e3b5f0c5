import type { DocumentType } from '../../shared/field-names.js';
import type { CitedRecord } from '../cited-record.js';

/** An item of CSL-JSON. Source: Citation Style Language 1.0.2, csl-data.json. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly [member: string]: unknown;
}

const TYPES: Readonly<Record<DocumentType, string>> = {
  report: 'report',
  patent: 'patent',
  utilitySolution: 'patent',
  article: 'article-journal',
  thesis: 'thesis',
  form: 'document',
  other: 'document',
};

/**
 * Names stay whole: a Vietnamese name is cited as it is said, family name first, and no rule tells which of its
 * syllables are which.
 */
export function cslItem(record: CitedRecord): CslItem {
  const { id, type, title } = record;
  const date = record.date?.split('-').map(Number);
  const members: Record<string, unknown> = {
    author: record.authors.map((literal) => ({ literal })),
    issued: date ? { 'date-parts': [date] } : undefined,
    publisher: record.host,
    number: type === 'article' ? undefined : record.number,
    genre: type === 'thesis' ? (record.degree === 'doctor' ? 'PhD thesis' : "Master's thesis") : undefined,
    'container-title': record.journal,
    volume: record.volume,
    issue: record.issue,
    page: record.page === undefined ? undefined : String(record.page),
    ISSN: record.issn,
    DOI: record.doi,
    URL: record.url,
    language: record.language,
    abstract: record.abstract,
    keyword: record.keywords.length > 0 ? record.keywords.join(',') : undefined,
  };
  const known = Object.entries(members).filter(([, value]) => value !== undefined);
  return { id, type: TYPES[type], title, ...Object.fromEntries(known) };
}
