import type { ReviewQuestion } from '../api/review.js';
import type { ReviewField, ReviewKind } from '../api/types.js';
import { FIELD_ORDER } from '../common/field-order.js';
import { textOf } from '../shell/address.js';

export const KINDS: readonly ReviewKind[] = [
  'report',
  'patent',
  'utilitySolution',
  'article',
  'thesis',
  'form',
  'other',
];

/** In the order in which people look for them. */
export const FIELDS: readonly ReviewField[] = ['title', ...FIELD_ORDER];

export function reviewAddress(raw: Record<string, unknown>): ReviewQuestion {
  const batch = textOf(raw['batch']);
  const kind = KINDS.find((known) => known === raw['kind']);
  const field = FIELDS.find((known) => known === raw['field']);
  return { ...(batch ? { batch } : {}), ...(kind ? { kind } : {}), ...(field ? { field } : {}) };
}
