import { linesOfRuns } from '../../src/ocr/text-layer/text-layer-lines.js';
import type { MediaReader } from '../../src/platform/media/port/media-reader.js';
import { plainText } from '../../src/shared/page-text.js';
import type { ScanDocument } from '../../test/corpus/scans/scan-documents.js';
import { characterErrors } from '../../test/corpus/scoring/text-errors.js';

export interface PageErrors {
  readonly errors: number;
  readonly letters: number;
}

/** The errors of each page of a searchable PDF that was made of `document`. */
export async function errorsIn(
  path: string,
  document: ScanDocument,
  media: MediaReader,
): Promise<PageErrors[]> {
  const texts = await pageTexts(media, path);
  return document.pages.map((truth, i) => characterErrors(texts[i] ?? '', truth));
}

/** The text of each page as a viewer gives it, in the file's own order. */
async function pageTexts(media: MediaReader, path: string): Promise<string[]> {
  const file = { path, mediaType: 'application/pdf' } as const;
  const { pages } = await media.inspect(file, { maxPages: 1000, maxPixels: 200_000_000 });
  const texts: string[] = [];
  for (const page of pages) {
    const runs = 'unreadable' in page ? [] : await media.pageText(file, page);
    texts.push(plainText(linesOfRuns(runs, 'trusted')).text);
  }
  return texts;
}
