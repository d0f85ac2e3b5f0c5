import { isId } from '../../shared/ids.js';

/** What the queue is about: a suggested value, a page, an error that a reader reported, or a claim that asks again. */
export type ReviewItem =
  | { readonly kind: 'field'; readonly entryId: string }
  | { readonly kind: 'report'; readonly reportId: string }
  | { readonly kind: 'dueClaim'; readonly claimId: string }
  | { readonly kind: 'page'; readonly documentId: string; readonly number: number };

const PAGE = /^([0-9a-f-]{36})\.([1-9]\d{0,6})$/;

const REPORT = /^report\.([0-9a-f-]{36})$/;
const DUE_CLAIM = /^claim\.([0-9a-f-]{36})$/;

export const dueClaimItemId = (id: string): string => `claim.${id}`;
export const reportItemId = (id: string): string => `report.${id}`;
export const pageItemId = (documentId: string, number: number): string => `${documentId}.${number}`;

/** Undefined if it is not the id of an item. */
export function readItemId(id: string): ReviewItem | undefined {
  if (isId(id)) return { kind: 'field', entryId: id };
  const reportId = REPORT.exec(id)?.[1] ?? '';
  if (isId(reportId)) return { kind: 'report', reportId };
  const claimId = DUE_CLAIM.exec(id)?.[1] ?? '';
  if (isId(claimId)) return { kind: 'dueClaim', claimId };
  const [, documentId = '', number = ''] = PAGE.exec(id) ?? [];
  return isId(documentId) ? { kind: 'page', documentId, number: Number(number) } : undefined;
}
