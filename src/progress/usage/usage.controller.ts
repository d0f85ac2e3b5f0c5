import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { sendUsageTable } from '../../access/usage/usage-table.js';
import { UsageFigures } from './usage-figures.js';
import { UsageSumsDto, UsageSumsQueryDto } from './usage-sums.dto.js';

/** Uses of the whole collection. */
@ApiTags('progress')
@Controller('usage')
export class UsageController {
  constructor(private readonly figures: UsageFigures) {}

  /** Summed by owner organisation, field, month or year; as CSV with `format=csv`. */
  @Get()
  @Needs('librarian')
  @ApiOkResponse({ type: UsageSumsDto })
  async sums(
    @Query() { by, from, to, format }: UsageSumsQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UsageSumsDto | string> {
    const span = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const items = await this.figures.sums(by, principal, span);
    return format === 'csv' ? sendUsageTable(response, `phusa-usage-${by}`, 'key', items) : { items };
  }
}
