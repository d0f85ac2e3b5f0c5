import type { SearchQuestion } from '../api/search.js';
import { numberOf, textOf } from '../shell/address.js';

export const FACETS = ['type', 'year', 'field', 'person', 'organisation', 'language', 'trl'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];
export const RESULTS_A_PAGE = 20;

/** Everything that a search shows stands in its address, so that it can be kept, sent and gone back to. */
export interface SearchAddress {
  readonly q?: string;
  readonly type?: string;
  readonly year?: string;
  readonly field?: string;
  readonly person?: string;
  readonly organisation?: string;
  readonly language?: string;
  readonly trl?: string;
  readonly sort?: Sort;
  readonly from?: number;
}

export function searchAddress(raw: Record<string, unknown>): SearchAddress {
  const from = numberOf(raw['from'], 1);
  const sort = SORTS.find((known) => known === raw['sort']);
  return withoutEmpty({
    q: textOf(raw['q']),
    type: textOf(raw['type']),
    year: textOf(raw['year']),
    field: textOf(raw['field']),
    person: textOf(raw['person']),
    organisation: textOf(raw['organisation']),
    language: textOf(raw['language']),
    trl: textOf(numberOf(raw['trl'], 1)?.toString()),
    sort: sort === 'relevance' ? undefined : sort,
    from,
  });
}

export function questionOf(address: SearchAddress): SearchQuestion {
  const { trl, ...rest } = address;
  return { ...rest, ...(trl === undefined ? {} : { trl: Number(trl) }), size: RESULTS_A_PAGE };
}

/** Whether there is anything to ask; without it the home page shows. */
export const asksSomething = (address: SearchAddress): boolean =>
  address.q !== undefined || FACETS.some((facet) => address[facet] !== undefined);

/** The address after a value of a facet was chosen or taken away; readiness is one level, “at least this”. */
export function withFacet(address: SearchAddress, facet: Facet, value: string): SearchAddress {
  const next = facet === 'trl' ? (address.trl === value ? undefined : value) : toggled(address[facet], value);
  return { ...address, [facet]: next, from: undefined };
}

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
