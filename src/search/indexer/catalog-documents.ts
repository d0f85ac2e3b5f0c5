import { type EntityManager, In, Not } from 'typeorm';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { pageScreened } from '../../catalog/pages/page-screened.js';
import { indexedRecord } from './catalog-record.js';
import type { IndexedDocument, IndexedPage } from '../port/indexed-document.js';

const PAGES_AT_ONCE = 100;
const DOCUMENTS_AT_ONCE = 32;

/** Whether the index may know of it at all. */
export const isIndexable = (document: Document): boolean => !document.deletedAt && !document.quarantined;

/**
 * Documents as the index takes them in. What belongs to a row is read after it, so that the state indexed is
 * at least the one that the row's changeSeq stands for.
 */
export async function indexedDocuments(
  manager: EntityManager,
  documents: readonly Document[],
): Promise<IndexedDocument[]> {
  const ids = documents.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [entries, claims, withheld] = await Promise.all([
    manager.find(FieldEntry, {
      where: { documentId: In(ids), status: Not('rejected') },
      order: { position: 'ASC' },
    }),
    manager.findBy(Claim, { documentId: In(ids), kind: 'readiness', status: 'confirmed' }),
    manager.find(Page, {
      select: { documentId: true, number: true },
      where: { documentId: In(ids), withheld: true },
    }),
  ]);
  return documents.map((document) => {
    const own = <T extends { documentId: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ documentId }) => documentId === document.id);
    const closed = new Set(own(withheld).map(({ number }) => number));
    const { record, body, ownerOrganisationId } = guarded(document);
    return {
      id: document.id,
      ...(document.externalId === null ? {} : { externalId: document.externalId }),
      changeSeq: document.changeSeq,
      type: document.type,
      ...(document.year === null ? {} : { year: document.year }),
      ...(document.language === null ? {} : { language: document.language }),
      ...indexedRecord(document, own(entries), own(claims), closed),
      pages: () => indexedPages(manager, document.id),
      record,
      body,
      ownerOrganisationId,
    };
  });
}

/**
 * Every document that belongs in the index, a few at a time; `stop` ends it with an error. One that cannot be made
 * out is passed over and told, so that it does not keep the others out.
 */
export async function* allIndexedDocuments(
  manager: EntityManager,
  stop: AbortSignal,
  passOver: (id: string) => void,
): AsyncGenerator<IndexedDocument> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const documents = await manager
      .createQueryBuilder(Document, 'document')
      .where('document.id > :last AND document.deletedAt IS NULL AND NOT document.quarantined', { last })
      .orderBy('document.id')
      .limit(DOCUMENTS_AT_ONCE)
      .getMany();
    for (const document of await thoseThatWork(manager, documents, passOver)) {
      stop.throwIfAborted();
      yield document;
    }
    const next = documents.at(-1);
    if (!next) return;
    last = next.id;
  }
}

async function thoseThatWork(
  manager: EntityManager,
  documents: readonly Document[],
  passOver: (id: string) => void,
): Promise<IndexedDocument[]> {
  try {
    return await indexedDocuments(manager, documents);
  } catch (error) {
    const working: IndexedDocument[] = [];
    for (const document of documents) {
      try {
        working.push(...(await indexedDocuments(manager, [document])));
      } catch {
        passOver(document.id);
      }
    }
    // When none works, it is the database that does not.
    if (working.length === 0 && documents.length > 1) throw error;
    return working;
  }
}

export const countIndexable = (manager: EntityManager): Promise<number> =>
  manager
    .createQueryBuilder(Document, 'document')
    .where('document.deletedAt IS NULL AND NOT document.quarantined')
    .getCount();

/** Pages read so far, in order. */
async function* indexedPages(manager: EntityManager, documentId: string): AsyncGenerator<IndexedPage> {
  let last = 0;
  for (;;) {
    const rows = await manager
      .createQueryBuilder(Page, 'page')
      .select(['page.documentId', 'page.number', 'page.text', 'page.language', 'page.withheld'])
      .addSelect(['page.source', 'page.suspects', 'page.cleared'])
      .where('page.documentId = :documentId AND page.number > :last', { documentId, last })
      .andWhere('page.source IS NOT NULL')
      .orderBy('page.number')
      .limit(PAGES_AT_ONCE)
      .getMany();
    for (const page of rows) {
      const { number, text, language } = page;
      // what waits for a person's look is for those who keep the document, as if it were withheld
      const withheld = page.withheld || !pageScreened(page);
      yield { number, text, withheld, ...(language === null ? {} : { language }) };
    }
    const next = rows.at(-1);
    if (!next || rows.length < PAGES_AT_ONCE) return;
    last = next.number;
  }
}
