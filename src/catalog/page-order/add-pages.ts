import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { DocumentFile } from '../documents/document-file.entity.js';
import { SetAsidePage } from '../pages/page.entity.js';
import type { FilePageSpace } from '../pages/page-spaces.js';
import type { PlacedSheet } from './page-edits.js';
import { freeNumbers, type Sheet, sheetsOf } from './page-references.js';

export type NewOriginal = Pick<
  DocumentFile,
  'objectKey' | 'name' | 'mediaType' | 'bytes' | 'sha256' | 'info'
>;

export interface NewSheets {
  readonly original: NewOriginal;
  readonly pages: readonly FilePageSpace[];
  /** The page that the first of them is another scan of. */
  readonly replaced?: { readonly sheet: string; readonly withheld: boolean };
}

export interface AddedSheets {
  readonly placed: readonly PlacedSheet[];
  /** Numbers that they have while they are out of view. */
  readonly numbers: readonly number[];
}

/** Gives a document another original and its pages, which stay out of view until they are arranged. */
export async function addSheets(
  tx: EntityManager,
  documentId: string,
  { original, pages, replaced }: NewSheets,
): Promise<AddedSheets> {
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
  const next = freeNumbers((await sheetsOf(tx, documentId)).aside);
  const rows = pages.map((page, i) => ({
    ...page,
    documentId,
    number: next(),
    sheet: newId(),
    fileId,
    ...(replaced && i === 0 ? { replaces: replaced.sheet, withheld: replaced.withheld } : {}),
  }));
  await tx.insert(SetAsidePage, rows);
  return {
    placed: rows.map(({ sheet }) => ({ sheet, turned: 0 })),
    numbers: rows.map(({ number }) => number),
  };
}

/** The arrangement with `added` in the place of `old`, or after so many pages. */
export function withSheets(
  inView: readonly Pick<Sheet, 'sheet' | 'turnedByHand'>[],
  added: readonly PlacedSheet[],
  where: { readonly instead: string } | { readonly after: number },
): PlacedSheet[] {
  const placed = inView.map(({ sheet, turnedByHand }) => ({ sheet, turned: turnedByHand }));
  const at = 'after' in where ? where.after : placed.findIndex(({ sheet }) => sheet === where.instead);
  return [...placed.slice(0, at), ...added, ...placed.slice('after' in where ? at : at + 1)];
}
