import type { NewSavedSearch } from '../api/types.js';
import type { SearchAddress } from '../search/search-address.js';

/** What an address asks, without how its answer is sorted and which part of it is shown. */
export function savedQuestion({
  sort: _sort,
  from: _from,
  trl,
  ...asked
}: SearchAddress): NewSavedSearch['question'] {
  return { ...asked, q: asked.q ?? '', ...(trl === undefined ? {} : { trl: Number(trl) }) };
}
