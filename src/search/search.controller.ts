import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal } from '../access/principal-guard.js';
import { CatalogSearch } from './catalog-search.js';
import { SearchQueryDto, TypedDto } from './results/search-query.dto.js';
import { SearchAnswerDto, SuggestionsDto } from './results/search.dto.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: CatalogSearch) {}

  @Get()
  @ApiOperation({ summary: 'Search what the principal may read, with the pages where the answer stands' })
  @ApiOkResponse({ type: SearchAnswerDto })
  find(@Query() query: SearchQueryDto, @CurrentPrincipal() principal: Principal): Promise<SearchAnswerDto> {
    return this.search.search(query, principal);
  }

  @Get('suggest')
  @ApiOperation({ summary: 'Complete what is being typed, from titles, people, keywords and codes' })
  @ApiOkResponse({ type: SuggestionsDto })
  async suggest(@Query() { q }: TypedDto, @CurrentPrincipal() principal: Principal): Promise<SuggestionsDto> {
    return { items: await this.search.suggest(q, principal) };
  }
}
