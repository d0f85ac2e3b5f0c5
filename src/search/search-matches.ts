import { Injectable } from '@nestjs/common';
import type { ReadScope } from '../access/read-filter.js';
import { optionsOf, parsedOrRefused } from './catalog-search.js';
import { CurrentIndex } from './indexer/current-index.js';
import { DEEPEST_RESULT, LARGEST_SLICE } from './port/search-index.js';
import { SearchQueryDto } from './results/search-query.dto.js';

export type MatchQuestion = Partial<Omit<SearchQueryDto, 'from' | 'size' | 'sort' | 'versions'>>;

/** All documents that a question finds, without pages and order. */
@Injectable()
export class SearchMatches {
  constructor(private readonly current: CurrentIndex) {}

  /**
   * Ids, of those in `among` if it is given; undefined where there are more than can be listed. What only a mended
   * question would find is no match.
   */
  async of(
    question: MatchQuestion,
    scope: ReadScope,
    among?: readonly string[],
  ): Promise<string[] | undefined> {
    const query = Object.assign(new SearchQueryDto(), question);
    const parsed = parsedOrRefused(query.q);
    const { filters, sort = 'relevance' } = optionsOf(query, parsed);
    const found: string[] = [];
    for (let from = 0; ; from += LARGEST_SLICE) {
      const { hits, total, suggestion } = await this.current.ask((index) =>
        index.search(parsed, scope, {
          filters: { ...filters, ...(among ? { ids: among } : {}) },
          sort,
          from,
          size: LARGEST_SLICE,
        }),
      );
      if (suggestion !== undefined) return [];
      if (total > DEEPEST_RESULT) return undefined;
      found.push(...hits.map(({ id }) => id));
      if (found.length >= total || hits.length === 0) return found;
    }
  }
}
