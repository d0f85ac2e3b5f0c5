import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOfRuns } from '../../src/ocr/text-layer-lines.js';
import type { MediaReader } from '../../src/platform/media/media-reader.js';
import { plainText } from '../../src/shared/page-text.js';
import { scanDocument, type DocumentSet, type ScanDocument } from '../../test/corpus/scans/scan-documents.js';
import { characterErrors } from '../../test/corpus/scoring/text-errors.js';
import type { Cost } from './cost-of.js';
import type { Tool } from './tools.js';

export interface PageErrors {
  readonly errors: number;
  readonly letters: number;
}

/** One tool on one document. */
export interface DocumentResult {
  readonly whole: Cost;
  /** On its first pages alone: what starting costs, compiling what runs often included, and those pages. */
  readonly opening: Cost;
  readonly openingPages: number;
  readonly pages: readonly PageErrors[];
}

export interface SetPlan {
  readonly set: DocumentSet;
  readonly documents: number;
  readonly pages: number;
  /** Of them, in the document that starting is measured with. */
  readonly opening: number;
  readonly seed: number;
}

/** Of each document, every tool's result, in the tools' order; the tools take turns on the same document. */
export async function compareSet(
  { set, documents, pages, opening, seed }: SetPlan,
  tools: readonly Tool[],
  media: MediaReader,
  scratch: string,
): Promise<DocumentResult[][]> {
  const results: DocumentResult[][] = [];
  for (let n = 0; n < documents; n++) {
    const document = await scanDocument(set, n, pages, seed, '.cache/corpus');
    const first = await scanDocument(set, n, opening, seed, '.cache/corpus');
    const row: DocumentResult[] = [];
    for (const tool of tools) row.push(await resultOf(tool, set, document, first, media, scratch));
    results.push(row);
  }
  return results;
}

async function resultOf(
  tool: Tool,
  set: DocumentSet,
  document: ScanDocument,
  first: ScanDocument,
  media: MediaReader,
  scratch: string,
): Promise<DocumentResult> {
  const output = join(scratch, 'out.pdf');
  const opening = await tool.run(first.path, output, set);
  const whole = await tool.run(document.path, output, set);
  const texts = await pageTexts(media, output);
  await rm(output);
  const pages = document.pages.map((truth, i) => characterErrors(texts[i] ?? '', truth));
  return { whole, opening, openingPages: first.pages.length, pages };
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
