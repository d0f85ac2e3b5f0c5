import type { SearchIndex, SearchOptions, SearchResult } from '../../src/search/port/search-index.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import { scopes } from './search-index-library.js';

/** The index under test, as the parts of its contract ask it. */
export class SearchIndexAsked {
  private made?: SearchIndex;

  get index(): SearchIndex {
    if (!this.made) throw new Error('not made yet');
    return this.made;
  }

  set index(index: SearchIndex) {
    this.made = index;
  }

  readonly search = async (
    q: string,
    who = scopes.anonymous,
    options: SearchOptions = {},
  ): Promise<SearchResult> => this.index.search(parseQuery(q), who, options);

  readonly ids = async (q: string, who = scopes.anonymous, options: SearchOptions = {}): Promise<string[]> =>
    (await this.search(q, who, options)).hits.map((hit) => hit.id);
}
