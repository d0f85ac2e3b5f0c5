import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Headers,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import { Clock, vietnamDate } from '../shared/clock.js';
import { MEDIA_TYPES, ReportFiles, writtenAs } from './report-files.js';
import { type ReportRights, ReportRightsOf } from './rules/report-rights.js';
import { ReportSettings } from './rules/report-settings.js';
import { draftReport, reportVersion, signedReport } from './report-view.js';
import {
  CorrectionDto,
  YearlyReportDto,
  ReportQueryDto,
  ReportTextsDto,
  ReportYearsDto,
} from './report.dto.js';
import { ReportYear } from './rules/report-year.js';
import { seenRevision } from './rules/seen-revision.js';
import { isSent } from './unit-inputs/unit-input-view.js';
import { UnitInputs } from './unit-inputs/unit-inputs.js';
import { REPORT_FORMATS } from './yearly-report.entity.js';
import { YearlyReports } from './yearly-reports.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'The revision that was seen, in quotes' };

/** The Department's yearly reports. */
@ApiTags('reports')
@Controller('progress/reports')
@Needs('librarian')
export class ReportsOfYearsController {
  constructor(
    private readonly reports: YearlyReports,
    private readonly inputs: UnitInputs,
    private readonly rights: ReportRightsOf,
    private readonly settings: ReportSettings,
    private readonly files: ReportFiles,
    private readonly clock: Clock,
  ) {}

  /** This year, the last one, and all years that somebody wrote something for. */
  @Get()
  @ApiOkResponse({ type: ReportYearsDto })
  async years(@CurrentPrincipal() principal: Principal): Promise<ReportYearsDto> {
    const rights = this.rights.of(principal);
    const [listed, dates, withInputs] = await Promise.all([
      this.reports.list(),
      this.settings.dates(),
      this.inputs.years(),
    ]);
    const now = Number(vietnamDate(this.clock.now()).slice(0, 4));
    const years = [...new Set([now, now - 1, ...withInputs, ...listed.map(({ year }) => year)])];
    const items = await Promise.all(
      years
        .sort((a, b) => b - a)
        .map(async (year) => {
          const units = rights.all ? await this.inputs.ofYear(year) : undefined;
          const versions = listed.filter((one) => one.year === year && (rights.all || one.signedAt !== null));
          return {
            year,
            unitsBefore: `${String(year)}-${dates.unitsBefore}`,
            reportOn: `${String(year)}-${dates.reportOn}`,
            ...(units ? { units: units.length, sent: units.filter(isSent).length } : {}),
            versions: versions.map(reportVersion),
          };
        }),
    );
    const unit = !rights.all && principal.organisationId ? { unit: principal.organisationId } : {};
    return { items, all: rights.all, compiles: rights.compiles, ...unit };
  }

  /** The newest signed version, or the open one: as the Department would sign it off now. */
  @Get(':year')
  @ApiParam({ name: 'year', type: Number })
  @ApiOkResponse({ type: YearlyReportDto })
  async one(
    @Param('year', ReportYear) year: number,
    @Query() { version, state }: ReportQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<YearlyReportDto> {
    response.setHeader('Cache-Control', 'private, no-cache');
    const signed = state === 'draft' ? undefined : await this.reports.signed(year, version);
    if (signed?.printDocument) return signedReport(signed, signed.printDocument);
    if (version !== undefined || state === 'signed' || !this.rights.of(principal).all)
      throw new NotFoundException();
    // its revision is no ETag of the answer: what it says follows the data
    return draftReport(year, await this.reports.draft(year));
  }

  /** The words of the open version. */
  @Put(':year/texts')
  @Needs('manager', { wholeArchive: true })
  @ApiParam({ name: 'year', type: Number })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: YearlyReportDto })
  async write(
    @Param('year', ReportYear) year: number,
    @Body() body: ReportTextsDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
  ): Promise<YearlyReportDto> {
    await this.compiling(principal);
    await this.reports.write(year, { ...body }, seenRevision(ifMatch), principal);
    return draftReport(year, await this.reports.draft(year));
  }

  /** Signs the open version off: from then on it stays as it is. */
  @Post(':year/sign-off')
  @Needs('manager', { wholeArchive: true })
  @HttpCode(200)
  @ApiParam({ name: 'year', type: Number })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: YearlyReportDto })
  async signOff(
    @Param('year', ReportYear) year: number,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
  ): Promise<YearlyReportDto> {
    await this.compiling(principal);
    await this.reports.signOff(year, seenRevision(ifMatch), principal);
    const signed = await this.reports.signed(year);
    if (!signed?.printDocument) throw new NotFoundException();
    return signedReport(signed, signed.printDocument);
  }

  /** Opens a new version beside the signed one, which stays. */
  @Post(':year/correction')
  @Needs('manager', { wholeArchive: true })
  @HttpCode(200)
  @ApiParam({ name: 'year', type: Number })
  @ApiOkResponse({ type: YearlyReportDto })
  async correct(
    @Param('year', ReportYear) year: number,
    @Body() { reason }: CorrectionDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<YearlyReportDto> {
    await this.compiling(principal);
    await this.reports.correct(year, reason, principal);
    return draftReport(year, await this.reports.draft(year));
  }

  /** Of a signed version the bytes that were signed; of a draft what they would be, marked as a draft. */
  @Get(':year/files/:format')
  @ApiParam({ name: 'year', type: Number })
  @ApiParam({ name: 'format', enum: REPORT_FORMATS })
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('year', ReportYear) year: number,
    @Param('format') name: string,
    @Query() { version, state }: ReportQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const format = REPORT_FORMATS.find((known) => known === name);
    if (!format) throw new NotFoundException();
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-cache');
    const as = (label: string, length: number): { type: string; disposition: string; length: number } => ({
      type: MEDIA_TYPES[format],
      disposition: `attachment; filename="bao-cao-${String(year)}-${label}.${format}"`,
      length,
    });
    const signed = state === 'draft' ? undefined : await this.reports.signed(year, version);
    if (signed?.files) {
      const file = signed.files[format];
      response.setHeader('ETag', `"${file.sha256}"`);
      return new StreamableFile(await this.files.open(file), as(`ban-${String(signed.version)}`, file.bytes));
    }
    if (version !== undefined || !this.rights.of(principal).all) throw new NotFoundException();
    const { printDocument } = await this.reports.draft(year);
    const bytes = await writtenAs(format, printDocument, this.clock.now());
    return new StreamableFile(bytes, as('du-thao', bytes.length));
  }

  private async compiling(principal: Principal): Promise<ReportRights> {
    const rights = this.rights.of(principal);
    if (!rights.compiles) throw new ForbiddenException();
    return rights;
  }
}
