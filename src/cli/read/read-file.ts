import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { DraftPage } from '../../ocr/searchable/draft-page.js';
import { PICTURE_CUT_SHORT } from '../../ocr/page/page-reader.js';
import type { SheetPage } from '../../ocr/recognition/page-reference.js';
import type { SearchableStream } from '../../ocr/searchable/searchable-stream.js';
import type { SearchableInfo } from '../../searchable-pdf/searchable-pdf.js';
import type { FoundMargins } from '../../ocr/layout/document-margins.js';
import type { PassOptions } from '../../pipeline/stage.js';
import type { DocumentInfo, MediaFile } from '../../platform/media/port/media-reader.js';
import { PermanentError } from '../../shared/errors.js';
import type { TextSource } from '../../shared/page-text.js';
import { programVersion } from '../terminal/version.js';
import { inOrder } from './in-order.js';
import { inspectedPages } from './inspected-pages.js';
import { sniffedFile } from './sniffed-file.js';
import { putInPlace } from './put-in-place.js';
import { begunAtOnce, type ReadingTools } from './reading-tools.js';
import { SettledPages } from './settled-pages.js';

const FILE_ID = 'file';

/** Pages by how their text came to be, and what else a person should know. */
export interface ReadResult {
  readonly pages: ReadonlyMap<TextSource, readonly number[]>;
  readonly secret: readonly number[];
  /** Their pictures lack their end. */
  readonly cutShort: readonly number[];
  /** What is to be known of the PDF that was made, such as why it is no PDF/A. */
  readonly notes: readonly string[];
}

/** Hears how far the reading of a file has come. */
interface Progress {
  begin(pages: number): void;
  step(): void;
  /** The last page has begun. */
  lastBegun(): void;
}

interface OnePage {
  readonly draft: DraftPage;
  readonly source: TextSource;
  readonly language: string | null;
  readonly secret: boolean;
  readonly cutShort: boolean;
  readonly detail?: string | undefined;
}

/** Reads the file `input` into the searchable PDF `output`, which is there whole or not at all. */
export async function readFile(
  tools: ReadingTools,
  input: string,
  output: string,
  options: PassOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<ReadResult> {
  const file = await sniffedFile(input);
  const { pages: maxPages, pixels: maxPixels } = tools.config.limits;
  const inspection = await tools.media.inspect(file, { maxPages, maxPixels }, signal);
  const pages = inspectedPages(inspection);
  progress.begin(pages.length);
  const scratch = await mkdtemp(join(tmpdir(), 'phusa-read-'));
  let begun: SearchableStream | undefined;
  try {
    const outPath = join(scratch, 'searchable.pdf');
    const [info, pageCount] = [infoOf(inspection.info), pages.length];
    begun = await tools.draft.begin({ source: file, info, outPath, pageCount }, scratch, signal);
    const found = await readPages(tools, file, pages, options, scratch, begun, progress, signal);
    const draft = {
      files: [{ id: FILE_ID, mediaType: file.mediaType }],
      pageCount,
      info: { ...info, language: commonest(found.languages) },
      pages: () => draftPages(found.path, found.margins),
      withFile: <T>(_file: unknown, use: (path: string) => Promise<T>) => use(file.path),
    };
    const { notes } = await tools.draft.write(draft, scratch, outPath, signal, begun);
    await putInPlace(outPath, output);
    return { ...found, notes };
  } finally {
    await begun?.end();
    await rm(scratch, { recursive: true, force: true });
  }
}

interface FoundPages extends Omit<ReadResult, 'notes'> {
  /** One DraftPage a line: a book is never in memory whole. */
  readonly path: string;
  readonly languages: ReadonlyMap<string, number>;
  readonly margins: FoundMargins;
}

async function readPages(
  tools: ReadingTools,
  file: MediaFile,
  sheets: readonly SheetPage[],
  options: PassOptions,
  scratch: string,
  begun: SearchableStream,
  progress: Progress,
  signal: AbortSignal,
): Promise<FoundPages> {
  const path = join(scratch, 'read.ndjson');
  const pages = new Map<TextSource, number[]>();
  const languages = new Map<string, number>();
  const secret: number[] = [];
  const cutShort: number[] = [];
  const settled = new SettledPages((page) => begun.add(page));
  let words: string | undefined;
  const read = (sheet: SheetPage): Promise<OnePage> => {
    if (sheet === sheets.at(-1)) progress.lastBegun();
    return tools.turns.pass(signal, () => readPage(tools, file, sheet, options, scratch, signal));
  };
  async function* lines(): AsyncGenerator<string> {
    for await (const page of inOrder(sheets, begunAtOnce(tools.jobs), read)) {
      const { number } = page.draft.page;
      await settled.take(page.draft);
      pages.set(page.source, [...(pages.get(page.source) ?? []), number]);
      if (page.language) languages.set(page.language, (languages.get(page.language) ?? 0) + 1);
      if (page.secret) secret.push(number);
      if (page.cutShort) cutShort.push(number);
      words ??= page.detail;
      progress.step();
      yield `${JSON.stringify(page.draft)}\n`;
    }
  }
  await pipeline(lines, createWriteStream(path, 'utf8'));
  if (pages.get('unreadable')?.length === sheets.length) throw new PermanentError('pageUnreadable', words);
  const margins = await settled.flush();
  return { path, pages, languages, secret, cutShort, margins };
}

async function readPage(
  { pages }: ReadingTools,
  file: MediaFile,
  sheet: SheetPage,
  options: PassOptions,
  scratch: string,
  signal: AbortSignal,
): Promise<OnePage> {
  signal.throwIfAborted();
  const own = join(scratch, `page-${sheet.number}`);
  await mkdir(own);
  try {
    const wanted = { ...options, textOnly: true } as const;
    const { reading, secrecyMark } = await pages.read(
      { page: sheet, file, path: file.path, scratch: own, signal },
      wanted,
    );
    const page = { ...sheet, ...reading.upright, fileId: FILE_ID };
    return {
      draft: {
        page,
        lines: reading.lines,
        language: reading.language,
        trusted: reading.source === 'trusted',
      },
      source: reading.source,
      language: reading.language,
      secret: secrecyMark !== undefined,
      cutShort: reading.reasons.includes(PICTURE_CUT_SHORT),
      detail: reading.failure?.detail,
    };
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function* draftPages(path: string, margins: FoundMargins): AsyncGenerator<DraftPage> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    const draft = JSON.parse(line) as DraftPage;
    yield { ...draft, lines: margins.apply(draft.page, draft.lines, draft.language) };
  }
}

function infoOf({ title, author }: DocumentInfo): Omit<SearchableInfo, 'language'> {
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    textVersion: `phusa ${programVersion()}`,
    producer: 'phusa',
  };
}

function commonest(languages: ReadonlyMap<string, number>): string {
  const [most] = [...languages].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'vi';
}
