import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Asker } from '../access/asker.js';
import { CurrentAsker, Needs } from '../access/asker-guard.js';
import { Audit } from '../access/audit.js';
import { Settings } from '../platform/database/settings.js';
import { ProgressReportDto, SettingsDto } from './progress.dto.js';
import { ProgressReport, TARGET_SETTING } from './progress-report.js';

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly report: ProgressReport,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  @Get('progress')
  @ApiOkResponse({ type: ProgressReportDto })
  progress(@CurrentAsker() asker: Asker): Promise<ProgressReportDto> {
    return this.report.of(asker);
  }

  @Get('settings')
  @Needs('librarian')
  @ApiOkResponse({ type: SettingsDto })
  async read(): Promise<SettingsDto> {
    const target2030 = await this.settings.getNumber(TARGET_SETTING);
    return target2030 === undefined ? {} : { target2030 };
  }

  @Patch('settings')
  @Needs('manager')
  @ApiOkResponse({ type: SettingsDto })
  async change(@Body() body: SettingsDto, @CurrentAsker() asker: Asker): Promise<SettingsDto> {
    if (body.target2030 !== undefined) await this.settings.set(TARGET_SETTING, body.target2030);
    await this.audit.record(asker, 'settings.change', TARGET_SETTING, { ...body });
    return this.read();
  }
}
