import { Injectable } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MediaReader } from '../platform/media/media-reader.js';
import { PhusaError } from '../shared/errors.js';
import type { TextLine } from '../shared/page-text.js';
import type { Rotation } from './ocr-engine.js';
import { fileSpace, mediaFile, type SheetFile, type SheetPage, uprightPicture } from './page-sheet.js';
import type { SearchableInfo, SearchablePage, SearchableResult } from './searchable-pdf/searchable-pdf.js';
import { type SearchableTask, SearchableWriter } from './searchable-writer.js';

export interface DraftFile extends SheetFile {
  readonly id: string;
}

export interface DraftPage {
  readonly page: SheetPage & { readonly fileId: string | null };
  readonly lines: readonly TextLine[];
  readonly language: string | null;
  /** Its own text layer is true and stays as it is, but for lines that were read from a picture on it. */
  readonly trusted: boolean;
}

/** All that a searchable PDF is made of, wherever it comes from. */
export interface Draft {
  /** In page order. */
  readonly files: readonly DraftFile[];
  readonly pageCount: number;
  readonly info: SearchableInfo;
  /** In order; may be asked for more than once. */
  pages(): AsyncIterable<DraftPage>;
  /** Calls `use` with a local path to a file's bytes. */
  withFile<T>(file: DraftFile, use: (path: string) => Promise<T>): Promise<T>;
}

const WIDEST = 2480;

/** Brings originals, text and, only where needed, drawn pages together for the writer of the searchable PDF. */
@Injectable()
export class SearchableDraft {
  constructor(
    private readonly media: MediaReader,
    private readonly writer: SearchableWriter,
  ) {}

  /** `scratch` is a folder that the caller removes. */
  async write(
    draft: Draft,
    scratch: string,
    outPath: string,
    signal: AbortSignal,
  ): Promise<SearchableResult> {
    const [first] = draft.files;
    if (!first) throw new Error('a searchable PDF needs an original');
    const pagesPath = join(scratch, 'pages.ndjson');
    return draft.withFile(first, async (path) => {
      const source = { path, mediaType: first.mediaType };
      const task = { source, pagesPath, info: draft.info, outPath };
      if (draft.files.length > 1) return this.rebuild(task, draft, scratch, signal);
      const isPdf = first.mediaType === 'application/pdf';
      await writeLines(pagesPath, draft, (page) => Promise.resolve(searchablePage(page, isPdf, false)));
      try {
        return await this.writer.write(task, draft.pageCount, signal);
      } catch (error) {
        // locked against change, or damaged in a way that drawing forgives
        if (!(error instanceof PhusaError) || !['encrypted', 'corrupt'].includes(error.code)) throw error;
        return this.rebuild(task, draft, scratch, signal);
      }
    });
  }

  private async rebuild(
    task: SearchableTask,
    draft: Draft,
    scratch: string,
    signal: AbortSignal,
  ): Promise<SearchableResult> {
    const renderedFolder = join(scratch, 'drawn');
    await mkdir(renderedFolder);
    const sizes: { width: number; height: number; dpi?: number }[] = [];
    const pagesPath = join(scratch, 'upright.ndjson');
    await writeLines(pagesPath, draft, async (drawn) => {
      const picture = join(renderedFolder, `${drawn.page.number}.jpg`);
      sizes.push(await this.draw(drawn.page, draft, picture, signal));
      return searchablePage(drawn, true, true);
    });
    return this.writer.write({ ...task, pagesPath, renderedFolder, sizes }, draft.pageCount, signal);
  }

  private async draw(
    page: DraftPage['page'],
    draft: Draft,
    outPath: string,
    signal: AbortSignal,
  ): Promise<{ width: number; height: number }> {
    const file = draft.files.find(({ id }) => id === page.fileId);
    if (!file) throw new Error(`page ${page.number} has no file`);
    const request = uprightPicture(page, WIDEST);
    return draft.withFile(file, (path) =>
      this.media.picture(mediaFile(path, file), fileSpace(page), request, outPath, signal),
    );
  }
}

/** One page a line, a page at a time: a book is never in memory whole. */
async function writeLines(
  path: string,
  draft: Draft,
  lineOf: (page: DraftPage) => Promise<SearchablePage>,
): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const page of draft.pages()) yield `${JSON.stringify(await lineOf(page))}\n`;
  }
  await pipeline(lines, createWriteStream(path, 'utf8'));
}

/** A drawn page is upright already; else the page's own turns are the writer's to follow. */
function searchablePage({ page, lines, trusted }: DraftPage, isPdf: boolean, drawn: boolean): SearchablePage {
  const turn = (page.rotation + page.turn) % 360;
  const asDrawn = lines.every(({ source }) => source === 'trusted' || source === 'corrected');
  const keepsItsOwn = trusted && isPdf && !drawn && asDrawn;
  // Its own text stays as it is drawn; what a person corrected of it can be found beside that.
  const ours = keepsItsOwn ? lines.filter(({ source }) => source === 'corrected') : lines;
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    rotation: drawn ? 0 : (turn as Rotation),
    lines: ours,
    ...(keepsItsOwn && ours.length === 0 ? { skip: true } : {}),
  };
}
