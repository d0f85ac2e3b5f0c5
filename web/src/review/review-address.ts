import type { ReviewQuestion } from '../api/review.js';
import type { ReviewField, ReviewKind } from '../api/types.js';
import { textOf } from '../shell/address.js';

export const KINDS: readonly ReviewKind[] = [
  'report',
  'patent',
  'utilitySolution',
  'article',
  'thesis',
  'form',
  'other',
];

/** Those that machines suggest, in the order in which people look for them. */
export const FIELDS: readonly ReviewField[] = [
  'title',
  'titleEn',
  'documentType',
  'authors',
  'inventors',
  'contributors',
  'hostOrganisation',
  'applicants',
  'owners',
  'managingAgency',
  'year',
  'abstract',
  'keywords',
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'level',
  'securityLevel',
  'startDate',
  'endDate',
  'acceptanceDate',
  'grantNumber',
  'publicationNumber',
  'applicationNumber',
  'filingDate',
  'publicationDate',
  'grantDate',
  'priority',
  'ipc',
  'fieldCodes',
  'degree',
  'journal',
  'doi',
  'language',
];

export function reviewAddress(raw: Record<string, unknown>): ReviewQuestion {
  const batch = textOf(raw['batch']);
  const kind = KINDS.find((known) => known === raw['kind']);
  const field = FIELDS.find((known) => known === raw['field']);
  return { ...(batch ? { batch } : {}), ...(kind ? { kind } : {}), ...(field ? { field } : {}) };
}
