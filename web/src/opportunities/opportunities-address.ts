import { numberOf, textOf } from '../shell/address.js';

export const CARD_FACETS = ['trl', 'field', 'protection', 'right', 'product', 'host', 'cooperation'] as const;
export type CardFacet = (typeof CARD_FACETS)[number];
export const CARD_SORTS = ['newest', 'readiness', 'proven', 'title'] as const;
export type CardSort = (typeof CARD_SORTS)[number];
export const CARDS_A_PAGE = 20;

/** Everything that the list shows stands in its address. */
export interface OpportunitiesAddress {
  readonly q?: string | undefined;
  readonly trl?: string | undefined;
  readonly field?: string | undefined;
  readonly protection?: string | undefined;
  readonly right?: string | undefined;
  readonly product?: string | undefined;
  readonly host?: string | undefined;
  readonly cooperation?: string | undefined;
  readonly sort?: CardSort | undefined;
  readonly from?: number | undefined;
}

export function opportunitiesAddress(raw: Record<string, unknown>): OpportunitiesAddress {
  const sort = CARD_SORTS.find((known) => known === raw['sort']);
  const from = numberOf(raw['from'], 1);
  const level = numberOf(raw['trl'], 1);
  return withoutEmpty({
    q: textOf(raw['q']),
    trl: level !== undefined && level <= 9 ? String(level) : undefined,
    ...Object.fromEntries(
      CARD_FACETS.filter((facet) => facet !== 'trl').map((facet) => [facet, textOf(raw[facet])]),
    ),
    sort: sort === 'newest' ? undefined : sort,
    from,
  });
}

export const narrowed = (address: OpportunitiesAddress): boolean =>
  address.q !== undefined || CARD_FACETS.some((facet) => address[facet] !== undefined);

/** The values chosen of a facet. A host is one name, commas and all. */
export function chosenOf(address: OpportunitiesAddress, facet: CardFacet): string[] {
  const value = address[facet];
  if (value === undefined) return [];
  return facet === 'host' || facet === 'trl' ? [value] : value.split(',').filter((one) => one !== '');
}

/** The address after a value was chosen or taken away again. */
export function withChoice(
  address: OpportunitiesAddress,
  facet: CardFacet,
  value: string,
): OpportunitiesAddress {
  const chosen = chosenOf(address, facet);
  const on = chosen.includes(value);
  const single = facet === 'host' || facet === 'trl';
  const next = on ? chosen.filter((one) => one !== value) : single ? [value] : [...chosen, value];
  return withoutEmpty({ ...address, [facet]: next.length > 0 ? next.join(',') : undefined, from: undefined });
}

function withoutEmpty<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
