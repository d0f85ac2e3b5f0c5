import type { AccessRule } from '../../access/visibility.js';

/** One page as the index takes it in. */
export interface IndexedPage {
  readonly number: number;
  readonly text: string;
  readonly language?: string;
  /** Hidden from all but staff and the owner organisation: found by nobody else. */
  readonly withheld: boolean;
}

/**
 * What the index knows of one document. Quarantined and deleted documents are never given to it.
 * Record fields hold only what the record right opens; claims that are not open stay out.
 */
export interface IndexedDocument {
  readonly id: string;
  readonly externalId?: string;
  /** Of the catalogue row; an older state than the one indexed is ignored. */
  readonly changeSeq: number;
  readonly type: string;
  readonly year?: number;
  readonly language?: string;
  /** Field codes; the wider codes belong here too where a wide field shall find its narrower ones. */
  readonly fields: readonly string[];
  /** Ids of the agents that it names. */
  readonly persons?: readonly string[];
  readonly organisations?: readonly string[];
  /** Highest readiness level of the open claims. */
  readonly trl?: number;
  readonly title: string;
  readonly titleEn?: string;
  readonly people: readonly string[];
  readonly host?: string;
  readonly keywords: readonly string[];
  readonly abstract?: string;
  /** Numbers and codes as printed: `1-2019-04725`, `22/CTr-UBND`, `A01K 61/10`. */
  readonly codes: readonly string[];
  /** In order; a function where a long book should be read only when its turn comes. */
  readonly pages: readonly IndexedPage[] | (() => AsyncIterable<IndexedPage>);
  readonly record: AccessRule;
  readonly body: AccessRule;
  readonly ownerOrganisationId: string;
}

/** A document that the index shall not hold; an unknown one is no error. */
export interface GoneDocument {
  readonly id: string;
  /** Of its row: an older state that arrives late does not bring it back. Absent: not known. */
  readonly changeSeq?: number;
}

export interface IndexBatch {
  readonly upserts?: readonly IndexedDocument[];
  readonly deletes?: readonly GoneDocument[];
}

/** All pages of a document, wherever they come from. */
export async function pagesOf(document: IndexedDocument): Promise<readonly IndexedPage[]> {
  if (typeof document.pages !== 'function') return document.pages;
  const pages: IndexedPage[] = [];
  for await (const page of document.pages()) pages.push(page);
  return pages;
}
