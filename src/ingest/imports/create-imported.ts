import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Document } from '../../catalog/document.entity.js';
import { FieldEntry } from '../../catalog/field-entry.entity.js';
import { Page } from '../../catalog/page.entity.js';
import { PageScreening } from '../../catalog/page-screening.js';
import { TextLayer } from '../../catalog/text-layer.entity.js';
import { Readings } from '../../pipeline/readings.js';
import { PermanentError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { plainText } from '../../shared/page-text.js';
import type { ImportRecord } from './import-record.js';
import type { ImportTarget } from './import-target.js';
import { importedFields, importedPages, type ImportedPages, pageWithoutPicture } from './imported-rows.js';
import { columnsOf, isSecret } from './record-columns.js';

interface NewDocument {
  readonly id: string;
  readonly record: ImportRecord;
  readonly pages: ImportedPages;
}

/** Makes documents of records that are not here yet, each table at once: ready, found by their text, described later. */
@Injectable()
export class CreateImported {
  constructor(
    private readonly screening: PageScreening,
    private readonly readings: Readings,
  ) {}

  /** Their ids, in order. */
  async create(tx: EntityManager, records: readonly ImportRecord[], target: ImportTarget): Promise<string[]> {
    if (records.length === 0) return [];
    const made = records.map((record): NewDocument => ({
      id: newId(),
      record,
      pages: importedPages(record, this.screening),
    }));
    await tx.insert(
      Document,
      made.map((one) => documentRow(one, target)),
    );
    await tx.insert(
      FieldEntry,
      made.flatMap(({ id, record }) => importedFields(id, record.fields)),
    );
    const layers = made.flatMap(layerRows);
    if (layers.length > 0) {
      await tx.insert(TextLayer, layers);
      await tx.insert(Page, layers.map(pageRow));
    }
    const open = made.filter((one) => !isSecret(one.record, one.pages));
    await this.readings.beginLater(
      tx,
      open.map(({ id, record }) => ({ documentId: id, number: 1, pageCount: record.pages.length })),
    );
    return made.map(({ id }) => id);
  }
}

function documentRow({ id, record, pages }: NewDocument, target: ImportTarget): object {
  const secret = isSecret(record, pages);
  return {
    id,
    externalId: record.externalId,
    ownerOrganisationId: target.ownerOrganisationId,
    sha256: record.sha256,
    originalName: record.externalId,
    bytes: record.bytes,
    createdBy: target.createdBy ?? null,
    ...columnsOf(record),
    pageCount: record.pages.length,
    pagesRead: record.pages.length,
    latestReading: 1,
    effectiveReading: 1,
    status: secret ? 'failed' : 'ready',
    quarantined: secret,
    failure: secret ? new PermanentError('secret', pages.secrecyMark).toFailure() : null,
    readyAt: secret ? null : () => 'now()',
  };
}

type LayerRow = ReturnType<typeof layerRows>[number];

function layerRows({ id, pages }: NewDocument) {
  return pages.readings.map(({ page, source, engine, language, lines, suspects }) => ({
    id: newId(),
    documentId: id,
    page,
    reading: 1,
    source,
    engine,
    language,
    confidence: null,
    quality: null,
    reasons: [],
    lines: [...lines],
    text: plainText(lines).text,
    failure: null,
    suspects: [...(suspects ?? [])],
  }));
}

const pageRow = ({ id, documentId, page, source, language, text, suspects }: LayerRow): object => ({
  ...pageWithoutPicture(documentId, page),
  source,
  language,
  text,
  layerId: id,
  version: 1,
  suspects: suspects as object[],
});
