import { fieldBranches } from '../field-branches.js';

export const BROWSED = ['type', 'year', 'field', 'organisation', 'person'] as const;
export type Browsed = (typeof BROWSED)[number];
/** The two that are listed on a page of their own with letters: see agents. */
export const AGENTS: readonly Browsed[] = ['organisation', 'person'];

export const ORDERS = ['usual', 'name', 'count'] as const;
export type Order = (typeof ORDERS)[number];

export interface BrowseEntry {
  readonly value: string;
  readonly count: number;
}

/** The first of a list for the front page: the latest years, the widest fields, of the others those with most documents. */
export function firstEntries(by: Browsed, counts: readonly BrowseEntry[], most: number): BrowseEntry[] {
  const shown = by === 'field' ? fieldBranches(counts).map(({ value, count }) => ({ value, count })) : counts;
  return ordered(by, shown, by === 'year' || by === 'field' ? 'usual' : 'count').slice(0, most);
}

/** Usual: years from the latest, fields by their codes, the rest by how many documents they have. */
export function ordered(
  by: Browsed,
  entries: readonly BrowseEntry[],
  order: Order,
  nameOf: (value: string) => string = (value) => value,
): BrowseEntry[] {
  const byCount = (a: BrowseEntry, b: BrowseEntry) => b.count - a.count || compare(a.value, b.value);
  const byName = (a: BrowseEntry, b: BrowseEntry) => collator.compare(nameOf(a.value), nameOf(b.value));
  const byYear = (a: BrowseEntry, b: BrowseEntry) => Number(b.value) - Number(a.value);
  const byCode = (a: BrowseEntry, b: BrowseEntry) => compare(a.value, b.value);
  const usual = by === 'year' ? byYear : by === 'field' ? byCode : byCount;
  const rule = { usual, name: byName, count: byCount }[order];
  return [...entries].sort(rule);
}

const collator = new Intl.Collator('vi');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
