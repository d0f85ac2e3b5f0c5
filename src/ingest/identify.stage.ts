import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DocumentFile } from '../catalog/documents/document-file.entity.js';
import { type NewPage, pageSpaceOf, writePageSpaces } from '../catalog/pages/page-spaces.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { AppConfig } from '../platform/config/app-config.js';
import { type MediaInspection, MediaReader, type MediaType } from '../platform/media/port/media-reader.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import { PermanentError } from '../shared/errors.js';

/** Looks at the originals in a child: how many pages, their spaces; refuses what is locked, broken or too much. */
@Injectable()
export class IdentifyStage extends Stage {
  override readonly name = 'identify';

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly media: MediaReader,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async work(context: StageContext): Promise<StageResult> {
    const files = await this.dataSource.manager.find(DocumentFile, {
      where: { documentId: context.documentId, kind: 'original' },
      order: { position: 'ASC' },
    });
    const pages: NewPage[] = [];
    const infos = new Map<string, MediaInspection['info']>();
    for (const file of files) {
      const inspection = await this.inspect(file, pages.length, context.signal);
      infos.set(file.id, inspection.info);
      for (const page of inspection.pages) {
        pages.push({ number: pages.length + 1, fileId: file.id, ...pageSpaceOf(page) });
      }
    }
    if (pages.length === 0) throw new PermanentError('noPages');
    return {
      pageCount: pages.length,
      write: (tx) => this.write(tx, context.documentId, pages, infos),
    };
  }

  private inspect(file: DocumentFile, pagesBefore: number, signal: AbortSignal): Promise<MediaInspection> {
    const maxPages = this.config.limits.pages - pagesBefore;
    if (maxPages <= 0) throw new PermanentError('tooManyPages', `> ${this.config.limits.pages}`);
    const limits = { maxPages, maxPixels: this.config.limits.pixels };
    return this.store.withFile(file.objectKey, (path) =>
      this.media.inspect({ path, mediaType: file.mediaType as MediaType }, limits, signal),
    );
  }

  private async write(
    tx: EntityManager,
    documentId: string,
    pages: readonly NewPage[],
    infos: ReadonlyMap<string, MediaInspection['info']>,
  ): Promise<void> {
    for (const [id, info] of infos) await tx.update(DocumentFile, { id }, { info });
    await writePageSpaces(tx, documentId, pages);
  }
}
