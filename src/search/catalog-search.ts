import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ReadFilters } from '../access/read-filters.js';
import { namedFacets } from './results/agent-facets.js';
import { CurrentIndex } from './indexer/current-index.js';
import { HitDetails } from './results/hit-details.js';
import { nearDuplicates, type NearDuplicates } from './pages/near-duplicates.js';
import { pageLines, pageMargins } from './pages/page-lines.js';
import { pageTexts } from './pages/page-loader.js';
import { firstFound, pagesFound } from './pages/page-search.js';
import { withShownPages } from './pages/shown-pages.js';
import { parseQuery } from './query/parse-query.js';
import type { ParsedQuery } from './query/parsed-query.js';
import { QueryError } from './query/query-error.js';
import { FACETS, type SearchOptions, type YearRange } from './port/search-index.js';
import type { SearchQueryDto } from './results/search-query.dto.js';
import type { SearchAnswerDto, SuggestionDto } from './results/search.dto.js';

/** Searches for one principal: the index finds, the catalogue has the last word. */
@Injectable()
export class CatalogSearch {
  private readonly details: HitDetails;

  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly current: CurrentIndex,
  ) {
    this.details = new HitDetails(dataSource.manager);
  }

  async search(query: SearchQueryDto, principal: Principal): Promise<SearchAnswerDto> {
    const began = performance.now();
    const filter = this.filters.for(principal);
    const parsed = parsedOrRefused(query.q);
    const { manager } = this.dataSource;
    const load = pageTexts(manager, filter);
    const versionsOf = (ids: readonly string[]): Promise<NearDuplicates> =>
      nearDuplicates(manager, filter, ids);
    const fold = query.versions === 'all' ? undefined : versionsOf;
    const { found, facets, known } = await this.current
      .ask(async (index) => {
        const first = await firstFound(index, parsed, filter.scope, optionsOf(query, parsed));
        // What needs no pages is read while they are looked into.
        const [found, facets, known] = await Promise.all([
          pagesFound(first, load, fold),
          first.facets().then((counts) => namedFacets(manager, counts)),
          this.details.documents(first.result.hits),
        ]);
        return { found, facets, known };
      })
      .catch(refuse);
    const asked = found.suggestion === undefined ? parsed : parseQuery(found.suggestion);
    const [hits, details] = await Promise.all([
      // Lines are fetched for the pages that may be shown, not for all that were ranked.
      withShownPages(found.hits, asked, pageLines(manager, filter), pageMargins(manager, filter)),
      this.details.of(found.hits, known),
    ]);
    const shown = this.details.filledIn(hits, details, filter, parsed.asks === 'words');
    return {
      total: found.total - (hits.length - shown.length),
      took: Math.round(performance.now() - began),
      hits: shown,
      folded: found.folded,
      ...(found.next === undefined ? {} : { next: found.next }),
      ...(found.previous === undefined ? {} : { previous: found.previous }),
      facets,
      ...(found.suggestion === undefined ? {} : { suggestion: found.suggestion }),
    };
  }

  async suggest(typed: string, principal: Principal): Promise<SuggestionDto[]> {
    const { scope } = this.filters.for(principal);
    return [...(await this.current.ask((index) => index.suggest(typed, scope)))];
  }
}

export function parsedOrRefused(q: string): ParsedQuery {
  try {
    return parseQuery(q);
  } catch (error) {
    return refuse(error);
  }
}

/** A question at fault is a wrong parameter like any other. */
function refuse(error: unknown): never {
  if (!(error instanceof QueryError)) throw error;
  const { code, field, bilingual } = error;
  throw new BadRequestException({ code, message: bilingual, errors: [{ field, message: bilingual.en }] });
}

export function optionsOf(query: SearchQueryDto, parsed: ParsedQuery): SearchOptions {
  const { type: types, field: fields, language: languages, year, trl, sort, from, size } = query;
  const { person: persons, organisation: organisations } = query;
  return {
    filters: {
      ...(types ? { types } : {}),
      ...(fields ? { fields } : {}),
      ...(languages ? { languages } : {}),
      ...(persons ? { persons } : {}),
      ...(organisations ? { organisations } : {}),
      ...(year ? { years: year.map(yearRange) } : {}),
      ...(trl === undefined ? {} : { trl }),
    },
    sort:
      parsed.asks === 'everything' && (sort ?? 'relevance') === 'relevance'
        ? 'newest'
        : (sort ?? 'relevance'),
    from,
    size,
    facets: FACETS,
  };
}

function yearRange(text: string): YearRange {
  const [from = '', to = from] = text.split('..');
  return { ...(from === '' ? {} : { from: Number(from) }), ...(to === '' ? {} : { to: Number(to) }) };
}
