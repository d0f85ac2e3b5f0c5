import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { DueClaims } from './due-claims.js';
import { DueClaimsDto, DueClaimsQueryDto } from './due-claims.dto.js';

@ApiTags('opportunities')
@Controller('claims')
@Needs('librarian')
export class DueClaimsController {
  constructor(private readonly due: DueClaims) {}

  /** Claims that were confirmed and must be again: they ran out, or the page was read again and their words are gone. */
  @Get('due')
  @ApiOkResponse({ type: DueClaimsDto })
  list(
    @Query() { cursor, size }: DueClaimsQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DueClaimsDto> {
    return this.due.list(principal, cursor, size);
  }
}
