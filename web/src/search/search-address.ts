import type { SearchQuestion } from '../api/search.js';
import { numberOf, textOf } from '../shell/address.js';

export const FACETS = ['type', 'year', 'field', 'language'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export const RESULTS_A_PAGE = 20;

/** Everything that a search shows stands in its address, so that it can be kept, sent and gone back to. */
export interface SearchAddress {
  readonly q?: string;
  readonly type?: string;
  readonly year?: string;
  readonly field?: string;
  readonly language?: string;
  readonly trl?: string;
  readonly sort?: string;
  readonly from?: number;
}

export function searchAddress(raw: Record<string, unknown>): SearchAddress {
  const from = numberOf(raw['from'], 1);
  const sort = textOf(raw['sort']);
  return withoutEmpty({
    q: textOf(raw['q']),
    type: textOf(raw['type']),
    year: textOf(raw['year']),
    field: textOf(raw['field']),
    language: textOf(raw['language']),
    trl: textOf(raw['trl']),
    sort: SORTS.some((known) => known === sort) && sort !== 'relevance' ? sort : undefined,
    from,
  });
}

export function questionOf(address: SearchAddress): SearchQuestion {
  return { ...address, size: RESULTS_A_PAGE };
}

/** Whether there is anything to ask; without it the home page shows. */
export const asksSomething = (address: SearchAddress): boolean =>
  address.q !== undefined || FACETS.some((facet) => address[facet] !== undefined);

/** Facets take several values, joined by commas; choosing one again takes it away. */
export function toggled(current: string | undefined, value: string): string | undefined {
  const chosen = valuesOf(current);
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return next.length > 0 ? next.join(',') : undefined;
}

export const valuesOf = (current: string | undefined): string[] =>
  current === undefined ? [] : current.split(',').filter((one) => one !== '');

function withoutEmpty<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
