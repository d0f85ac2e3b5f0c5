import { join } from 'node:path';
import { type DraftPage, searchablePage } from './draft-page.js';
import { PageStream } from '../../searchable-pdf/stream/page-stream.js';
import type { SearchableResult } from '../../searchable-pdf/searchable-pdf.js';
import type { FollowingTask, SearchableWriter } from '../../searchable-pdf/searchable-writer.js';

export interface Making extends Omit<FollowingTask, 'pagesPath'> {
  readonly pageCount: number;
}

/**
 * A searchable PDF that is written while the pages of its original are read: when the last is read, all but a few are
 * in it.
 */
export class SearchableStream {
  private readonly stop = new AbortController();
  private readonly written: Promise<SearchableResult>;

  private constructor(
    private readonly pages: PageStream,
    private readonly isPdf: boolean,
    write: (signal: AbortSignal) => Promise<SearchableResult>,
    signal: AbortSignal,
  ) {
    this.written = write(AbortSignal.any([signal, this.stop.signal]));
    this.written.catch(() => undefined); // told by `finish`
  }

  /** `scratch` is a folder that the caller removes, after `end`. */
  static async begin(
    writer: SearchableWriter,
    { pageCount, ...task }: Making,
    scratch: string,
    signal: AbortSignal,
  ): Promise<SearchableStream> {
    const pagesPath = join(scratch, 'growing.ndjson');
    const pages = await PageStream.begin(pagesPath);
    const write = (given: AbortSignal): Promise<SearchableResult> =>
      writer.follow({ ...task, pagesPath }, pageCount, given);
    return new SearchableStream(pages, task.source.mediaType === 'application/pdf', write, signal);
  }

  /** Pages are to come in their order. */
  async add(page: DraftPage): Promise<void> {
    await this.pages.add(searchablePage(page, this.isPdf, false));
  }

  async finish(language: string): Promise<SearchableResult> {
    await this.pages.end(language);
    return this.written;
  }

  /** Once it is finished, or is not wanted any more. */
  async end(): Promise<void> {
    this.stop.abort();
    await this.written.catch(() => undefined); // of whoever is not waiting for it any more
    await this.pages.close();
  }
}
