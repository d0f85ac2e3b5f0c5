import {
  BadRequestException,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Put,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { IndicatorDto, IndicatorsDto, NewIndicatorValueDto } from './indicators.dto.js';
import { Indicators } from './indicators.js';

/** The programme's indicators, with their targets for 2025 and 2030. */
@ApiTags('progress')
@Controller('progress/indicators')
@Needs('librarian')
export class IndicatorsController {
  constructor(private readonly indicators: Indicators) {}

  @Get()
  @ApiOkResponse({ type: IndicatorsDto })
  async all(): Promise<IndicatorsDto> {
    return { items: (await this.indicators.all()).map((indicator) => IndicatorDto.of(indicator)) };
  }

  /** What it came to in that year; what was typed before stands in the audit trail. */
  @Put(':key/:year')
  @Needs('manager', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  async set(
    @Param('key') key: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() { value, source }: NewIndicatorValueDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    if (year < 2021 || year > 2030)
      throw new BadRequestException({ errors: [{ field: 'year', message: 'must be from 2021 to 2030' }] });
    await this.indicators.set(key, year, value, source.trim(), principal);
  }

  @Delete(':key/:year')
  @Needs('manager', { wholeArchive: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  async clear(
    @Param('key') key: string,
    @Param('year', ParseIntPipe) year: number,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.indicators.clear(key, year, principal);
  }
}
