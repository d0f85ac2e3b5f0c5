import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Headers,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Clock } from '../../shared/clock.js';
import { dueBefore, nextReminder } from '../rules/reminder-days.js';
import { NotifiedUnits } from './notified-units.js';
import { type ReportRights, ReportRightsOf } from '../rules/report-rights.js';
import { ReportSettings } from '../rules/report-settings.js';
import { ReportYear } from '../rules/report-year.js';
import { seenRevision } from '../rules/seen-revision.js';
import { InputTextDto, ReturnDto, UnitInputDto, UnitStatesDto } from './unit-input.dto.js';
import { toldOf, unitInput, unitState } from './unit-input-view.js';
import { type InputDecision, UnitInputs } from './unit-inputs.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'The revision that was seen, in quotes' };
const YEAR = { name: 'year', type: Number };

/** What units send for the report of a year. */
@ApiTags('reports')
@Controller('progress/reports/:year/inputs')
@Needs('librarian', { also: ['reporter'] })
export class UnitInputsController {
  constructor(
    private readonly inputs: UnitInputs,
    private readonly rights: ReportRightsOf,
    private readonly settings: ReportSettings,
    private readonly told: NotifiedUnits,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Every unit that is to report and where its report stands; a unit's staff see their own. */
  @Get()
  @ApiParam(YEAR)
  @ApiOkResponse({ type: UnitStatesDto })
  async list(
    @Param('year', ReportYear) year: number,
    @CurrentPrincipal() principal: Principal,
  ): Promise<UnitStatesDto> {
    const { all } = this.rights.of(principal);
    const [units, told, dates] = await Promise.all([
      this.inputs.ofYear(year),
      this.told.ofYear(year),
      this.settings.dates(),
    ]);
    const before = dueBefore(year, dates);
    const now = this.clock.now();
    const next = this.config.mail ? nextReminder(year, dates, now) : undefined;
    return {
      before,
      reminding: this.config.mail !== undefined,
      ...(next === undefined ? {} : { nextReminder: next }),
      items: units
        .filter(({ unit }) => all || unit.id === principal.organisationId)
        .map((one) => ({ ...unitState(one, before, now), ...toldOf(told.get(one.unit.id)) })),
    };
  }

  @Get(':organisationId')
  @ApiParam(YEAR)
  @ApiOkResponse({ type: UnitInputDto })
  async one(
    @Param('year', ReportYear) year: number,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitInputDto> {
    const rights = this.rights.of(principal);
    if (!rights.all && !rights.writes(id)) throw new NotFoundException();
    return this.show(year, id, response);
  }

  /** Writes it; 409 once it is submitted, until it is returned. */
  @Put(':organisationId')
  @ApiParam(YEAR)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: UnitInputDto })
  async save(
    @Param('year', ReportYear) year: number,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() body: InputTextDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitInputDto> {
    await this.writing(id, principal);
    const { figures, results, difficulties, proposals } = body;
    const text = { figures: { ...figures }, results, difficulties, proposals };
    await this.inputs.save(year, id, text, seenRevision(ifMatch), principal);
    return this.show(year, id, response);
  }

  @Post(':organisationId/submit')
  @HttpCode(200)
  @ApiParam(YEAR)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: UnitInputDto })
  async submit(
    @Param('year', ReportYear) year: number,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitInputDto> {
    await this.writing(id, principal);
    return this.decided(year, id, 'submit', ifMatch, '', principal, response);
  }

  /** Back to the unit, with what it is to mend. */
  @Post(':organisationId/return')
  @Needs('manager', { wholeArchive: true })
  @HttpCode(200)
  @ApiParam(YEAR)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: UnitInputDto })
  async giveBack(
    @Param('year', ReportYear) year: number,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitInputDto> {
    await this.compiling(principal);
    return this.decided(year, id, 'return', ifMatch, reason, principal, response);
  }

  @Post(':organisationId/accept')
  @Needs('manager', { wholeArchive: true })
  @HttpCode(200)
  @ApiParam(YEAR)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: UnitInputDto })
  async accept(
    @Param('year', ReportYear) year: number,
    @Param('organisationId', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitInputDto> {
    await this.compiling(principal);
    return this.decided(year, id, 'accept', ifMatch, '', principal, response);
  }

  private async decided(
    year: number,
    id: string,
    decision: InputDecision,
    ifMatch: string | undefined,
    reason: string,
    principal: Principal,
    response: Response,
  ): Promise<UnitInputDto> {
    await this.inputs.decide(year, id, decision, { reason, seen: seenRevision(ifMatch) }, principal);
    return this.show(year, id, response);
  }

  private async show(year: number, id: string, response: Response): Promise<UnitInputDto> {
    const [one, lastYear, before] = await Promise.all([
      this.inputs.one(year, id),
      this.inputs.one(year - 1, id),
      this.before(year),
    ]);
    const shown = unitInput(year, one, lastYear, before, this.clock.now());
    response.setHeader('Cache-Control', 'private, no-cache');
    return shown;
  }

  private async before(year: number): Promise<string> {
    return dueBefore(year, await this.settings.dates());
  }

  private async writing(id: string, principal: Principal): Promise<void> {
    const rights = this.rights.of(principal);
    if (rights.writes(id)) return;
    throw rights.all ? new ForbiddenException() : new NotFoundException();
  }

  private async compiling(principal: Principal): Promise<ReportRights> {
    const rights = this.rights.of(principal);
    if (!rights.compiles) throw new ForbiddenException();
    return rights;
  }
}
