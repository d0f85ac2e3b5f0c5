import { rename, rm } from 'node:fs/promises';
import { isNoRoom } from '../platform/disk/no-room.js';
import { PermanentError, TransientError } from '../shared/errors.js';
import { openOriginal, type OriginalPdf } from './original/original-pdf.js';
import { writeIncremental } from './original/incremental-writer.js';
import { NotUnderstood } from './pdf/not-understood.js';
import { writePicturePdf } from './pictures/picture-pdf-writer.js';
import { openPicture, type PictureSource } from './pictures/picture-source.js';
import { RenderedPages } from './pictures/rendered-pages.js';
import type {
  PageRenderer,
  SearchableInfo,
  SearchablePage,
  SearchableResult,
} from './document/searchable-page.js';

export type {
  PageRenderer,
  SearchableInfo,
  SearchablePage,
  SearchableResult,
} from './document/searchable-page.js';

interface Source {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * Writes the searchable PDF of a document to `outPath`: its page pictures byte for byte, with the text
 * invisible over them. Pages are taken one at a time, and none is held; what is said of the whole document (`info`) is
 * needed after the last of them. It parses a stranger's bytes, so it is to run in a child process.
 */
export async function writeSearchablePdf(
  source: Source,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo | Promise<SearchableInfo>,
  outPath: string,
  fallback?: PageRenderer,
): Promise<SearchableResult> {
  const partial = `${outPath}.part`;
  try {
    const isPdf = source.mediaType === 'application/pdf';
    const result = isPdf
      ? await fromPdf(source.path, pages, info, partial, fallback)
      : await fromPicture(source, pages, info, partial);
    await rename(partial, outPath);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    if (isNoRoom(error)) throw new TransientError('storeFull', undefined, { cause: error });
    throw error;
  }
}

async function fromPdf(
  path: string,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo | Promise<SearchableInfo>,
  outPath: string,
  fallback: PageRenderer | undefined,
): Promise<SearchableResult> {
  const original = await understood(path);
  if (original instanceof NotUnderstood) {
    if (!fallback) throw new PermanentError(original.encrypted ? 'encrypted' : 'corrupt', original.message);
    const rebuilt = await fromSource(new RenderedPages(fallback), pages, info, outPath, 'rebuilt');
    return { ...rebuilt, notes: [`pages drawn anew, since ${original.message}`, ...rebuilt.notes] };
  }
  try {
    return await writeIncremental(original, path, pages, info, outPath);
  } finally {
    await original.reader.close();
  }
}

async function understood(path: string): Promise<OriginalPdf | NotUnderstood> {
  try {
    return await openOriginal(path);
  } catch (error) {
    if (error instanceof NotUnderstood) return error;
    throw error;
  }
}

async function fromPicture(
  source: Source,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo | Promise<SearchableInfo>,
  outPath: string,
): Promise<SearchableResult> {
  const scratch = `${outPath}.picture`;
  try {
    return await fromSource(
      await openPicture(source.path, source.mediaType, scratch),
      pages,
      info,
      outPath,
      'pictures',
    );
  } finally {
    await rm(scratch, { force: true });
  }
}

async function fromSource(
  pictures: PictureSource,
  pages: AsyncIterable<SearchablePage>,
  info: SearchableInfo | Promise<SearchableInfo>,
  outPath: string,
  method: 'pictures' | 'rebuilt',
): Promise<SearchableResult> {
  try {
    return await writePicturePdf(pictures, pages, info, outPath, method);
  } finally {
    await pictures.close();
  }
}
