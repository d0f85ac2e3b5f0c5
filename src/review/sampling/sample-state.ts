import { type EntityManager } from 'typeorm';
import type { SqlCondition } from '../../access/read-filter.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { TextLayer } from '../../catalog/pages/text-layer.entity.js';
import type { QualityThresholds } from './quality-settings.js';
import type { QualitySample } from './quality-sample.entity.js';
import { figuresOf, type SampleFigures } from './sample-decision.js';
import { SampledPage } from './sampled-page.entity.js';
import { SampledValue } from './sampled-value.entity.js';

/** A page of a sample with where it stands now; undefined: it is gone, or no longer theirs to see. */
export type PlacedPage = SampledPage & { readonly now: PageNow | undefined };
export type PlacedValue = SampledValue & { readonly document: Document | undefined };

export interface PageNow {
  readonly number: number;
  readonly version: number;
  readonly document: Document;
  /** Its text is another reading's than the one that was drawn. */
  readonly readAgain: boolean;
}

export interface SampleState {
  readonly sample: QualitySample;
  readonly pages: readonly PlacedPage[];
  readonly values: readonly PlacedValue[];
  /** All was checked that still can be. */
  readonly finished: boolean;
  readonly figures: SampleFigures;
  /** By which the figures are judged. */
  readonly thresholds: QualityThresholds;
}

/**
 * A sample with all that was drawn into it. A page is found by the layer that was in effect when it was drawn, so
 * that it is still found where pages were put in another order.
 */
export async function sampleState(
  manager: EntityManager,
  sample: QualitySample,
  readable: SqlCondition,
  thresholds: QualityThresholds,
): Promise<SampleState> {
  const pages = await placedPages(manager, sample.id, readable);
  const values = await placedValues(manager, sample.id, readable);
  const out = pages.filter(
    ({ outcome, now }) => outcome === 'unreadable' || (outcome === null && !now),
  ).length;
  const population = { pages: sample.pageCount - out, byField: sample.fieldCounts };
  return {
    sample,
    thresholds,
    pages,
    values,
    finished:
      pages.every(({ outcome, now }) => outcome !== null || !now) &&
      values.every(({ outcome, document }) => outcome !== null || !document),
    figures: figuresOf(pages, values, population, thresholds),
  };
}

async function placedPages(
  manager: EntityManager,
  sampleId: string,
  readable: SqlCondition,
): Promise<PlacedPage[]> {
  const { entities, raw } = await manager
    .createQueryBuilder(SampledPage, 'sampled')
    .leftJoin(TextLayer, 'layer', 'layer.id = sampled.layer_id')
    .leftJoin(Page, 'page', 'page.document_id = layer.document_id AND page.number = layer.page')
    .addSelect('page.document_id', 'now_document')
    .addSelect('page.number', 'now_number')
    .addSelect('page.version', 'now_version')
    .addSelect('page.layer_id', 'now_layer')
    .where('sampled.sample_id = :sampleId', { sampleId })
    .orderBy('sampled.position')
    .getRawAndEntities<{
      now_document: string | null;
      now_number: number;
      now_version: number;
      now_layer: string | null;
    }>();
  const documents = await readableOnes(
    manager,
    raw.flatMap((row) => row.now_document ?? []),
    readable,
  );
  return entities.map((page, i) => {
    const row = raw[i];
    const document = documents.get(row?.now_document ?? '');
    const now = row &&
      document && {
        number: row.now_number,
        version: row.now_version,
        document,
        readAgain: row.now_layer !== page.layerId,
      };
    return Object.assign(page, { now });
  });
}

async function placedValues(
  manager: EntityManager,
  sampleId: string,
  readable: SqlCondition,
): Promise<PlacedValue[]> {
  const values = await manager.find(SampledValue, { where: { sampleId }, order: { position: 'ASC' } });
  const documents = await readableOnes(
    manager,
    values.map(({ documentId }) => documentId),
    readable,
  );
  return values.map((value) => Object.assign(value, { document: documents.get(value.documentId) }));
}

async function readableOnes(
  manager: EntityManager,
  ids: readonly string[],
  readable: SqlCondition,
): Promise<Map<string, Document>> {
  const documents = await manager
    .createQueryBuilder(Document, 'document')
    .where('document.id = ANY(:ids)', { ids: [...new Set(ids)] })
    .andWhere(readable.sql, readable.parameters)
    .getMany();
  return new Map(documents.map((document) => [document.id, document]));
}
