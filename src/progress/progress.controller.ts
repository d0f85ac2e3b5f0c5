import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal } from '../access/principal-guard.js';
import { RegisteredWorkProgress } from '../registered-works/registered-work-progress.js';
import { ProgressReport } from './figures/progress-report.js';
import { ProgressReportDto } from './figures/progress.dto.js';

@ApiTags('progress')
@Controller('progress')
export class ProgressController {
  constructor(
    private readonly report: ProgressReport,
    private readonly registeredWorks: RegisteredWorkProgress,
  ) {}

  @Get()
  @ApiOkResponse({ type: ProgressReportDto })
  async progress(@CurrentPrincipal() principal: Principal): Promise<ProgressReportDto> {
    const [report, registeredWorks] = await Promise.all([
      this.report.of(principal),
      this.registeredWorks.of(principal),
    ]);
    return { ...report, ...(registeredWorks ? { registeredWorks } : {}) };
  }
}
