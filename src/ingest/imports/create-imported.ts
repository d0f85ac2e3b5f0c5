import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openingBy } from '../../access/opening/opening-answers.js';
import { announceAll, firstChanges, firstOpened } from '../../catalog/changes/changes.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { renewWords } from '../../catalog/documents/find-words.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { pageScreened } from '../../catalog/pages/page-screened.js';
import { PageScreening } from '../../catalog/pages/page-screening.js';
import type { PageTextResult } from '../../catalog/text/text-layers.js';
import { TextLayer } from '../../catalog/pages/text-layer.entity.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { PermanentError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { plainText } from '../../shared/page-text.js';
import { storedLines } from '../../shared/stored-lines.js';
import type { ImportRecord } from './import-record.js';
import { principalOf, type ImportTarget } from './import-target.js';
import { importedFields, importedPages, type ImportedPages, pageWithoutPicture } from './imported-rows.js';
import { columnsOf, isSecret } from './record-columns.js';

interface NewDocument {
  readonly id: string;
  readonly record: ImportRecord;
  readonly pages: ImportedPages;
}

export interface CreatedDocument {
  readonly id: string;
  readonly changeSeq: number;
}

/** Makes documents of records that are not here yet, each table at once: ready, found by their text, described later. */
@Injectable()
export class CreateImported {
  constructor(
    private readonly screening: PageScreening,
    private readonly passes: ProcessingPasses,
  ) {}

  /** In order. */
  async create(
    tx: EntityManager,
    records: readonly ImportRecord[],
    target: ImportTarget,
  ): Promise<CreatedDocument[]> {
    if (records.length === 0) return [];
    const made = records.map((record): NewDocument => ({
      id: newId(),
      record,
      pages: importedPages(record, this.screening),
    }));
    const changes = await firstChanges(tx, made.length);
    const [clock] = await tx.query<{ now: Date }[]>('SELECT now()');
    await insertRows(
      tx,
      Document,
      made.map((one, i) => ({ ...documentRow(one, target, clock?.now), ...changes[i] })),
    );
    await insertRows(
      tx,
      FieldEntry,
      made.flatMap(({ id, record }) => importedFields(id, record)),
    );
    const layers = made.map(layerRows);
    await insertRows(tx, TextLayer, layers.flat());
    await insertRows(
      tx,
      Page,
      made.flatMap((one, i) => (layers[i] ?? []).map((layer) => pageRow(layer, one.record))),
    );
    const open = made.filter((one) => !isSecret(one.record, one.pages));
    await this.passes.beginLater(
      tx,
      open.map(({ id, record }) => ({ documentId: id, number: 1, pageCount: record.pages.length })),
    );
    const created = made.map(({ id }, i) => ({ id, changeSeq: changes[i]?.changeSeq ?? 0 }));
    await renewWords(
      tx,
      made.map(({ id }) => id),
    );
    await announceAll(
      tx,
      created.map(({ id }) => id),
    );
    return created;
  }
}

function documentRow({ id, record, pages }: NewDocument, target: ImportTarget, now: Date | undefined) {
  const secret = isSecret(record, pages);
  const columns = columnsOf(record);
  return {
    id,
    externalId: record.externalId,
    ownerOrganisationId: target.ownerOrganisationId,
    sha256: record.sha256,
    originalName: record.externalId,
    bytes: record.bytes,
    createdBy: target.createdBy ?? null,
    ...columns,
    recordOpened: firstOpened({ ...columns, quarantined: secret }),
    pageCount: record.pages.length,
    pagesRead: record.pages.length,
    pagesScreened: pages.readings.filter((reading) => pageScreened(screeningOf(reading, record))).length,
    opening: opensBody(record) && record.opening ? openingBy(record.opening, principalOf(target), now) : null,
    latestPass: 1,
    effectivePass: 1,
    status: secret ? 'failed' : 'ready',
    quarantined: secret,
    failure: secret ? new PermanentError('secret', pages.secrecyMark).toFailure() : null,
    readyAt: secret ? null : (now ?? null),
  };
}

type LayerRow = ReturnType<typeof layerRows>[number];

function layerRows({ id, pages }: NewDocument) {
  return pages.readings.map(({ page, source, engine, language, lines, suspects }) => ({
    id: newId(),
    documentId: id,
    page,
    pass: 1,
    source,
    engine,
    language,
    confidence: null,
    quality: null,
    reasons: [],
    lines: storedLines(lines),
    text: plainText(lines).text,
    failure: null,
    suspects: [...(suspects ?? [])],
  }));
}

/** Whether the sender of the record answered for findings on its pages. */
const screeningOf = (
  { source, suspects = [] }: Pick<PageTextResult, 'source' | 'suspects'>,
  { opening }: ImportRecord,
) => ({
  source,
  suspects: [...suspects],
  cleared: opening?.personalData === true && suspects.length > 0,
});

const opensBody = ({ visibility, pages }: ImportRecord): boolean =>
  visibility !== 'restricted' && pages.length > 0;

const pageRow = (
  { id, documentId, page, source, language, text, suspects }: LayerRow,
  record: ImportRecord,
) => ({
  ...pageWithoutPicture(documentId, page),
  ...screeningOf({ source, suspects }, record),
  language,
  text,
  layerId: id,
  version: 1,
});
