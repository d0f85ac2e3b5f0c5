import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { DocumentFile } from '../documents/document-file.entity.js';
import { SetAsidePage } from '../pages/page.entity.js';
import type { FilePageSpace } from '../pages/page-spaces.js';
import type { PlacedPage } from './page-edits.js';
import { freeNumbers, type PageRow, documentPages } from './page-references.js';

export type NewOriginal = Pick<
  DocumentFile,
  'objectKey' | 'name' | 'mediaType' | 'bytes' | 'sha256' | 'info'
>;

export interface NewPages {
  readonly original: NewOriginal;
  readonly pages: readonly FilePageSpace[];
  /** The page that the first of them is another scan of. */
  readonly replaced?: { readonly pageId: string; readonly withheld: boolean };
}

export interface AddedPages {
  readonly placed: readonly PlacedPage[];
  /** Numbers that they have while they are out of view. */
  readonly numbers: readonly number[];
}

/** Gives a document another original and its pages, which stay out of view until they are arranged. */
export async function addPages(
  tx: EntityManager,
  documentId: string,
  { original, pages, replaced }: NewPages,
): Promise<AddedPages> {
  const fileId = newId();
  const last = await tx.maximum(DocumentFile, 'position', { documentId, kind: 'original' });
  await tx.insert(DocumentFile, {
    ...original,
    info: { ...original.info },
    id: fileId,
    documentId,
    kind: 'original',
    position: (last ?? -1) + 1,
  });
  const next = freeNumbers((await documentPages(tx, documentId)).aside);
  const rows = pages.map((page, i) => ({
    ...page,
    documentId,
    number: next(),
    pageId: newId(),
    fileId,
    ...(replaced && i === 0 ? { replaces: replaced.pageId, withheld: replaced.withheld } : {}),
  }));
  await tx.insert(SetAsidePage, rows);
  return {
    placed: rows.map(({ pageId }) => ({ pageId, turned: 0 })),
    numbers: rows.map(({ number }) => number),
  };
}

/** The page order with `added` in the place of `old`, or after so many pages. */
export function withPages(
  inView: readonly Pick<PageRow, 'pageId' | 'turnedByHand'>[],
  added: readonly PlacedPage[],
  where: { readonly instead: string } | { readonly after: number },
): PlacedPage[] {
  const placed = inView.map(({ pageId, turnedByHand }) => ({ pageId, turned: turnedByHand }));
  const at = 'after' in where ? where.after : placed.findIndex(({ pageId }) => pageId === where.instead);
  return [...placed.slice(0, at), ...added, ...placed.slice('after' in where ? at : at + 1)];
}
