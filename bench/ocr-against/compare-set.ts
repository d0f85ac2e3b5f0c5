import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaReader } from '../../src/platform/media/port/media-reader.js';
import { scanDocument, type DocumentSet, type ScanDocument } from '../../test/corpus/scans/scan-documents.js';
import type { Cost } from './cost-of.js';
import { errorsIn, type PageErrors } from './document-pages.js';
import type { Tool } from './tools.js';

/** One tool on one document, or on a folder of them. */
export interface Result {
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
): Promise<Result[][]> {
  const results: Result[][] = [];
  for (let n = 0; n < documents; n++) {
    const document = await scanDocument(set, n, pages, seed, '.cache/corpus');
    const first = await scanDocument(set, n, opening, seed, '.cache/corpus');
    const row: Result[] = [];
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
): Promise<Result> {
  const output = join(scratch, 'out.pdf');
  const opening = await tool.run(first.path, output, set);
  const whole = await tool.run(document.path, output, set);
  const pages = await errorsIn(output, document, media);
  await rm(output);
  return { whole, opening, openingPages: first.pages.length, pages };
}
