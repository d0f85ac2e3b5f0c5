import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import { DocumentFile } from '../catalog/document-file.entity.js';
import { Document } from '../catalog/document.entity.js';
import { type LinedPage, pagesOfReading } from '../catalog/page-lines.js';
import type { Page } from '../catalog/page.entity.js';
import type { StageContext } from '../pipeline/stage.js';
import { MediaReader } from '../platform/media/media-reader.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import { PhusaError } from '../shared/errors.js';
import type { Rotation } from './ocr-engine.js';
import { fileSpace, mediaFile, uprightPicture } from './page-sheet.js';
import type { SearchableInfo, SearchablePage } from './searchable-pdf/searchable-pdf.js';
import { type SearchableTask, SearchableWriter } from './searchable-writer.js';

const WIDEST = 2480;

/** Brings originals, text and, only where needed, drawn pages together for the writer of the searchable PDF. */
@Injectable()
export class SearchableDraft {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly media: MediaReader,
    private readonly writer: SearchableWriter,
  ) {}

  async write(context: StageContext, scratch: string, outPath: string): Promise<void> {
    const { documentId, pageCount, signal } = context;
    const files = await this.dataSource.manager.find(DocumentFile, {
      where: { documentId, kind: 'original' },
      order: { position: 'ASC' },
    });
    const [first] = files;
    if (!first) throw new Error(`${documentId} has no original`);
    const pagesPath = join(scratch, 'pages.ndjson');
    await this.writePages(context, first, files.length > 1, pagesPath);
    const info = await this.infoOf(documentId, context.reading);
    await this.store.withFile(first.objectKey, async (path) => {
      const task = { source: { path, mediaType: first.mediaType }, pagesPath, info, outPath };
      if (files.length > 1) return this.rebuild(task, files, context, scratch);
      try {
        await this.writer.write(task, pageCount, signal);
      } catch (error) {
        // locked against change, or damaged in a way that drawing forgives
        if (!(error instanceof PhusaError) || !['encrypted', 'corrupt'].includes(error.code)) throw error;
        await this.rebuild(task, files, context, scratch);
      }
    });
  }

  private async writePages(
    context: StageContext,
    first: DocumentFile,
    drawn: boolean,
    pagesPath: string,
  ): Promise<void> {
    const out = createWriteStream(pagesPath, 'utf8');
    const range = { first: 1, last: context.pageCount };
    for await (const lined of pagesOfReading(
      this.dataSource.manager,
      context.documentId,
      context.reading,
      range,
    )) {
      const page = searchablePage(lined, first.mediaType === 'application/pdf', drawn);
      if (!out.write(`${JSON.stringify(page)}\n`)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
  }

  private async rebuild(
    task: SearchableTask,
    files: readonly DocumentFile[],
    context: StageContext,
    scratch: string,
  ): Promise<void> {
    const renderedFolder = join(scratch, 'drawn');
    await mkdir(renderedFolder);
    const sizes: { width: number; height: number; dpi?: number }[] = [];
    const upright = join(scratch, 'upright.ndjson');
    const out = createWriteStream(upright, 'utf8');
    const range = { first: 1, last: context.pageCount };
    for await (const lined of pagesOfReading(
      this.dataSource.manager,
      context.documentId,
      context.reading,
      range,
    )) {
      sizes.push(
        await this.draw(lined.page, files, join(renderedFolder, `${lined.page.number}.jpg`), context.signal),
      );
      if (!out.write(`${JSON.stringify(searchablePage(lined, true, true))}\n`)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
    await this.writer.write(
      { ...task, pagesPath: upright, renderedFolder, sizes },
      context.pageCount,
      context.signal,
    );
  }

  private async draw(
    page: Page,
    files: readonly DocumentFile[],
    outPath: string,
    signal: AbortSignal,
  ): Promise<{ width: number; height: number }> {
    const file = files.find(({ id }) => id === page.fileId);
    if (!file) throw new Error(`page ${page.number} has no file`);
    return this.store.withFile(file.objectKey, (path) =>
      this.media.picture(
        mediaFile(path, file),
        fileSpace(page),
        uprightPicture(page, WIDEST),
        outPath,
        signal,
      ),
    );
  }

  private async infoOf(documentId: string, reading: number): Promise<SearchableInfo> {
    const document = await this.dataSource.manager.findOneByOrFail(Document, { id: documentId });
    return {
      ...(document.title ? { title: document.title } : {}),
      language: document.language ?? 'vi',
      textVersion: `${documentId} reading ${reading}`,
      producer: 'phusa',
    };
  }
}

/** A drawn page is upright already; else the page's own turns are the writer's to follow. */
function searchablePage({ page, lines, layer }: LinedPage, isPdf: boolean, drawn: boolean): SearchablePage {
  const turn = (page.rotation + page.turn) % 360;
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    rotation: drawn ? 0 : (turn as Rotation),
    lines,
    ...(layer?.source === 'trusted' && isPdf && !drawn ? { skip: true } : {}),
  };
}
