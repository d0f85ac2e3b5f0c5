import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { enginesHere } from '../../ocr/engines/engines-here.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Rereads } from './rereads.js';
import { RereadBegunDto, RereadManyDto, RereadScopeDto, RereadScopeQueryDto } from './rereads.dto.js';

@ApiTags('desk')
@Controller('rereads')
@Needs('librarian')
export class RereadsController {
  constructor(
    private readonly rereads: Rereads,
    private readonly config: AppConfig,
  ) {}

  /** What reading again would mean: how much, and by which engines. */
  @Get()
  @ApiOkResponse({ type: RereadScopeDto })
  async scope(
    @Query() scope: RereadScopeQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RereadScopeDto> {
    const [counts, engines] = await Promise.all([this.rereads.count(scope, principal), enginesHere()]);
    const usual = this.config.ocrEngine ?? engines[0]?.name;
    return { ...counts, engines: engines.map((engine) => ({ ...engine, usual: engine.name === usual })) };
  }

  /** Many documents again, behind all that comes in meanwhile; what is in effect stays until a new reading is complete. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RereadBegunDto })
  async begin(
    @Body() { batch, ...options }: RereadManyDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RereadBegunDto> {
    return { documents: await this.rereads.begin({ batch }, options, principal) };
  }
}
