import { Body, Controller, ForbiddenException, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import { Audit } from '../access/audit.js';
import { FixityChoices } from '../catalog/fixity/fixity-settings.js';
import { Settings } from '../platform/database/settings.js';
import { WeightSettings } from '../potential/scoring/weight-settings.js';
import { QualitySettings } from '../review/sampling/quality-settings.js';
import { RegisteredWorkProgress } from './registered-works/registered-work-progress.js';
import { ProgressReportDto, SettingsDto } from './figures/progress.dto.js';
import { ProgressReport, TARGET_SETTING } from './figures/progress-report.js';
import { ReportRightsOf } from './report/report-rights.js';
import { ReportSettings } from './report/report-settings.js';

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly report: ProgressReport,
    private readonly settings: Settings,
    private readonly quality: QualitySettings,
    private readonly fixity: FixityChoices,
    private readonly weights: WeightSettings,
    private readonly reportDates: ReportSettings,
    private readonly rights: ReportRightsOf,
    private readonly audit: Audit,
    private readonly registeredWorks: RegisteredWorkProgress,
  ) {}

  @Get('progress')
  @ApiOkResponse({ type: ProgressReportDto })
  async progress(@CurrentPrincipal() principal: Principal): Promise<ProgressReportDto> {
    const [report, registeredWorks] = await Promise.all([
      this.report.of(principal),
      this.registeredWorks.of(principal),
    ]);
    return { ...report, ...(registeredWorks ? { registeredWorks } : {}) };
  }

  @Get('settings')
  @Needs('librarian')
  @ApiOkResponse({ type: SettingsDto })
  async read(): Promise<SettingsDto> {
    const target2030 = await this.settings.getNumber(TARGET_SETTING);
    const quality = { ...(await this.quality.thresholds()) };
    const fixity = { ...(await this.fixity.current()) };
    const weights = { ...(await this.weights.weights()) };
    const { remindBefore, remindAfter, ...days } = await this.reportDates.dates();
    const report = { ...days, remindBefore: [...remindBefore], remindAfter: [...remindAfter] };
    return { ...(target2030 === undefined ? {} : { target2030 }), quality, fixity, weights, report };
  }

  @Patch('settings')
  @Needs('manager', { wholeArchive: true })
  @ApiOkResponse({ type: SettingsDto })
  async change(@Body() body: SettingsDto, @CurrentPrincipal() principal: Principal): Promise<SettingsDto> {
    if ((body.quality || body.fixity || body.weights) && principal.role !== 'admin')
      throw new ForbiddenException();
    if (body.report && !this.rights.of(principal).compiles) throw new ForbiddenException();
    if (body.weights) await this.weights.change(body.weights);
    if (body.quality) await this.quality.change(body.quality);
    if (body.fixity) await this.fixity.change(body.fixity);
    if (body.report) await this.reportDates.change(body.report);
    if (body.target2030 !== undefined) await this.settings.set(TARGET_SETTING, body.target2030);
    await this.audit.record(principal, 'settings.change', 'settings', { ...body });
    return this.read();
  }
}
