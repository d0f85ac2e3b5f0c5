import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { DocumentJoins } from './document-joins.js';
import {
  PageOrderConflictDto,
  PageOrderDto,
  MergeDto,
  SplitDocumentDto,
  SplitDto,
} from './page-order.dto.js';
import { PageOrderViews } from './page-order-views.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { seenVersion } from '../../platform/http/seen-version.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'The page order’s ETag that was seen' };

/** One document made two, and two made one. */
@ApiTags('pages')
@Controller('documents/:id')
@Needs('librarian')
export class JoinsController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly joins: DocumentJoins,
    private readonly views: PageOrderViews,
  ) {}

  /** Makes a document of the pages from one on: same originals, owner and visibility; what stands on them goes along. */
  @Post('split')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: SplitDocumentDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async split(
    @Param('id') id: string,
    @Body() { page, version }: SplitDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SplitDocumentDto> {
    await this.access.kept(id, principal);
    return { id: await this.joins.split(id, page, version ?? seenVersion(ifMatch, 'pageOrder'), principal) };
  }

  /** Puts another document's pages behind this one's. The other leads here from now on; it can be taken apart again. */
  @Post('merge')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: PageOrderDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async merge(
    @Param('id') id: string,
    @Body() { other, version }: MergeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    await this.access.kept(id, principal);
    await this.access.kept(other, principal);
    await this.joins.merge(id, other, version ?? seenVersion(ifMatch, 'pageOrder'), principal);
    return this.views.show(await this.access.kept(id, principal), response);
  }

  /** Takes a merge back: the other document stands again, with its pages and what was done on them since. */
  @Post('unmerge')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: PageOrderDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async unmerge(
    @Param('id') id: string,
    @Body() { other, version }: MergeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    await this.access.kept(id, principal);
    await this.joins.unmerge(id, other, version ?? seenVersion(ifMatch, 'pageOrder'), principal);
    return this.views.show(await this.access.kept(id, principal), response);
  }
}
