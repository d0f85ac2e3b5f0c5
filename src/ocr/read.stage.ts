import { Injectable } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Between, DataSource } from 'typeorm';
import { DocumentFile } from '../catalog/document-file.entity.js';
import { Document } from '../catalog/document.entity.js';
import { Page } from '../catalog/page.entity.js';
import { quarantined } from '../catalog/quarantine.js';
import { type PageReading, writeTextLayers } from '../catalog/text-layers.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { pagePictureKey, PICTURE_WIDTHS, SCREEN_WIDTH } from '../platform/storage/object-keys.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import type { Failure } from '../shared/errors.js';
import { type FinishedPage, PageReader, unreadable } from './page-reader.js';

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
      const readings: PageReading[] = [];
      const { effectiveReading } = await this.dataSource.manager.findOneByOrFail(Document, {
        id: documentId,
      });
      for (const page of pages) {
        const file = files.find(({ id }) => id === page.fileId);
        if (!file) throw new Error(`page ${page.number} of ${documentId} has no file`);
        const finished = await this.readPage(page, file, context, scratch, effectiveReading === 0);
        if (finished.secrecyMark !== undefined)
          return quarantined(this.store, documentId, finished.secrecyMark);
        readings.push(finished.reading);
      }
      return { write: (tx) => writeTextLayers(tx, documentId, context.reading, readings) };
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** Retried in vain (its child died each time): the page is unreadable, the others stand. */
  override giveUp(context: StageContext, failure: Failure): Promise<StageResult | undefined> {
    const { documentId, reading, firstPage, lastPage } = context;
    if (failure.code === 'engineMissing' || failure.code === 'originalMissing')
      return Promise.resolve(undefined);
    const pages: PageReading[] = [];
    for (let number = firstPage; number <= lastPage; number++) pages.push(unreadable(number, failure));
    return Promise.resolve({ write: (tx) => writeTextLayers(tx, documentId, reading, pages) });
  }

  private async readPage(
    page: Page,
    file: DocumentFile,
    context: StageContext,
    scratch: string,
    first: boolean,
  ): Promise<FinishedPage> {
    context.signal.throwIfAborted();
    const finished = await this.store.withFile(file.objectKey, (path) =>
      this.reader.read(page, file, path, context.options, scratch, context.signal),
    );
    const { upright } = finished.reading;
    // The space of a page is settled by its first reading, and its picture lies as that does.
    const fits = first || !upright;
    if (finished.screenPath !== undefined && finished.secrecyMark === undefined && fits) {
      await this.store.putFile(
        finished.screenPath,
        pagePictureKey(page.documentId, page.number, SCREEN_WIDTH),
      );
      if (upright) await this.forgetPictures(page);
    }
    return finished;
  }

  /** Someone may have looked at the page before it was found to lie on its side. */
  private async forgetPictures({ documentId, number }: Page): Promise<void> {
    for (const width of PICTURE_WIDTHS)
      if (width !== SCREEN_WIDTH) await this.store.remove(pagePictureKey(documentId, number, width));
  }
}
