import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import {
  AgentDocumentsDto,
  AgentDocumentsQueryDto,
  AgentDto,
  AgentListDto,
  AgentQueryDto,
  DuplicatesDto,
  DuplicatesQueryDto,
} from './agent.dto.js';
import { AgentList } from './agent-list.js';
import { AgentViews } from './agent-views.js';
import { LikelyDuplicates } from './likely-duplicates.js';

/** People and organisations that documents name. */
@ApiTags('agents')
@Controller('agents')
export class AgentsController {
  constructor(
    private readonly agents: AgentList,
    private readonly views: AgentViews,
    private readonly likely: LikelyDuplicates,
  ) {}

  /** By name; those that no document names that you may know of are not there. */
  @Get()
  @ApiOkResponse({ type: AgentListDto })
  list(@Query() query: AgentQueryDto, @CurrentPrincipal() principal: Principal): Promise<AgentListDto> {
    return this.agents.list(principal, query);
  }

  /** Pairs that are likely one, the likeliest first, with their reasons. */
  @Get('duplicates')
  @Needs('librarian')
  @ApiOkResponse({ type: DuplicatesDto })
  duplicates(
    @Query() query: DuplicatesQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DuplicatesDto> {
    return this.likely.list(principal, query);
  }

  /** Says that the two are different: they are not proposed again. */
  @Post('duplicates/:duplicateId/different')
  @Needs('librarian', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  different(
    @Param('duplicateId', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    return this.likely.decide(id, true, principal);
  }

  /** Takes that back. */
  @Delete('duplicates/:duplicateId/different')
  @Needs('librarian', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  maybeSame(
    @Param('duplicateId', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    return this.likely.decide(id, false, principal);
  }

  @Get(':id')
  @ApiOkResponse({ type: AgentDto })
  get(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<AgentDto> {
    return this.views.of(id, principal);
  }

  /** The documents that name it, the newest first. */
  @Get(':id/documents')
  @ApiOkResponse({ type: AgentDocumentsDto })
  documents(
    @Param('id') id: string,
    @Query() query: AgentDocumentsQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<AgentDocumentsDto> {
    return this.views.documents(id, principal, query);
  }
}
