import { Injectable } from '../../platform/injectable.js';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MediaReader } from '../../platform/media/port/media-reader.js';
import { PhusaError } from '../../shared/errors.js';
import { type DraftPage, searchablePage } from './draft-page.js';
import { fileSpace, mediaFile, type SheetFile, uprightPicture } from '../recognition/page-reference.js';
import type {
  DrawnPage,
  Gathered,
  GatheredPage,
  GatheredSource,
  ToBeDrawn,
} from '../../searchable-pdf/gathered/gathered-page.js';
import type {
  SearchableInfo,
  SearchablePage,
  SearchableResult,
} from '../../searchable-pdf/searchable-pdf.js';
import { type Making, SearchableStream } from './searchable-stream.js';
import { SearchableWriter } from '../../searchable-pdf/searchable-writer.js';

export interface DraftFile extends SheetFile {
  readonly id: string;
}

/** All that a searchable PDF is made of, wherever it comes from. */
export interface Draft {
  /** In page order. */
  readonly files: readonly DraftFile[];
  /** The pages are not all of the file's, or not in its order: what it holds besides must not be in the PDF. */
  readonly reordered?: boolean;
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

  /** Of one original, whose pages are all its own: written while they are read, and finished by `write`. */
  begin(making: Making, scratch: string, signal: AbortSignal): Promise<SearchableStream> {
    return SearchableStream.begin(this.writer, making, scratch, signal);
  }

  /** `scratch` is a folder that the caller removes; `begun` has had all the pages of the draft. */
  async write(
    draft: Draft,
    scratch: string,
    outPath: string,
    signal: AbortSignal,
    begun?: SearchableStream,
  ): Promise<SearchableResult> {
    const [first] = draft.files;
    if (!first) throw new Error('a searchable PDF needs an original');
    if (draft.files.length > 1 || draft.reordered) return this.gather(draft, scratch, outPath, signal);
    try {
      if (begun) return await begun.finish(draft.info.language);
      return await draft.withFile(first, async (path) => {
        const source = { path, mediaType: first.mediaType };
        const isPdf = first.mediaType === 'application/pdf';
        const pagesPath = join(scratch, 'pages.ndjson');
        await writeLines(pagesPath, draft, (page) => searchablePage(page, isPdf, false));
        const task = { source, pagesPath, info: draft.info, outPath };
        return await this.writer.write(task, draft.pageCount, signal);
      });
    } catch (error) {
      // locked against change, or damaged in a way that drawing forgives
      if (!(error instanceof PhusaError) || !['encrypted', 'corrupt'].includes(error.code)) throw error;
      return this.gather(draft, scratch, outPath, signal);
    }
  }

  /** Page by page out of the originals; what cannot be taken as it is there is drawn. */
  private gather(
    draft: Draft,
    scratch: string,
    outPath: string,
    signal: AbortSignal,
  ): Promise<SearchableResult> {
    return withAllFiles(draft, async (sources) => {
      const pagesPath = join(scratch, 'gathered.ndjson');
      const attempt = async (drawn: readonly DrawnPage[]): Promise<Gathered> => {
        await writeLines(pagesPath, draft, (page) => gatheredPage(page, draft, drawn));
        const task = { sources, pagesPath, info: draft.info, outPath, drawn };
        return this.writer.gather(task, draft.pageCount, signal);
      };
      const drawn = await this.drawAll(draft, await correctedPages(draft), scratch, signal);
      let gathered = await attempt(drawn);
      if ('drawFirst' in gathered) {
        const more = await this.drawAll(draft, gathered.drawFirst, scratch, signal);
        gathered = await attempt([...drawn, ...more]);
      }
      if ('drawFirst' in gathered) throw new Error('a drawn page cannot be gathered');
      return gathered.written;
    });
  }

  private async drawAll(
    draft: Draft,
    wanted: readonly ToBeDrawn[],
    scratch: string,
    signal: AbortSignal,
  ): Promise<DrawnPage[]> {
    if (wanted.length === 0) return [];
    const whys = new Map(wanted.map(({ number, why }) => [number, why]));
    const drawn: DrawnPage[] = [];
    for await (const { page } of draft.pages()) {
      const why = whys.get(page.number);
      if (why === undefined) continue;
      const path = join(scratch, `drawn-${page.number}.jpg`);
      const size = await this.drawOrNot(page, draft, path, signal);
      drawn.push({ number: page.number, why, ...(size ? { picture: { path, ...size } } : {}) });
    }
    return drawn;
  }

  /** A page that could not be drawn must not cost the others their text. */
  private async drawOrNot(
    page: DraftPage['page'],
    draft: Draft,
    outPath: string,
    signal: AbortSignal,
  ): Promise<{ width: number; height: number } | undefined> {
    try {
      return await this.draw(page, draft, outPath, signal);
    } catch (error) {
      if (error instanceof PhusaError && error.permanent) return undefined;
      throw error;
    }
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
  lineOf: (page: DraftPage) => SearchablePage,
): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const page of draft.pages()) yield `${JSON.stringify(lineOf(page))}\n`;
  }
  await pipeline(lines, createWriteStream(path, 'utf8'));
}

/** A page goes on showing its own text; beside it what a person put right would be lost on viewers. */
async function correctedPages(draft: Draft): Promise<ToBeDrawn[]> {
  const found: ToBeDrawn[] = [];
  for await (const { page, trusted, lines } of draft.pages())
    if (trusted && lines.some(({ source }) => source === 'corrected'))
      found.push({ number: page.number, why: 'a person corrected its own text' });
  return found;
}

/** Calls `use` with the paths of all originals, in their order. */
function withAllFiles<T>(draft: Draft, use: (sources: readonly GatheredSource[]) => Promise<T>): Promise<T> {
  const sources: GatheredSource[] = [];
  const next = (): Promise<T> => {
    const file = draft.files[sources.length];
    if (!file) return use(sources);
    return draft.withFile(file, (path) => {
      sources.push({ path, mediaType: file.mediaType });
      return next();
    });
  };
  return next();
}

function gatheredPage(draft: DraftPage, { files }: Draft, drawn: readonly DrawnPage[]): GatheredPage {
  const { fileId, filePage, number } = draft.page;
  const source = files.findIndex(({ id }) => id === fileId);
  if (source < 0) throw new Error(`page ${number} has no file`);
  const isPdf = files[source]?.mediaType === 'application/pdf';
  const isDrawn = drawn.some((page) => page.number === number);
  return { ...searchablePage(draft, isPdf, isDrawn), source, filePage };
}
