import { Controller, Delete, Get, HttpCode, NotFoundException, Param, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Audit } from '../audit.js';
import type { Principal } from '../principal.js';
import { CurrentPrincipal } from '../principal-guard.js';
import { OwnSessionDto, OwnSessionsDto } from './account.dto.js';
import { accountOf } from './account-owner.js';
import { OwnSessions } from './own-sessions.js';

/** Where the person who asks is signed in. */
@ApiTags('account')
@Controller('account/sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly audit: Audit,
  ) {}

  @Get()
  @ApiOkResponse({ type: OwnSessionsDto })
  async list(@CurrentPrincipal() principal: Principal, @Req() request: Request): Promise<OwnSessionsDto> {
    const sessions = await this.sessions.list(accountOf(principal), request.sessionID);
    return { items: sessions.map((session) => OwnSessionDto.of(session)) };
  }

  /** All but the one that asks. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOthers(@CurrentPrincipal() principal: Principal, @Req() request: Request): Promise<void> {
    const id = accountOf(principal);
    const ended = await this.sessions.endOthers(id, request.sessionID);
    await this.audit.record(principal, 'session.end', id, { others: ended });
  }

  @Delete(':session')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Param('session') session: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    const id = accountOf(principal);
    if (!(await this.sessions.end(id, session))) throw new NotFoundException();
    await this.audit.record(principal, 'session.end', id);
  }
}
