import type { DeskFilter } from '../api/documents.js';
import { textOf } from '../shell/address.js';

export const DESK_FILTERS: readonly DeskFilter[] = ['all', 'needsMe', 'inWork', 'done', 'failed'];

export interface DeskAddress {
  readonly filter?: DeskFilter;
  readonly batch?: string;
  readonly q?: string;
}

export function deskAddress(raw: Record<string, unknown>): DeskAddress {
  const filter = DESK_FILTERS.find((known) => known === raw['filter']);
  const batch = textOf(raw['batch']);
  const q = textOf(raw['q']);
  return {
    ...(filter && filter !== 'all' ? { filter } : {}),
    ...(batch ? { batch } : {}),
    ...(q ? { q } : {}),
  };
}
