import { csvLine } from '../shared/csv.js';
import type { CitedRecord } from './cited-record.js';

const LIST = '; ';
/** Without it spreadsheet programs break Vietnamese letters. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS: Readonly<Record<string, (record: CitedRecord) => string | undefined>> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  title: ({ title }) => title,
  titleEn: ({ titleEn }) => titleEn,
  authors: ({ authors }) => authors.join(LIST),
  host: ({ host }) => host,
  date: ({ date }) => date,
  number: ({ number }) => number,
  language: ({ language }) => language,
  keywords: ({ keywords }) => keywords.join(LIST),
  abstract: ({ abstract }) => abstract,
  journal: ({ journal }) => journal,
  doi: ({ doi }) => doi,
  pages: ({ pageCount }) => String(pageCount),
  address: ({ url }) => url,
};

/** A record a row, as CSV after RFC 4180 that a spreadsheet program may open: no cell is a formula. */
export function recordTable(records: readonly CitedRecord[]): string {
  return [BYTE_ORDER_MARK, ...recordRows(records).map((cells) => csvLine(cells))].join('');
}

/** The names of the columns, then a record a row. */
export const recordRows = (records: readonly CitedRecord[]): string[][] => [
  Object.keys(COLUMNS),
  ...records.map((record) => Object.values(COLUMNS).map((cell) => cell(record) ?? '')),
];
