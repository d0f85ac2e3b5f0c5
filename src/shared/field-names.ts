/** The names under which a document is described; fixed by the public API. Add beside them, never rename. */
export const FIELD_NAMES = [
  'title',
  'titleEn',
  'authors',
  'contributors',
  'affiliations',
  'hostOrganisation',
  'managingAgency',
  'programmeCode',
  'taskCode',
  'registrationNumber',
  'level',
  'securityLevel',
  'year',
  'startDate',
  'endDate',
  'acceptanceDate',
  'acceptanceRating',
  'documentType',
  'language',
  'abstract',
  'keywords',
  'fieldCodes',
  'objectiveCodes',
  'degree',
  'journal',
  'issn',
  'volume',
  'issue',
  'doi',
  'applicationNumber',
  'filingDate',
  'publicationNumber',
  'publicationDate',
  'grantNumber',
  'grantDate',
  'kindCode',
  'applicants',
  'inventors',
  'owners',
  'agent',
  'priority',
  'ipc',
  'technologyName',
  'technicalSpecifications',
  'advantages',
  'developmentStage',
  'transferWays',
  'applicationPlace',
  'rights',
  'licence',
  'contact',
  'shelfMark',
  'ownerOrganisation',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

const KNOWN: ReadonlySet<string> = new Set(FIELD_NAMES);
export const isFieldName = (text: string): text is FieldName => KNOWN.has(text);

/** Fields that hold several values in order; every other field holds one. */
export const REPEATED_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>([
  'authors',
  'contributors',
  'affiliations',
  'keywords',
  'fieldCodes',
  'objectiveCodes',
  'applicants',
  'inventors',
  'owners',
  'priority',
  'ipc',
  'contact',
]);

export const DOCUMENT_TYPES = [
  'report',
  'patent',
  'utilitySolution',
  'article',
  'thesis',
  'form',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

const TYPES: ReadonlySet<string> = new Set(DOCUMENT_TYPES);
export const isDocumentType = (text: string): text is DocumentType => TYPES.has(text);

/** How far a field or claim has been checked by a person. */
export const ENTRY_STATUSES = ['suggested', 'confirmed', 'rejected'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** A person's name as a value: degrees and titles kept apart from the name itself. */
export interface PersonValue {
  readonly name: string;
  /** As printed: `TS.`, `PGS.TS.` */
  readonly title?: string;
  /** Two-letter code, as patents give it. */
  readonly country?: string;
  readonly address?: string;
}

/** The text of a value, or the name of a person or company; undefined for what has neither. */
export function nameOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined;
}

export interface PriorityValue {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly country?: string;
}
