import type { EntityManager } from 'typeorm';
import { touch } from './changes.js';
import { Document } from './document.entity.js';
import { Page } from './page.entity.js';

export interface NewPage {
  readonly number: number;
  readonly fileId: string;
  readonly filePage: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly fullPagePicture: boolean;
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
