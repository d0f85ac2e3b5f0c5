import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { ChangeFeed } from './change-feed.js';
import { ChangeListDto, ChangesQueryDto } from './change-feed.dto.js';

/** For harvesters: what changed, deletions included. */
@ApiTags('changes')
@Controller('changes')
export class ChangesController {
  constructor(private readonly feed: ChangeFeed) {}

  /** Documents in the order of their last change, each once; those that are gone are named so. */
  @Get()
  @ApiOkResponse({ type: ChangeListDto })
  changes(
    @Query() { since, size }: ChangesQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ChangeListDto> {
    return this.feed.since(since, size, principal);
  }
}
