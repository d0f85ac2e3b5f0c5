import { Injectable } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Between, DataSource } from 'typeorm';
import { DocumentFile } from '../catalog/documents/document-file.entity.js';
import { Document } from '../catalog/documents/document.entity.js';
import { Page } from '../catalog/pages/page.entity.js';
import { quarantined } from '../catalog/quarantine.js';
import { type PageTextResult, writeTextLayers } from '../catalog/text/text-layers.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { pagePictureKey, SCREEN_WIDTH } from '../platform/storage/object-keys.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import type { Failure } from '../shared/errors.js';
import { type FinishedPage, PageReader, unreadable } from './page/page-reader.js';

/** Reads a range of pages. One page that cannot be read costs that page only. */
@Injectable()
export class ReadStage extends Stage {
  override readonly name = 'read';

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly reader: PageReader,
  ) {
    super();
  }

  override async work(context: StageContext): Promise<StageResult> {
    const { documentId, firstPage, lastPage } = context;
    const pages = await this.dataSource.manager.find(Page, {
      where: { documentId, number: Between(firstPage, lastPage) },
      order: { number: 'ASC' },
    });
    const files = await this.dataSource.manager.findBy(DocumentFile, { documentId, kind: 'original' });
    const scratch = await mkdtemp(join(tmpdir(), 'phusa-read-'));
    try {
      const readings: PageTextResult[] = [];
      const { effectivePass, secrecyClearedAt } = await this.dataSource.manager.findOneByOrFail(Document, {
        id: documentId,
      });
      for (const page of pages) {
        const file = files.find(({ id }) => id === page.fileId);
        if (!file) throw new Error(`page ${page.number} of ${documentId} has no file`);
        const finished = await this.readPage(page, file, context, scratch);
        // whoever decided on the document did not see a page that came later
        const decided = secrecyClearedAt && (effectivePass === 0 || page.layerId !== null);
        if (finished.secrecyMark !== undefined && !decided)
          return quarantined(this.store, documentId, finished.secrecyMark);
        readings.push(finished.reading);
      }
      return { write: (tx) => writeTextLayers(tx, documentId, context.pass, readings) };
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** Retried in vain (its child died each time): the page is unreadable, the others stand. */
  override giveUp(context: StageContext, failure: Failure): Promise<StageResult | undefined> {
    const { documentId, pass, firstPage, lastPage } = context;
    if (failure.code === 'engineMissing' || failure.code === 'originalMissing')
      return Promise.resolve(undefined);
    const pages: PageTextResult[] = [];
    for (let number = firstPage; number <= lastPage; number++) pages.push(unreadable(number, failure));
    return Promise.resolve({ write: (tx) => writeTextLayers(tx, documentId, pass, pages) });
  }

  private async readPage(
    page: Page,
    file: DocumentFile,
    context: StageContext,
    scratch: string,
  ): Promise<FinishedPage> {
    context.signal.throwIfAborted();
    const finished = await this.store.withFile(file.objectKey, (path) =>
      this.reader.read({ page, file, path, scratch, signal: context.signal }, context.options),
    );
    const { upright } = finished.reading;
    if (finished.screenPath !== undefined && finished.secrecyMark === undefined) {
      const lies = { ...page, turn: upright?.turn ?? page.turn };
      await this.store.putFile(finished.screenPath, pagePictureKey(lies, SCREEN_WIDTH));
    }
    return finished;
  }
}
