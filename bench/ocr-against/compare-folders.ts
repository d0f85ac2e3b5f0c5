import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MediaReader } from '../../src/platform/media/port/media-reader.js';
import { scanDocument, type DocumentSet, type ScanDocument } from '../../test/corpus/scans/scan-documents.js';
import type { Result, SetPlan } from './compare-set.js';
import { added, times } from './cost-of.js';
import { errorsIn, type PageErrors } from './document-pages.js';
import { pdfName, type Tool } from './tools.js';

export interface FoldersPlan extends SetPlan {
  /** The documents are shared out among so many folders. */
  readonly folders: number;
}

interface Folder {
  readonly set: DocumentSet;
  readonly path: string;
  readonly documents: readonly ScanDocument[];
  /** The first pages of the first one. */
  readonly first: ScanDocument;
  /** A page with true text, which is left as it is: what a start costs that comes again. */
  readonly nothingToRead: ScanDocument;
}

/** Of each folder, every tool's result, in the tools' order; the tools take turns on the same folder. */
export async function compareFolders(
  plan: FoldersPlan,
  tools: readonly Tool[],
  media: MediaReader,
  scratch: string,
): Promise<Result[][]> {
  const results: Result[][] = [];
  const each = Math.ceil(plan.documents / plan.folders);
  for (let begin = 0; begin < plan.documents; begin += each) {
    const folder = await folderOf(plan, begin, Math.min(begin + each, plan.documents), join(scratch, 'in'));
    const row: Result[] = [];
    for (const tool of tools) row.push(await resultOf(tool, folder, media, scratch));
    await rm(folder.path, { recursive: true });
    results.push(row);
  }
  return results;
}

async function folderOf(
  { set, pages, opening, seed }: FoldersPlan,
  begin: number,
  end: number,
  path: string,
): Promise<Folder> {
  const made = (of: DocumentSet, n: number, many: number): Promise<ScanDocument> =>
    scanDocument(of, n, many, seed, '.cache/corpus');
  await mkdir(path);
  const documents: ScanDocument[] = [];
  for (let n = begin; n < end; n++) {
    const document = await made(set, n, pages);
    await copyFile(document.path, join(path, basename(document.path)));
    documents.push(document);
  }
  const [first, nothingToRead] = [await made(set, begin, opening), await made('mixed', 0, 1)];
  return { set, path, documents, first, nothingToRead };
}

async function resultOf(
  tool: Tool,
  { set, path, documents, first, nothingToRead }: Folder,
  media: MediaReader,
  scratch: string,
): Promise<Result> {
  const [file, folder] = [join(scratch, 'out.pdf'), join(scratch, 'out')];
  const opening = await tool.run(first.path, file, set);
  await mkdir(folder);
  const { cost, starts } = await tool.runFolder(path, folder, set);
  const again = starts - 1;
  const whole =
    again > 0 ? added(cost, times(-again, await tool.run(nothingToRead.path, file, 'mixed'))) : cost;
  const pages: PageErrors[] = [];
  for (const document of documents)
    pages.push(...(await errorsIn(join(folder, pdfName(document.path)), document, media)));
  await rm(folder, { recursive: true });
  await rm(file);
  return { whole, opening, openingPages: first.pages.length, pages };
}
