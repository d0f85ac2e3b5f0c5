import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  NotFoundException,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { LargeJsonBody } from '../../access/json-body-guard.js';
import type { Page } from '../../catalog/pages/page.entity.js';
import { PageCorrections } from './page-corrections.js';
import { PageConflictDto, PageHistoryDto, PageTextDto, PlaceDto, RestoreDto } from './corrections.dto.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { versionView } from './history-view.js';
import { PageDto } from '../../catalog/page-views/page.dto.js';
import { PageViews } from '../../catalog/page-views/page-views.js';
import { seenVersion } from '../../platform/http/seen-version.js';

/** What persons do to the text of one page. */
@ApiTags('pages')
@Controller('documents/:id/pages/:number')
@Needs('librarian')
export class CorrectionsController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly corrections: PageCorrections,
    private readonly views: PageViews,
  ) {}

  /** Corrects lines, deletes or inserts them. Where somebody else changed the same line meanwhile: 409 with both texts. */
  @Put('text')
  @LargeJsonBody()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The page’s ETag that was seen' })
  @ApiOkResponse({ type: PageDto })
  @ApiConflictResponse({ type: PageConflictDto })
  async correct(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: PageTextDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageDto> {
    const page = await this.kept(id, number, principal);
    const seen = body.version ?? seenVersion(ifMatch, 'page');
    const shut = await this.corrections.correct(page, body.lines, seen, principal);
    return this.shown(page, shut, response);
  }

  /** Every version of the page's text: who, when, before and after; the newest first. */
  @Get('history')
  @ApiOkResponse({ type: PageHistoryDto })
  async history(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PageHistoryDto> {
    const page = await this.kept(id, number, principal);
    const versions = await this.corrections.history(page);
    return { items: versions.map((version) => versionView(version, page.version)) };
  }

  /** Brings the text of an earlier version back, as a new version. */
  @Post('restore')
  @HttpCode(200)
  @ApiOkResponse({ type: PageDto })
  async restore(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: RestoreDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageDto> {
    const page = await this.kept(id, number, principal);
    const shut = await this.corrections.restore(page, body.version, principal);
    return this.shown(page, shut, response);
  }

  /** Says which line a correction means that did not fit what was read last. */
  @Post('corrections/:correctionId/place')
  @HttpCode(200)
  @ApiOkResponse({ type: PageDto })
  async place(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('correctionId', ParseUUIDPipe) correctionId: string,
    @Body() body: PlaceDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageDto> {
    const page = await this.kept(id, number, principal);
    const shut = await this.corrections.place(page, correctionId, body.lineId, principal);
    return this.shown(page, shut, response);
  }

  /** Says that a correction that did not fit is not needed any more; it stays in the history. */
  @Post('corrections/:correctionId/dismiss')
  @HttpCode(200)
  @ApiOkResponse({ type: PageDto })
  async dismiss(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('correctionId', ParseUUIDPipe) correctionId: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageDto> {
    const page = await this.kept(id, number, principal);
    const shut = await this.corrections.dismiss(page, correctionId, principal);
    return this.shown(page, shut, response);
  }

  /** Once more, to whom wrote it: where that shut the document away, with a word of it, since it is not there after. */
  private async shown({ documentId, number }: Page, shut: boolean, response: Response): Promise<PageDto> {
    const page = await this.views.show(documentId, number, true, response);
    return shut ? { ...page, shutAway: true } : page;
  }

  private async kept(id: string, number: number, principal: Principal): Promise<Page> {
    const { keeps, page } = await this.access.page(id, number, principal);
    if (!keeps) throw new NotFoundException();
    return page;
  }
}
