import {
  Body,
  Controller,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { ErrorReports } from './error-reports.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { NewReportDto, ReportDecisionDto, ReportedDto } from './error-reports.dto.js';

/** Errors that readers see: anybody reports them, who keeps the document decides. */
@ApiTags('review')
@Controller()
export class ErrorReportsController {
  constructor(
    private readonly reports: ErrorReports,
    private readonly access: DocumentAccess,
  ) {}

  /** Says that a page or a value is wrong; it waits in the review queue and is shown to nobody else. */
  @Post('documents/:id/reports')
  @ApiCreatedResponse({ type: ReportedDto })
  @ApiTooManyRequestsResponse({ description: 'Too many from one place, or about one document' })
  async report(
    @Param('id') id: string,
    @Body() { words, page, field }: NewReportDto,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
  ): Promise<ReportedDto> {
    if (page === undefined) await this.access.record(id, principal);
    else await this.access.page(id, page, principal);
    const report = { documentId: id, page, field, words };
    return { id: await this.reports.report(report, principal, request.ip ?? '') };
  }

  @Patch('review/reports/:id')
  @Needs('librarian')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { status }: ReportDecisionDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    const report = await this.reports.find(id);
    if (!report) throw new NotFoundException();
    await this.access.kept(report.documentId, principal);
    await this.reports.decide(id, status, principal);
  }
}
