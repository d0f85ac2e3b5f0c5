import { chooseEngine } from '../../ocr/engines/choose-engine.js';
import { openFurtherReadings } from '../../ocr/engines/open-further-readings.js';
import { LayerReader } from '../../ocr/layer-reader.js';
import { PageReader } from '../../ocr/page-reader.js';
import { PictureReader } from '../../ocr/picture-reader.js';
import { SearchableDraft } from '../../ocr/searchable-draft.js';
import { SearchableWriter } from '../../ocr/searchable-writer.js';
import { TextPageScreening } from '../../metadata/text-page-screening.js';
import type { AppConfig, OcrEngineName } from '../../platform/config/app-config.js';
import { ChildMediaReader } from '../../platform/media/child-media-reader.js';
import type { MediaReader } from '../../platform/media/media-reader.js';

/** What reads a file, without a server, a database or a store. */
export interface ReadingTools {
  readonly media: MediaReader;
  readonly pages: PageReader;
  readonly draft: SearchableDraft;
  readonly config: AppConfig;
  readonly jobs: number;
}

/** The writer, which is asked once a file, is not started anew for each file of a folder that takes a while to read. */
const LONGEST_FILE_MS = 3_600_000;

/** Lends the tools to `use` and ends their child processes, however that ends. */
export async function withReadingTools<T>(
  config: AppConfig,
  { engine, jobs }: { readonly engine?: OcrEngineName; readonly jobs: number },
  use: (tools: ReadingTools) => Promise<T>,
): Promise<T> {
  const { limits } = config;
  const name = engine ?? config.ocrEngine;
  const onUnusable = (reason: string): void => console.error(reason);
  const ocr = await chooseEngine({ ...(name ? { name } : {}), children: jobs, onUnusable });
  const further = await openFurtherReadings(config, ocr, jobs);
  const media = new ChildMediaReader({
    size: Math.min(2, jobs),
    timeoutMs: limits.pageTimeoutMs,
    memoryBytes: limits.childMemoryBytes,
    maxPixels: limits.pixels,
  });
  const writer = new SearchableWriter(config, LONGEST_FILE_MS);
  try {
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
    });
  } finally {
    await Promise.all([media.close(), ocr.close(), further.close(), writer.onModuleDestroy()]);
  }
}
