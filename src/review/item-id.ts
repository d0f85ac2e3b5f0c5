import { isId } from '../shared/ids.js';

/** What the queue is about: a suggested value, or a page. */
export type ReviewItem =
  | { readonly kind: 'field'; readonly entryId: string }
  | { readonly kind: 'page'; readonly documentId: string; readonly number: number };

const PAGE = /^([0-9a-f-]{36})\.([1-9]\d{0,6})$/;

export const pageItemId = (documentId: string, number: number): string => `${documentId}.${number}`;

/** Undefined: no item bears such an id. */
export function readItemId(id: string): ReviewItem | undefined {
  if (isId(id)) return { kind: 'field', entryId: id };
  const [, documentId = '', number = ''] = PAGE.exec(id) ?? [];
  return isId(documentId) ? { kind: 'page', documentId, number: Number(number) } : undefined;
}
