import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal } from '../access/principal-guard.js';
import { AppConfig } from '../platform/config/app-config.js';
import type { FailureDto } from '../platform/http/failure.dto.js';
import { type KeptSearch, SavedSearches } from './saved-searches.js';
import { questionAddress } from './saved-question.js';
import { followedBy } from './saved-search.entity.js';
import {
  NewFollowDto,
  NewSavedSearchDto,
  SavedSearchDto,
  SavedSearchesDto,
  SavedSearchPatchDto,
} from './saved-searches.dto.js';

/** Searches that one keeps, to be told what is new to them. */
@ApiTags('saved searches')
@Controller('saved-searches')
export class SavedSearchesController {
  constructor(
    private readonly searches: SavedSearches,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @ApiOkResponse({ type: SavedSearchesDto })
  async list(@CurrentPrincipal() principal: Principal): Promise<SavedSearchesDto> {
    const items = await this.searches.list(principal);
    return { items: items.map((kept) => this.view(kept)), mails: this.config.mail !== undefined };
  }

  /** Saves a search; what it finds now is known, what it finds later is new. */
  @Post()
  @ApiCreatedResponse({ type: SavedSearchDto })
  async save(
    @Body() body: NewSavedSearchDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SavedSearchDto> {
    return this.view(await this.searches.save(principal, { about: 'documents', ...body }));
  }

  /** Follows one opportunity card, or a filter of them: told is a card that is new, or says something else at a glance. */
  @Post('opportunities')
  @ApiCreatedResponse({ type: SavedSearchDto })
  async follow(
    @Body() body: NewFollowDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SavedSearchDto> {
    return this.view(await this.searches.save(principal, { about: 'opportunities', ...body }));
  }

  @Patch(':id')
  @ApiOkResponse({ type: SavedSearchDto })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SavedSearchPatchDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SavedSearchDto> {
    return this.view(await this.searches.change(principal, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    return this.searches.remove(principal, id);
  }

  private view({ search, unnotified, lastMailAt, failure }: KeptSearch): SavedSearchDto {
    const { id, name, about, frequency, language, feedToken, createdAt, nextAt } = search;
    return {
      id,
      name,
      about,
      path: questionAddress(followedBy(search), ''),
      frequency,
      language,
      feed: `${this.config.http.publicUrl}/api/v1/feeds/${feedToken}`,
      createdAt: createdAt.toISOString(),
      unnotified,
      ...(nextAt ? { nextAt: nextAt.toISOString() } : {}),
      ...(lastMailAt ? { lastMailAt: lastMailAt.toISOString() } : {}),
      // the server's own words may name addresses: they are for the log
      ...(failure ? { failure: withoutDetail(failure) } : {}),
    };
  }
}

const withoutDetail = ({ code, permanent, message, action }: FailureDto): FailureDto => ({
  code,
  permanent,
  message,
  action,
});
