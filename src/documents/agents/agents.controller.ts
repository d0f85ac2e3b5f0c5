import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Asker } from '../../access/asker.js';
import { CurrentAsker, Needs } from '../../access/asker-guard.js';
import {
  AgentDocumentsDto,
  AgentDocumentsQueryDto,
  AgentDto,
  AgentListDto,
  AgentQueryDto,
  DoublesDto,
  DoublesQueryDto,
} from './agent.dto.js';
import { AgentList } from './agent-list.js';
import { AgentViews } from './agent-views.js';
import { LikelyDoubles } from './likely-doubles.js';

/** People and organisations that documents name. */
@ApiTags('agents')
@Controller('agents')
export class AgentsController {
  constructor(
    private readonly agents: AgentList,
    private readonly views: AgentViews,
    private readonly likely: LikelyDoubles,
  ) {}

  /** By name; those that no document names that you may know of are not there. */
  @Get()
  @ApiOkResponse({ type: AgentListDto })
  list(@Query() query: AgentQueryDto, @CurrentAsker() asker: Asker): Promise<AgentListDto> {
    return this.agents.list(asker, query);
  }

  /** Pairs that are likely one, the likeliest first, with their reasons. */
  @Get('doubles')
  @Needs('librarian')
  @ApiOkResponse({ type: DoublesDto })
  doubles(@Query() query: DoublesQueryDto, @CurrentAsker() asker: Asker): Promise<DoublesDto> {
    return this.likely.list(asker, query);
  }

  /** Says that the two are different: they are not proposed again. */
  @Post('doubles/:doubleId/different')
  @Needs('librarian', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  different(@Param('doubleId', ParseUUIDPipe) id: string, @CurrentAsker() asker: Asker): Promise<void> {
    return this.likely.decide(id, true, asker);
  }

  /** Takes that back. */
  @Delete('doubles/:doubleId/different')
  @Needs('librarian', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  maybeSame(@Param('doubleId', ParseUUIDPipe) id: string, @CurrentAsker() asker: Asker): Promise<void> {
    return this.likely.decide(id, false, asker);
  }

  @Get(':id')
  @ApiOkResponse({ type: AgentDto })
  get(@Param('id') id: string, @CurrentAsker() asker: Asker): Promise<AgentDto> {
    return this.views.of(id, asker);
  }

  /** The documents that name it, the newest first. */
  @Get(':id/documents')
  @ApiOkResponse({ type: AgentDocumentsDto })
  documents(
    @Param('id') id: string,
    @Query() query: AgentDocumentsQueryDto,
    @CurrentAsker() asker: Asker,
  ): Promise<AgentDocumentsDto> {
    return this.views.documents(id, asker, query);
  }
}
