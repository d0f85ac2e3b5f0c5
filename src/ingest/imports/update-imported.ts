import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Like, MoreThan, Not } from 'typeorm';
import { summarise } from '../../catalog/description/descriptions.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { keepOpening } from '../../catalog/open-body.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { PageScreening } from '../../catalog/pages/page-screening.js';
import { writeTextLayers } from '../../catalog/text/text-layers.js';
import { putLayersInEffect } from '../../catalog/text/effective-layers.js';
import { countRead } from '../../catalog/pages/count-read.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import { PermanentError } from '../../shared/errors.js';
import type { ImportRecord } from './import-record.js';
import { principalOf, type ImportTarget } from './import-target.js';
import { importedFields, importedPages, type ImportedPages, pageWithoutPicture } from './imported-rows.js';
import { columnsOf, isSecret } from './record-columns.js';

/**
 * A record that came before, changed: its values and pages take the place of the old ones. What a person decided of a
 * field stays, and so do the readings of pages before.
 */
@Injectable()
export class UpdateImported {
  constructor(
    private readonly screening: PageScreening,
    private readonly passes: ProcessingPasses,
  ) {}

  async update(
    tx: EntityManager,
    document: Document,
    record: ImportRecord,
    target: ImportTarget,
  ): Promise<void> {
    const { id } = document;
    const pages = importedPages(record, this.screening);
    const secret = isSecret(record, pages) && document.secrecyClearedAt === null;
    await this.replaceFields(tx, id, record);
    const pass = document.latestPass + 1;
    await this.replacePages(tx, id, pass, pages);
    const { type: _type, title: _title, year: _year, language: _language, ...columns } = columnsOf(record);
    await tx.update(
      Document,
      { id },
      {
        ...columns,
        sha256: record.sha256,
        bytes: record.bytes,
        pageCount: record.pages.length,
        latestPass: pass,
        effectivePass: pass,
        ...(secret
          ? {
              quarantined: true,
              status: 'failed',
              failure: new PermanentError('secret', pages.secrecyMark).toFailure(),
            }
          : {}),
      },
    );
    if (record.opening && record.visibility !== 'restricted')
      await keepOpening(tx, id, record.opening, principalOf(target));
    await countRead(tx, id);
    await summarise(tx, id);
    await this.passes.supersede(tx, id);
    if (!secret)
      await this.passes.beginLater(tx, [{ documentId: id, number: pass, pageCount: record.pages.length }]);
  }

  private async replaceFields(tx: EntityManager, documentId: string, record: ImportRecord): Promise<void> {
    await tx.delete(FieldEntry, { documentId, method: Like('import%'), decidedAt: IsNull() });
    const decided = await tx.find(FieldEntry, {
      select: { id: true, name: true },
      where: { documentId, decidedAt: Not(IsNull()) },
    });
    const kept = new Set(decided.map(({ name }) => name));
    const fresh = [...record.fields].filter(([name]) => !kept.has(name));
    const flagged = record.flagged.filter(({ name }) => !kept.has(name));
    const names = fresh.map(([name]) => name);
    await tx.delete(FieldEntry, { documentId, status: 'suggested', name: In(names) });
    await tx.insert(FieldEntry, importedFields(documentId, { ...record, fields: fresh, flagged }));
  }

  private async replacePages(
    tx: EntityManager,
    documentId: string,
    pass: number,
    { readings }: ImportedPages,
  ): Promise<void> {
    await tx.delete(Page, { documentId, number: MoreThan(readings.length) });
    const known = await tx.countBy(Page, { documentId });
    const added = readings.slice(known).map(({ page }) => pageWithoutPicture(documentId, page));
    if (added.length > 0) await tx.insert(Page, added);
    await writeTextLayers(tx, documentId, pass, readings);
    await putLayersInEffect(tx, documentId, pass);
  }
}
