import type { EntityManager } from 'typeorm';
import type { SqlCondition } from '../../access/read-filter.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { FIELD_NAMES, type FieldName, REPEATED_FIELDS } from '../../shared/field-names.js';
import type { TextSource } from '../../shared/page-text.js';
import type { Stratum } from './draw.js';
import type { LeftOut, PopulationPages, PopulationValues } from './quality-sample.entity.js';

/** What of a batch may be drawn now. */
export interface BatchPopulation {
  readonly pages: readonly PopulationPages[];
  readonly pageCount: number;
  /** Mean of characters on a page. */
  readonly letters: number;
  readonly values: readonly PopulationValues[];
  readonly leftOut: LeftOut;
}

export interface PagePlace {
  readonly documentId: string;
  readonly number: number;
}

const KINDS = ['trusted', 'repaired', 'recognised', 'corrected', 'imported', 'blank'] as const;

/**
 * Pages with a picture that were read, of the batch's documents that stand ready and that the principal may see; a blank
 * page is one, for words on it would have been missed. Values that machines read and that are shown: of a field with
 * one value the best, and none that a person gave or rejected.
 *
 * @param readable condition on the table `document`
 */
export async function populationOf(
  manager: EntityManager,
  batchId: string,
  readable: SqlCondition,
): Promise<BatchPopulation> {
  const documents = manager
    .createQueryBuilder(Document, 'document')
    .where('document.batch_id = :batchId', { batchId })
    .andWhere(readable.sql, readable.parameters);
  const notReady = await documents.clone().andWhere("document.status <> 'ready'").getCount();
  const rows = await documents
    .clone()
    .andWhere("document.status = 'ready'")
    .innerJoin(Page, 'page', 'page.document_id = document.id')
    .select('document.id', 'documentId')
    .addSelect('page.source', 'source')
    .addSelect('page.width > 0', 'pictured')
    .addSelect('array_agg(page.number ORDER BY page.number)', 'numbers')
    .addSelect('sum(length(page.text))::int', 'letters')
    .groupBy('document.id, page.source, page.width > 0')
    .orderBy('document.id')
    .addOrderBy('page.source')
    .getRawMany<PagesRow>();
  const checkable = rows.filter(
    (row): row is PagesRow & PopulationPages => row.pictured && isRead(row.source),
  );
  const pageCount = countOf(checkable);
  const letters = checkable.reduce((sum, row) => sum + row.letters, 0);
  return {
    pages: checkable.map(({ documentId, source, numbers }) => ({ documentId, source, numbers })),
    pageCount,
    letters: pageCount === 0 ? 0 : Math.round(letters / pageCount),
    values: await valuesOf(manager, batchId, readable),
    leftOut: {
      unreadable: countOf(rows.filter(({ source }) => !isRead(source))),
      withoutPicture: countOf(rows.filter(({ pictured, source }) => !pictured && isRead(source))),
      notReady,
    },
  };
}

interface PagesRow {
  readonly documentId: string;
  readonly source: TextSource | null;
  readonly pictured: boolean;
  readonly numbers: number[];
  readonly letters: number;
}

const isRead = (source: TextSource | null): boolean => KINDS.some((kind) => kind === source);

const countOf = (rows: readonly { readonly numbers: readonly number[] }[]): number =>
  rows.reduce((sum, { numbers }) => sum + numbers.length, 0);

async function valuesOf(
  manager: EntityManager,
  batchId: string,
  readable: SqlCondition,
): Promise<PopulationValues[]> {
  const rows = await manager
    .createQueryBuilder(FieldEntry, 'entry')
    .select('entry.name', 'field')
    .addSelect('array_agg(entry.id ORDER BY entry.id)', 'entries')
    .innerJoin(Document, 'document', 'document.id = entry.document_id')
    .where("document.batch_id = :batchId AND document.status = 'ready'", { batchId })
    .andWhere(readable.sql, readable.parameters)
    .andWhere("entry.status <> 'rejected' AND entry.method NOT IN ('person', 'import')")
    .andWhere(
      `(entry.name = ANY(:repeated) OR NOT EXISTS (SELECT 1 FROM field_entry other
         WHERE other.document_id = entry.document_id AND other.name = entry.name AND other.id <> entry.id
           AND other.status <> 'rejected'
           AND (other.status = 'confirmed', other.confidence, -other.position, other.id)
             > (entry.status = 'confirmed', entry.confidence, -entry.position, entry.id)))`,
      { repeated: [...REPEATED_FIELDS] },
    )
    .groupBy('entry.name')
    .getRawMany<PopulationValues>();
  const order = (field: FieldName): number => FIELD_NAMES.indexOf(field);
  return rows.sort((a, b) => order(a.field) - order(b.field));
}

/** Pages to draw, the kinds of text each by itself. */
export function pageStrata(pages: readonly PopulationPages[]): Stratum<PagePlace>[] {
  return KINDS.map((name) => ({
    name,
    items: pages
      .filter(({ source }) => source === name)
      .flatMap(({ documentId, numbers }) => numbers.map((number) => ({ documentId, number }))),
  }));
}

export const valueStrata = (values: readonly PopulationValues[]): Stratum<string>[] =>
  values.map(({ field, entries }) => ({ name: field, items: entries }));
