import { isId } from '../shared/ids.js';

/** What the queue is about: a suggested value, a page, or an error that a reader reported. */
export type ReviewItem =
  | { readonly kind: 'field'; readonly entryId: string }
  | { readonly kind: 'report'; readonly reportId: string }
  | { readonly kind: 'page'; readonly documentId: string; readonly number: number };

const PAGE = /^([0-9a-f-]{36})\.([1-9]\d{0,6})$/;

const REPORT = /^report\.([0-9a-f-]{36})$/;

export const reportItemId = (id: string): string => `report.${id}`;
export const pageItemId = (documentId: string, number: number): string => `${documentId}.${number}`;

/** Undefined: no item bears such an id. */
export function readItemId(id: string): ReviewItem | undefined {
  if (isId(id)) return { kind: 'field', entryId: id };
  const reportId = REPORT.exec(id)?.[1] ?? '';
  if (isId(reportId)) return { kind: 'report', reportId };
  const [, documentId = '', number = ''] = PAGE.exec(id) ?? [];
  return isId(documentId) ? { kind: 'page', documentId, number: Number(number) } : undefined;
}
