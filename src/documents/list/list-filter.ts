import type { SelectQueryBuilder } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import type { Visibility } from '../../access/visibility.js';
import type { Document, DocumentStatus } from '../../catalog/documents/document.entity.js';
import { DocumentWords } from '../../catalog/documents/document-words.entity.js';
import { wordsQuery } from '../../catalog/documents/find-words.js';
import type { DocumentType } from '../../shared/field-names.js';

export const DESK_FILTERS = ['needsMe', 'inWork', 'done', 'failed'] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

/** Which documents a list shows; a bulk change takes the same. */
export interface ListFilter {
  readonly status?: DocumentStatus;
  readonly filter?: DeskFilter;
  readonly batch?: string;
  readonly owner?: string;
  readonly type?: DocumentType;
  readonly visibility?: Visibility;
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly q?: string;
}

/** What a librarian must look at: stopped, or not read again though it should be, warned, shut away, or waiting for a look before it opens. */
const NEEDS_ME = `(document.status = 'failed' OR document.status = 'ready' AND document.failure IS NOT NULL
  OR document.warnings <> '[]' OR document.quarantined
  OR document.status = 'ready' AND document.visibility <> 'restricted'
    AND document.pages_screened < document.page_count)`;

export const FILTER_SQL: Readonly<Record<DeskFilter, string>> = {
  needsMe: NEEDS_ME,
  inWork: "document.status IN ('received', 'processing')",
  done: "document.status = 'ready'",
  failed: "document.status = 'failed'",
};

const CONDITIONS: Readonly<Partial<Record<keyof ListFilter, string>>> = {
  status: 'document.status = :status',
  batch: 'document.batch_id = :batch',
  owner: 'document.owner_organisation_id = :owner',
  type: 'document.type = :type',
  visibility: 'document.visibility = :visibility',
  yearFrom: 'document.year >= :yearFrom',
  yearTo: 'document.year <= :yearTo',
};

/** The alias of `DocumentWords`, which may be joined for an order too. */
export const WORDS = 'words';

export function joinWords(select: SelectQueryBuilder<Document>): void {
  if (select.expressionMap.joinAttributes.some(({ alias }) => alias.name === WORDS)) return;
  select.innerJoin(DocumentWords, WORDS, `${WORDS}.document_id = document.id`);
}

/** Narrows a query of documents that `may` read down to those that the filter names, but for its desk filter. */
export function narrow(select: SelectQueryBuilder<Document>, given: ListFilter, may: ReadFilter): void {
  for (const [name, sql] of Object.entries(CONDITIONS)) {
    const value = given[name as keyof ListFilter];
    if (value !== undefined) select.andWhere(sql, { [name]: value });
  }
  const words = given.q === undefined ? undefined : wordsQuery(given.q);
  if (words === undefined) {
    if (given.q?.trim()) select.andWhere('FALSE'); // signs alone are in no word
    return;
  }
  joinWords(select);
  // file name, shelf and batch are for those who keep documents: others find by what the record says
  if (may.scope.everything) select.andWhere(`${WORDS}.all_words @@ :words::tsquery`, { words });
  else
    select.andWhere(
      `(${WORDS}.open_words @@ :words::tsquery OR document.owner_organisation_id = ANY(:keptBy)
         AND ${WORDS}.all_words @@ :words::tsquery)`,
      { words, keptBy: [...may.scope.organisationIds] },
    );
}
