import { searchQuery } from '../../api/search.js';

const FRESH_MS = 5 * 60_000;

/** The counts of all that the visitor may read: the facets of a search for everything, without its hits. */
export const browseQuery = { ...searchQuery({ size: 0 }), staleTime: FRESH_MS };
