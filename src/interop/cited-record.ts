import type { DocumentType } from '../shared/field-names.js';

/** What the world may know of a document, as serializers for machines take it. Absent: not known, or not open. */
export interface CitedRecord {
  readonly id: string;
  readonly type: DocumentType;
  /** Address of the page for people; the one to be cited. */
  readonly url: string;
  /** Address of the record as JSON. */
  readonly apiUrl: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly authors: readonly string[];
  readonly host?: string;
  /** `YYYY-MM-DD` or `YYYY`. */
  readonly date?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly keywords: readonly string[];
  readonly doi?: string;
  readonly issn?: string;
  readonly journal?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** Registration number of a report, number of a patent. */
  readonly number?: string;
  /** Of a thesis: `master`, `doctor`. */
  readonly degree?: string;
  readonly licence?: string;
  readonly pageCount: number;
  /** The one page that is cited, as the file counts them. */
  readonly page?: number;
  /** Of a PDF that everybody may fetch. */
  readonly pdfUrl?: string;
}
