import { Body, Controller, ForbiddenException, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audit } from '../access/audit.js';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import { FixityChoices } from '../catalog/fixity/fixity-settings.js';
import { Settings } from '../platform/database/settings.js';
import { WeightSettings } from '../potential/scoring/weight-settings.js';
import { TARGET_SETTING } from '../progress/figures/progress-report.js';
import { ForecastSetting } from '../registered-works/forecast-setting.js';
import { QualitySettings } from '../review/sampling/quality-settings.js';
import { ReportRightsOf } from '../yearly-reports/rules/report-rights.js';
import { ReportSettings } from '../yearly-reports/rules/report-settings.js';
import { ContactSettings } from './contact-settings.js';
import { SettingsDto } from './settings.dto.js';

@ApiTags('progress')
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly forecast: ForecastSetting,
    private readonly quality: QualitySettings,
    private readonly fixity: FixityChoices,
    private readonly weights: WeightSettings,
    private readonly reportDates: ReportSettings,
    private readonly rights: ReportRightsOf,
    private readonly contact: ContactSettings,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Needs('librarian')
  @ApiOkResponse({ type: SettingsDto })
  async read(): Promise<SettingsDto> {
    const target2030 = await this.settings.getNumber(TARGET_SETTING);
    const forecastMonths = await this.forecast.months();
    const quality = { ...(await this.quality.thresholds()) };
    const fixity = { ...(await this.fixity.current()) };
    const weights = { ...(await this.weights.weights()) };
    const { remindBefore, remindAfter, ...days } = await this.reportDates.dates();
    const report = { ...days, remindBefore: [...remindBefore], remindAfter: [...remindAfter] };
    const contact = { ...(await this.contact.contact()) };
    return {
      ...(target2030 === undefined ? {} : { target2030 }),
      forecastMonths,
      quality,
      fixity,
      weights,
      report,
      contact,
    };
  }

  @Patch()
  @Needs('manager', { wholeArchive: true })
  @ApiOkResponse({ type: SettingsDto })
  async change(@Body() body: SettingsDto, @CurrentPrincipal() principal: Principal): Promise<SettingsDto> {
    if ((body.quality || body.fixity || body.weights || body.contact) && principal.role !== 'admin')
      throw new ForbiddenException();
    if (body.report && !this.rights.of(principal).compiles) throw new ForbiddenException();
    if (body.weights) await this.weights.change(body.weights);
    if (body.quality) await this.quality.change(body.quality);
    if (body.fixity) await this.fixity.change(body.fixity);
    if (body.report) await this.reportDates.change(body.report);
    if (body.contact) await this.contact.change(body.contact);
    if (body.forecastMonths !== undefined) await this.forecast.change(body.forecastMonths);
    if (body.target2030 !== undefined) await this.settings.set(TARGET_SETTING, body.target2030);
    await this.audit.record(principal, 'settings.change', 'settings', { ...body });
    return this.read();
  }
}
