import { Gate } from '../../platform/process/gate.js';
import { chooseEngine } from '../../ocr/engines/choose-engine.js';
import { openFurtherRecognition } from '../../ocr/page/open-further-recognition.js';
import { LayerReader } from '../../ocr/text-layer/layer-reader.js';
import { PageReader } from '../../ocr/page/page-reader.js';
import { PictureReader } from '../../ocr/page/picture-reader.js';
import { SearchableDraft } from '../../ocr/searchable/searchable-draft.js';
import { SearchableWriter } from '../../searchable-pdf/searchable-writer.js';
import { TextPageScreening } from '../../metadata/secrecy/text-page-screening.js';
import type { AppConfig, OcrEngineName } from '../../platform/config/app-config.js';
import { ChildMediaReader } from '../../platform/media/child-media-reader.js';
import type { MediaReader } from '../../platform/media/port/media-reader.js';

/** What reads a file, without a server, a database or a store. */
export interface ReadingTools {
  readonly media: MediaReader;
  readonly pages: PageReader;
  readonly draft: SearchableDraft;
  readonly config: AppConfig;
  readonly jobs: number;
  /** The pages of all files pass through here. */
  readonly turns: Gate;
}

/**
 * So many more pages are under way than are read at once: they are prepared while others are read, and read while one waits
 * for its second opinion. The engine limits how many are read at the same time.
 */
const AHEAD = 2;
const underWay = (jobs: number): number => (jobs > 1 ? jobs + AHEAD : 1);

/** How many pages of a file, and how many files, may begin before the first of them ends; they end in order. */
export const begunAtOnce = (jobs: number): number => 2 * underWay(jobs);

/** The writer is used once per file; this keeps it from restarting for each file of a folder that takes long to read. */
const LONGEST_FILE_MS = 3_600_000;

/** Lends the tools to `use` and ends their child processes afterwards, whether it succeeds or not. */
export async function withReadingTools<T>(
  config: AppConfig,
  { engine, jobs }: { readonly engine?: OcrEngineName; readonly jobs: number },
  use: (tools: ReadingTools) => Promise<T>,
): Promise<T> {
  const { limits } = config;
  const name = engine ?? config.ocrEngine;
  const onUnusable = (reason: string): void => console.error(reason);
  const media = new ChildMediaReader({
    size: Math.min(2, jobs),
    timeoutMs: limits.pageTimeoutMs,
    memoryBytes: limits.childMemoryBytes,
    maxPixels: limits.pixels,
  });
  const writer = new SearchableWriter(config, LONGEST_FILE_MS);
  const opened: { close(): Promise<void> }[] = [media, { close: () => writer.onModuleDestroy() }];
  try {
    media.start().catch(() => undefined); // concurrently with the engine; the first file reports what is wrong with it
    const ocr = await chooseEngine({ ...(name ? { name } : {}), children: jobs, onUnusable });
    opened.push(ocr);
    const further = await openFurtherRecognition(config, ocr, jobs);
    opened.push(further);
    return await use({
      media,
      pages: new PageReader(
        new LayerReader(media, ocr),
        new PictureReader(media, ocr, config, further),
        new TextPageScreening(),
      ),
      draft: new SearchableDraft(media, writer),
      config,
      jobs,
      turns: new Gate(underWay(jobs)),
    });
  } finally {
    await Promise.all(opened.map((tool) => tool.close()));
  }
}
