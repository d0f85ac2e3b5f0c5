import type { EntityManager } from 'typeorm';
import type { InspectedPage } from '../../platform/media/port/media-reader.js';
import { touch } from '../changes/changes.js';
import { Document } from '../documents/document.entity.js';
import { Page } from './page.entity.js';

/** A page as its file has it. */
export interface FilePageSpace {
  readonly filePage: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly fullPagePicture: boolean;
}

export interface NewPage extends FilePageSpace {
  readonly number: number;
  readonly fileId: string;
}

/** A4 at 200 dpi: the space of a page that could not be inspected. */
const UNKNOWN_SPACE = { width: 1654, height: 2339, rotation: 0, fullPagePicture: false } as const;

export function pageSpaceOf(page: InspectedPage): FilePageSpace {
  const { width, height, rotation, fullPagePicture } = 'unreadable' in page ? UNKNOWN_SPACE : page;
  return { filePage: page.number, width, height, rotation, fullPagePicture };
}

const AT_ONCE = 500;

/** Writes the pages that identify found. A page's space, once fixed, stays: boxes of older readings lie in it. */
export async function writePageSpaces(
  tx: EntityManager,
  documentId: string,
  pages: readonly NewPage[],
): Promise<void> {
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(Page)
      .values(pages.slice(from, from + AT_ONCE).map((page) => ({ documentId, ...page })))
      .orIgnore()
      .execute();
  }
  await tx.update(Document, { id: documentId }, { pageCount: pages.length, status: 'processing' });
  await touch(tx, documentId);
}
