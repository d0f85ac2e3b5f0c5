import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { sendUsageTable } from '../../access/usage/usage-table.js';
import { DocumentUsage, NO_USES, type UsageCounts } from '../../access/usage/usage-counts.js';
import { USAGE_KINDS } from '../../access/usage/usage-kinds.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { DocumentUsageDto, UsageQueryDto } from './usage.dto.js';

/** How a document is used, for those who keep it. */
@ApiTags('documents')
@Controller('documents/:id/usage')
export class DocumentUsageController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly usage: DocumentUsage,
  ) {}

  /** By month; robots, programs with keys and the work of librarians are not counted, nor is anything of who used it. */
  @Get()
  @ApiOkResponse({ type: DocumentUsageDto })
  async of(
    @Param('id') id: string,
    @Query() { format }: UsageQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentUsageDto | string> {
    const { document } = await this.access.kept(id, principal);
    const months = await this.usage.months(document.id);
    if (format === 'csv') return sendUsageTable(response, `phusa-${id.slice(0, 8)}-usage`, 'month', months);
    return { months, total: months.reduce(sum, NO_USES) };
  }
}

const sum = (total: UsageCounts, month: UsageCounts): UsageCounts => {
  const added = USAGE_KINDS.map((kind) => [kind, total[kind] + month[kind]] as const);
  return { ...NO_USES, ...Object.fromEntries(added) };
};
