import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../access/principal-guard.js';
import { FixityReport } from './fixity-report.js';
import { FixityChoices } from './fixity-settings.js';
import { FixityDto } from './fixity.dto.js';

@ApiTags('administration')
@Controller('fixity')
export class FixityController {
  constructor(
    private readonly report: FixityReport,
    private readonly choices: FixityChoices,
  ) {}

  /** Whether the originals are still byte for byte what was taken in. */
  @Get()
  @Needs('librarian', { wholeArchive: true })
  @ApiOkResponse({ type: FixityDto })
  async read(): Promise<FixityDto> {
    const [{ everyDays }, counts, failures] = await Promise.all([
      this.choices.current(),
      this.report.counts(),
      this.report.failures(),
    ]);
    return { everyDays, ...counts, failures };
  }
}
