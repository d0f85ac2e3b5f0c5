import type { DeskFilter } from '../api/documents.js';
import type { TableQuery } from '../api/types.js';
import { textOf } from '../shell/address.js';

export const DESK_FILTERS: readonly DeskFilter[] = ['all', 'needsMe', 'inWork', 'done', 'failed'];
export const SORTS = ['created', 'title', 'type', 'year', 'owner', 'state'] as const;
export type Sort = (typeof SORTS)[number];
export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const TYPES = ['report', 'patent', 'utilitySolution', 'article', 'thesis', 'form', 'other'] as const;
export const VISIBILITIES = ['public', 'members', 'restricted'] as const;

export interface DeskAddress {
  readonly filter?: Exclude<DeskFilter, 'all'>;
  readonly batch?: string;
  readonly q?: string;
  readonly type?: (typeof TYPES)[number];
  readonly owner?: string;
  readonly visibility?: (typeof VISIBILITIES)[number];
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly sort?: Sort;
  readonly direction?: Direction;
  /** A bulk change that is looked at. */
  readonly change?: string;
}

export function deskAddress(raw: Record<string, unknown>): DeskAddress {
  const filter = DESK_FILTERS.find((known) => known === raw['filter']);
  const given = {
    filter: filter === 'all' ? undefined : filter,
    batch: textOf(raw['batch']),
    q: textOf(raw['q']),
    type: TYPES.find((known) => known === raw['type']),
    owner: textOf(raw['owner']),
    visibility: VISIBILITIES.find((known) => known === raw['visibility']),
    yearFrom: yearOf(raw['yearFrom']),
    yearTo: yearOf(raw['yearTo']),
    sort: SORTS.find((known) => known === raw['sort']),
    direction: DIRECTIONS.find((known) => known === raw['direction']),
    change: textOf(raw['change']),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

function yearOf(raw: unknown): number | undefined {
  const year = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof year === 'number' && Number.isInteger(year) && year >= 0 && year <= 9999 ? year : undefined;
}

/** What the table asks the server for: all of the address but the window that lies over it. */
export const queryOf = ({ change: _change, ...query }: DeskAddress): TableQuery => query;

/** Names begin at A, dates and years at the newest: as the server has it. */
export const usualDirection = (sort: Sort): Direction =>
  sort === 'created' || sort === 'year' ? 'desc' : 'asc';

/** Another column, or the same one the other way round. */
export function sortedBy(address: DeskAddress, sort: Sort): DeskAddress {
  const { sort: now = 'created', direction = usualDirection(now), ...rest } = address;
  if (now !== sort) return { ...rest, sort };
  return { ...rest, sort, direction: direction === 'asc' ? 'desc' : 'asc' };
}
